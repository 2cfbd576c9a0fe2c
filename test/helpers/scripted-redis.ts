import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import pino from 'pino';
import { createRedisStores } from '../../server/store/redis-stores.ts';
import { createMetrics } from '../../server/telemetry/metrics.ts';
import { atEnd } from '../support/at-end.ts';

/**
 * Answers a command in the protocol RESP 3, or returns undefined for the default answer: success,
 * and nothing found.
 */
type Answer = (command: string[], socket: Socket) => string | undefined;

const nothing = '_\r\n';
const ok = '+OK\r\n';
const defaults: Readonly<Record<string, string>> = {
  HELLO: '%0\r\n',
  HGETALL: '%0\r\n',
  EVALSHA: ':1\r\n',
  PEXPIRE: ':1\r\n',
  PSUBSCRIBE: '',
};

/** Formats a text, a list, or a map in RESP 3. */
export function formatReply(value: string | readonly string[] | Readonly<Record<string, string>>): string {
  if (typeof value === 'string') return `$${Buffer.byteLength(value)}\r\n${value}\r\n`;
  const isList = Array.isArray(value);
  const parts = isList ? value : Object.entries(value).flat();
  return `${isList ? '*' : '%'}${isList ? parts.length : parts.length / 2}\r\n${parts.map((part) => formatReply(part)).join('')}`;
}

/** Runs a server that answers commands of Redis as a test says, until the test ends. */
export async function scriptedRedis(answer: Answer = () => undefined, listenPort = 0) {
  const commands: string[][] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    let rest = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      rest += text;
      for (;;) {
        const read = readCommand(rest);
        if (!read) return;
        rest = read.rest;
        commands.push(read.command);
        socket.write(answer(read.command, socket) ?? answerByDefault(read.command));
      }
    });
  });
  await once(server.listen(listenPort, '127.0.0.1'), 'listening');
  atEnd(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    /** The commands that have arrived, without those of the client itself. */
    listCommands: () => commands.filter(([name = '']) => !/^(HELLO|CLIENT|PING)$/.test(name)),
    countConnections: () => connections,
  };
}

/** Runs a sentinel that names a primary, until the test ends. */
export async function scriptedSentinel(primaryPort: number) {
  const primary = { ip: '127.0.0.1', port: `${primaryPort}`, flags: 'master', 'config-epoch': '1' };
  const sentinel = await scriptedRedis(([name, subcommand]) => {
    if (name !== 'SENTINEL') return undefined;
    return formatReply(subcommand === 'MASTER' ? primary : []);
  });
  return { ...sentinel, url: `redis-sentinel://127.0.0.1:${sentinel.port}/calls` };
}

/** Opens the stores of a replica, until the test ends. `lines` are those of its log. */
export function openScriptedStores(url: string) {
  const lines: string[] = [];
  const metrics = createMetrics();
  const stores = createRedisStores(url, pino({}, { write: (line: string) => lines.push(line) }), metrics);
  atEnd(() => stores.close());
  return { ...stores, lines, metrics };
}

function answerByDefault([name = '', ...words]: string[]): string {
  if (name === 'PSUBSCRIBE')
    return words
      .map((word, index) => `>3\r\n${formatReply(name.toLowerCase())}${formatReply(word)}:${index + 1}\r\n`)
      .join('');
  if (name === 'SET' && words.includes('GET')) return nothing;
  return defaults[name] ?? ok;
}

/**
 * Reads the first command of a text: an array of strings. Returns undefined if it is incomplete.
 */
function readCommand(text: string): { command: string[]; rest: string } | undefined {
  const [head = '', count] = /^\*(\d+)\r\n/.exec(text) ?? [];
  if (count === undefined) return undefined;
  const command: string[] = [];
  let at = head.length;
  while (command.length < Number(count)) {
    const lineEnd = text.indexOf('\r\n', at);
    const begin = lineEnd + 2;
    const end = begin + Number(text.slice(at + 1, lineEnd));
    if (lineEnd < 0 || text.length < end + 2) return undefined;
    command.push(text.slice(begin, end));
    at = end + 2;
  }
  return { command, rest: text.slice(at) };
}
