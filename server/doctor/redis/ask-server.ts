import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import tls from 'node:tls';
import { createClient } from '@redis/client';
import { explainRedisError, hideArguments } from '../../store/redis-errors.ts';
import { formatScheme, type RedisTarget } from '../../store/redis-url.ts';

/** Timeout for one server. Servers are asked at most twice in a row. */
const timeoutMs = 2_000;
/** Timeout of the question whether a server that does not answer speaks TLS. */
const protocolTimeoutMs = 400;

export type Node = RedisTarget['nodes'][number];
export type Client = ReturnType<typeof openClient>;
/** The part of a target that decides how to connect to its servers. */
export type Access = Pick<RedisTarget, 'mode' | 'isTls' | 'username' | 'password'>;

/** What a server has answered, or why it cannot be used. */
export type Answer<Facts> = { node: Node; address: string } & (
  | { facts: Facts; failure?: never }
  | { facts?: never; failure: string; isUnreachable: boolean }
);

/**
 * Connects to one server and asks it for facts, for at most 2.4 seconds. Never rejects.
 * @param readFacts returns a text if the server is not the one that it should be
 */
export async function askServer<Facts extends object>(
  node: Node,
  access: Access,
  readFacts: (client: Client) => Promise<Facts | string>,
): Promise<Answer<Facts>> {
  const server = { node, address: formatAddress(node) };
  const client = openClient(node, access);
  try {
    const reading = client.connect().then(() => readFacts(client));
    const facts = await Promise.race([reading, rejectLate()]);
    return typeof facts === 'string' ? { ...server, failure: facts, isUnreachable: false } : { ...server, facts };
  } catch (error) {
    const { code = '', message }: NodeJS.ErrnoException = hideArguments(error as Error);
    const isCut = code === 'ECONNRESET' || silence.test(message);
    if (isCut && (await speaksOtherProtocol(node, access)))
      return { ...server, failure: explainOtherProtocol(access), isUnreachable: false };
    const failure = explainRedisError({ code, message }, access) ?? `${message}: check REDIS_URL`;
    return { ...server, failure, isUnreachable: isCut || unreachable.test(code) };
  } finally {
    if (client.isOpen) client.destroy();
  }
}

const silence = /^(Connection timeout|Socket closed|no answer)/;
const unreachable =
  /^(ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ERR_TLS_CERT_ALTNAME_INVALID)$/;

export function formatAddress({ host, port }: Node): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function openClient({ host, port }: Node, { isTls, username, password }: Access) {
  const client = createClient({
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    disableOfflineQueue: true,
    socket: { host, port, ...(isTls && { tls: true as const }), connectTimeout: timeoutMs, reconnectStrategy: false },
  });
  client.on('error', () => {}); // an error of the connection also rejects the pending command
  return client;
}

async function rejectLate(): Promise<never> {
  await sleep(timeoutMs, undefined, { ref: false });
  throw new Error(`no answer within ${timeoutMs / 1000} seconds`);
}

/** Checks whether a server speaks TLS where REDIS_URL says that it does not, or the reverse. */
function speaksOtherProtocol({ host, port }: Node, { isTls }: Access): Promise<boolean> {
  const socket = isTls ? connect(port, host) : tls.connect({ host, port, rejectUnauthorized: false });
  if (isTls) socket.write('PING\r\n');
  return new Promise<boolean>((resolve) => {
    socket.once(isTls ? 'data' : 'secureConnect', () => resolve(true));
    socket.once('error', () => resolve(false)).once('close', () => resolve(false));
    socket.setTimeout(protocolTimeoutMs, () => resolve(false));
  }).finally(() => socket.destroy());
}

function explainOtherProtocol(access: Access): string {
  const schemes = `${formatScheme({ ...access, isTls: !access.isTls })} in place of ${formatScheme(access)}`;
  const hint = access.mode === 'single' ? '' : ', if all its servers do the same';
  return `it speaks ${access.isTls ? 'no TLS' : 'TLS'}: write ${schemes} in REDIS_URL${hint}`;
}
