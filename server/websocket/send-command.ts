import type { CommandCheck } from '../../openapi/contract/command-check.ts';
import { maxSentBytes } from '../../openapi/contract/messages.ts';
import { formatMistake } from '../../openapi/contract/mistake.ts';
import type { SendCommand } from '../context/call-memory.ts';
import { toLoggedError } from '../telemetry/describe-value.ts';
import type { OpenSockets } from './open-sockets.ts';

interface Dependencies {
  sockets: OpenSockets;
  /** Creates the check of commands, when the first one is sent. */
  createCheck: () => CommandCheck;
  /** Serialises a command. */
  write: (command: unknown) => string | undefined;
  /** Whether an invalid command throws, for tests. */
  throws: boolean;
}

/**
 * Creates a `SendCommand`. A command that cannot be sent is logged with the reason and dropped: the
 * reply of its handler must not be lost too.
 * @returns a function that throws TypeError for an invalid command if `throws` is set
 */
export function createCommandSender({ sockets, createCheck, write, throws }: Dependencies): SendCommand {
  let check: CommandCheck | undefined;
  return (callSid, command, log) => {
    try {
      check ??= createCheck();
      const socket = sockets.find(callSid);
      const message = serialise(command, check, write, callSid);
      if (socket) socket.sendCommand(message);
      else log.error('a command was not sent: the call has no WebSocket to this process (its hook must be wss://…)');
    } catch (error) {
      if (throws) throw error;
      log.error({ err: toLoggedError(error) }, 'a command was not sent');
    }
  };
}

/** @throws TypeError that lists the errors in the command */
function serialise(command: unknown, check: CommandCheck, write: Dependencies['write'], callSid: string): string {
  const { mistakes } = check(command);
  if (mistakes.length > 0) throw new TypeError(mistakes.map(formatMistake).join('; '));
  const text = write(command) ?? '';
  // Of two members with the same name, the last one counts: the `callSid` of the command, if present.
  const message = `{"type":"command","callSid":${JSON.stringify(callSid)},${text.slice(1)}`;
  const bytes = Buffer.byteLength(message);
  if (bytes > maxSentBytes)
    throw new TypeError(`the command has ${bytes} bytes, and jambonz closes the socket above ${maxSentBytes}`);
  return message;
}
