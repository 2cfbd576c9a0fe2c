import type { CommandCheck } from '../../openapi/contract/command-check.ts';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { maxSentBytes } from '../../openapi/contract/messages.ts';
import { formatMistake } from '../../openapi/contract/mistake.ts';
import { toLoggedError } from '../telemetry/describe-value.ts';
import type { LogLimited } from '../telemetry/limited-log.ts';
import type { Webhook } from './webhook.ts';
import type { WriteReply } from './write-reply.ts';

/** Sends a command of a handler to the session of its call. Returns whether it is sent. */
export type SendCommand = (webhook: Webhook, callSid: string, command: unknown) => boolean;

interface Dependencies {
  /** Returns where a command can be sent that does not belong to a webhook over a socket. */
  findSocket: (callSid: string) => Pick<Webhook, 'sendCommand'> | undefined;
  /** Creates the check of commands, when the first one is sent. */
  createCheck: () => CommandCheck;
  writeReply: WriteReply;
  logLimited: LogLimited;
  /** Whether an invalid command throws, for tests. */
  throws: boolean;
}

/**
 * Creates a `SendCommand`. A command goes to the socket of its webhook, or to the last one of the call
 * in this process. A command that cannot be sent is logged with the reason and dropped: the reply of
 * its handler must not be lost too.
 * @returns a function that throws TypeError for an invalid command if `throws` is set
 */
export function createCommandSender(dependencies: Dependencies): SendCommand {
  const { findSocket, createCheck, writeReply, logLimited, throws } = dependencies;
  let check: CommandCheck | undefined;
  // Limited, because a handler may stream to a caller who has hung up.
  const report = ({ route }: Webhook, call_sid: string, level: 'warn' | 'error', why: string, error?: unknown) => {
    const err = error === undefined || error instanceof TypeError ? undefined : toLoggedError(error);
    const detail = `a command was not sent: ${why}`;
    const fields = { operation: route.operationId, call_sid: excerpt(call_sid), detail, err };
    logLimited(`command ${level}`, level, fields, 'command');
  };
  return (webhook, callSid, command) => {
    try {
      check ??= createCheck();
      const { mistakes } = check(command);
      if (mistakes.length > 0) throw new TypeError(mistakes.map(formatMistake).join('; '));
      const message = wrap(writeReply('command', command), callSid);
      if (webhook.sendCommand(message) || findSocket(callSid)?.sendCommand(message)) return true;
      report(webhook, callSid, 'warn', 'the call has no WebSocket to this process (its hook must be wss://…)');
    } catch (error) {
      if (throws) throw error;
      report(webhook, callSid, 'error', error instanceof TypeError ? error.message : 'it failed', error);
    }
    return false;
  };
}

/**
 * Makes a message of a command. Of two members with the same name, the last one counts: the `callSid`
 * of the command, and the `type` of the message.
 * @throws TypeError
 */
function wrap(command: string | undefined, callSid: string): string {
  if (!command?.startsWith('{"')) throw new TypeError('a command must be an object with the member `command`');
  const message = `{"callSid":${JSON.stringify(callSid)},${command.slice(1, -1)},"type":"command"}`;
  const bytes = Buffer.byteLength(message);
  if (bytes <= maxSentBytes) return message;
  throw new TypeError(`the command has ${bytes} bytes, and jambonz closes the socket above ${maxSentBytes}`);
}
