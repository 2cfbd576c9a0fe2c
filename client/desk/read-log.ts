import type { LogEvent } from '../../openapi/contract/webhook-event.ts';
import type { WebhookDetail } from './api.ts';
import { replaceDeepMembers } from './json-depth.ts';

type Log = WebhookDetail['logs'][number];

/** Reads a log line of a handler. The fields that the server adds to each line are left out. */
export function readLog({ webhook: _, level, time, msg = '', pid: _pid, hostname: _name, ...fields }: LogEvent): Log {
  return { level: readLevel(level), at: new Date(time).toISOString(), msg, fields: replaceDeepMembers(fields) };
}

/** Names a level of pino. */
function readLevel(level: number): Log['level'] {
  if (level >= 50) return 'error';
  if (level >= 40) return 'warn';
  return level >= 30 ? 'info' : 'debug';
}
