import { readProperty } from '../../../openapi/contract/schema-walk.ts';
import { LimitReached } from '../limit-reached.ts';
import type { Transcript } from '../transcript.ts';
import { deliver } from '../webhooks/deliver.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { createRefusal } from '../webhooks/socket-requestor.ts';
import type { SocketListener } from '../webhooks/socket-session.ts';
import type { Line } from './line.ts';

/** Creates the object through which the socket of a line reports what the application does. */
export function createSocketListener(line: Line): SocketListener {
  const { transcript } = line;
  /** Closes the sockets of a call that has reached a limit of the phone. */
  const add = (...event: Parameters<Transcript['add']>) => {
    try {
      transcript.add(...event);
    } catch (error) {
      line.runInBackground(error instanceof LimitReached ? line.close() : Promise.reject(error));
    }
  };
  const addMistake = ({ failure }: HookFailure) =>
    add({ who: 'jambonz', kind: 'mistake', failure, consequence: 'none' });
  return {
    hearAck() {
      line.noteAck();
    },
    hearCommand(command) {
      const { command: name, data, queueCommand } = command;
      const event = {
        command: name,
        ...(data !== undefined && { data }),
        ...(queueCommand && { isQueued: true as const }),
      };
      add({ who: 'application', kind: 'command', ...event }, { bytes: JSON.stringify(data ?? '').length });
      if (line.hearsCommands) line.runInBackground(line.onCommand(command));
      else add({ who: 'jambonz', kind: 'note', note: 'command-lost', command: name });
    },
    hearInvalid(details, content) {
      addMistake(new HookFailure('not-json', `invalid message: ${details}`));
      add({ who: 'jambonz', kind: 'alert', alert_type: 'invalid-app-payload', message: details });
      const payload = { msg: 'InvalidMessage', details, content };
      line.runInBackground(deliver(transcript, line.requestor, { name: 'errorReport', hook: '/error', payload }));
    },
    hearRefusal({ type, payload }, problem) {
      addMistake(createRefusal(problem));
      if (type === 'llm:tool-call') line.toolResults.refuse(readProperty(payload, 'tool_call_id'));
    },
    hearEvent(event) {
      add({ who: event.kind === 'socket' && event.state === 'closed' ? 'application' : 'jambonz', ...event });
    },
    endCall(failure) {
      const message = `Session:reconnect error ${failure.message}`;
      add({ who: 'jambonz', kind: 'alert', alert_type: 'webhook-connection-failure', message });
      line.runInBackground(line.update(async () => ({ failure })));
    },
  };
}
