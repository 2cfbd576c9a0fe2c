import { createRequire } from 'node:module';
import { styleText } from 'node:util';
import { escapeControls } from '../../openapi/contract/escape-controls.ts';

const require = createRequire(import.meta.url);

/** A parsed line of the log. The fields of a webhook are those of record.ts. */
interface Fields {
  level: number;
  time: number;
  msg?: string;
  method?: string;
  url?: string;
  hook?: string;
  type?: string;
  operation?: string;
  status?: number;
  ms?: number;
  outcome?: string;
  /** A text if log.ts has cut them. */
  verbs?: readonly string[] | string;
}

const warnLevel = 40;
const errorLevel = 50;

/** The fields of every line that its reader does not need below it. */
const common = 'level,time,pid,hostname,operation,call_sid,trace_id,span_id';
/** The fields of a webhook that the line itself shows. */
const shown = 'method,url,hook,type,outcome,status,ms,verbs,transport';

/**
 * Creates a function that makes a line of the log, which is JSON, readable for a person:
 * `09:12:00 POST /webhooks/menu chooseFromMenu 200 0.9 ms → say, dial`. The fields of warnings and
 * errors follow in further lines. Text that is not a line of the log is returned as it is.
 *
 * @param colorize whether the output may contain colours (ANSI escape sequences)
 */
export function createReadableLine(colorize: boolean): (line: string) => string {
  const paint: Paint = colorize
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  // Loaded here, because a server that does not write to a terminal does not need it.
  const { prettyFactory }: typeof import('pino-pretty') = require('pino-pretty');
  const messageFormat = (fields: object) => describeLine(fields as Fields, paint);
  const options = { colorize, messageFormat };
  const formatInfo = prettyFactory({ ...options, ignore: common, singleLine: true });
  const formatTrouble = prettyFactory({ ...options, ignore: common });
  const formatFailure = prettyFactory({ ...options, ignore: `${common},${shown}` });
  return (line) => {
    const fields = parseFields(line);
    if (!fields) return line;
    const isTrouble = fields.level >= warnLevel;
    if (!isTrouble && isWebhook(fields)) return describeLine(fields, paint);
    const format = isWebhook(fields) ? formatFailure : isTrouble ? formatTrouble : formatInfo;
    return format(fields)?.trimEnd() ?? line;
  };
}

type Paint = (style: 'red' | 'yellow' | 'green' | 'dim', text: string) => string;

function parseFields(line: string): Fields | undefined {
  try {
    const fields = JSON.parse(line, escapeText);
    return typeof fields?.level === 'number' ? fields : undefined;
  } catch {
    return undefined;
  }
}

/** Escapes what could control the terminal. Only the lines of a stack stay lines. */
function escapeText(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return key === 'stack'
    ? value
        .split('\n')
        .map((each) => escapeControls(each))
        .join('\n')
    : escapeControls(value);
}

function isWebhook({ msg, status }: Fields): boolean {
  return msg === 'webhook' && status !== undefined;
}

function describeLine(fields: Fields, paint: Paint): string {
  const { level, time, msg = '' } = fields;
  const clock = paint('dim', new Date(time).toTimeString().slice(0, 8));
  const style = level >= errorLevel ? 'red' : level >= warnLevel ? 'yellow' : 'green';
  if (isWebhook(fields)) return `${clock} ${describeWebhook(fields, (text) => paint(style, text))}`;
  const label =
    level >= errorLevel ? `${paint(style, 'error')} ` : level >= warnLevel ? `${paint(style, 'warning')} ` : '';
  return `${clock} ${label}${msg}`;
}

function describeWebhook(fields: Fields, paintStatus: (text: string) => string): string {
  const { method, url, hook, type, operation, status, ms, outcome, verbs } = fields;
  return [
    method ?? type,
    url ?? hook,
    operation,
    paintStatus([status, outcome === 'reply' ? undefined : outcome].filter(Boolean).join(' ')),
    `${ms} ms`,
    verbs && `→ ${verbs.length === 0 ? 'no verbs' : [verbs].flat().join(', ')}`,
  ]
    .filter(Boolean)
    .join(' ');
}
