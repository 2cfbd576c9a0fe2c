import { createClient, createCluster, createSentinel, type RedisClientType } from '@redis/client';
import type { RedisTarget } from './redis-url.ts';

/** Interval of the pings that keep an idle connection open, in milliseconds. */
const pingIntervalMs = 1_000;
/**
 * After this time without any bytes, an idle connection is dead. It is as long as jambonz waits for
 * an answer, because this process may itself have stood still: a connection that it then drops is
 * missing for webhooks that another replica has answered meanwhile.
 */
const socketTimeoutMs = 10_000;
/** How long one node or sentinel may take to say where the others are, in milliseconds. */
const discoveryTimeouts = { connectTimeout: 1_000, socketTimeout: 1_000 };
/** How long a node is unreachable until the other nodes are asked which one replaces it. */
const rediscoverAfterMs = 500;

/** The commands that the stores use. A cluster and sentinels send each to the server of its key. */
export type Commands = Pick<RedisClientType, 'set' | 'get' | 'del' | 'pExpire' | 'hGetAll' | 'evalSha' | 'eval'>;

/** A connection to the servers of a `RedisTarget`. */
export interface RedisConnection {
  readonly commands: Commands;
  /** Whether a command is sent at once. Otherwise it would be rejected, or wait for a server. */
  readonly isReady: boolean;
  /** Resolves when the replies to all sent commands have arrived. */
  close(): Promise<unknown>;
  /** Rejects the commands whose replies have not arrived. */
  destroy(): void;
}

interface Listeners {
  /** Called for each failure of a connection and of an attempt to open one. */
  onError: (error: Error) => void;
  /** Called when a server can be reached, at first and again after a failure. */
  onReady: () => void;
  /** Called if no further attempt to open the connection is made. */
  onGivenUp: () => void;
}

/**
 * Connects to a single server, to the nodes of a cluster, or to the primary that sentinels name,
 * and connects again after failures.
 */
export function openConnection(target: RedisTarget, listeners: Listeners): RedisConnection {
  return openers[target.mode](target, listeners);
}

const openers = {
  single(target: RedisTarget, { onError, onReady, onGivenUp }: Listeners): RedisConnection {
    const options = createOptions(target);
    const client = createClient({ ...options, socket: { ...options.socket, ...target.nodes[0] } });
    client.on('error', onError).on('ready', onReady);
    client.connect().catch(onGivenUp);
    return createConnection(client, client, () => client.isReady);
  },

  cluster(target: RedisTarget, { onError, onReady, onGivenUp }: Listeners): RedisConnection {
    const cluster = createCluster({
      rootNodes: target.nodes.map((node) => ({ socket: { ...node, ...discoveryTimeouts } })),
      defaults: createOptions(target),
      // One node that hangs must not keep the client from the others.
      minimizeConnections: true,
      topologyRefreshOnReconnectionAttemptStrategy: rediscoverAfterMs,
    });
    cluster.on('error', onError).on('node-error', onError).on('connect', onReady).on('node-ready', onReady);
    cluster.connect().catch(onGivenUp);
    return createConnection(cluster, cluster as unknown as Commands, () => cluster.isReady);
  },

  sentinel(target: RedisTarget, { onError, onReady, onGivenUp }: Listeners): RedisConnection {
    const { nodes, primaryName = '', sentinelUsername, sentinelPassword } = target;
    const options = createOptions(target);
    const sentinel = createSentinel({
      name: primaryName,
      sentinelRootNodes: nodes,
      // Otherwise commands of one turn wait for each other, and later commands overtake them.
      reserveClient: true,
      nodeClientOptions: options,
      passthroughClientErrorEvents: true,
      sentinelClientOptions: {
        pingInterval: pingIntervalMs,
        socket: options.socket,
        ...(sentinelUsername !== undefined && { username: sentinelUsername }),
        ...(sentinelPassword !== undefined && { password: sentinelPassword }),
      },
    });
    // The client emits each failure of a sentinel as a text and as an error.
    sentinel.on('error', (error) => error instanceof Error && onError(error));
    // The first event `ready` comes before the client is reserved.
    let isReserved = false;
    const onReserved = () => {
      isReserved = true;
      onReady();
    };
    sentinel.on('ready', () => isReserved && onReady());
    sentinel.connect().then(onReserved, onGivenUp);
    // `isReady` of the client stays true while its primary is gone.
    const isReady = () => isReserved && sentinel.isReady && sentinel.getMasterNode() !== undefined;
    return createConnection(sentinel, sentinel as unknown as Commands, isReady);
  },
};

function createConnection(
  client: { close(): Promise<unknown>; destroy(): unknown },
  commands: Commands,
  isReady: () => boolean,
): RedisConnection {
  return {
    commands,
    get isReady() {
      return isReady();
    },
    close: () => client.close(),
    // The client of sentinels returns a promise, which may reject.
    destroy: () => void Promise.resolve(client.destroy()).catch(() => {}),
  };
}

/** Options of the client of each server. */
function createOptions({ isTls, username, password, database }: RedisTarget) {
  return {
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(database !== undefined && { database }),
    disableOfflineQueue: true,
    pingInterval: pingIntervalMs,
    // The default creates an `AbortSignal` for each command.
    commandOptions: { timeout: undefined },
    commandsQueueMaxLength: 10_000,
    socket: {
      ...(isTls && { tls: true as const }),
      // `connectTimeout` is at least the duration of the startup, during which this process may be
      // too busy to notice that Redis has accepted the connection.
      connectTimeout: 5_000,
      socketTimeout: socketTimeoutMs,
      reconnectStrategy: (retries: number) => Math.min(retries * 50, 1_000),
    },
  };
}
