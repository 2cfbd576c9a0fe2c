import { readFileSync } from 'node:fs';
import type { RecordedWebhook } from './record-webhook.ts';

/**
 * What jambonz-feature-server 0.9.8 (commit 389c65e) sends in each conversation, recorded with its
 * own sessions, tasks, dialler and HTTP client on faked SIP, media and databases. recorded.json
 * lists each leaf of a payload and each webhook once; conversations refer to them by index.
 */
interface RecordFile {
  /** The leaves of payloads: path and value. */
  leaves: [path: string, value: unknown][];
  webhooks: (Omit<RecordedWebhook, 'payload'> & { payload: number[] })[];
  conversations: Record<
    string,
    { rejected?: number; rest?: string[]; orders: { times: number; webhooks: number[] }[] }
  >;
}

/** The webhooks of one conversation, in the order of `times` of 20 runs. */
export interface RecordedOrder {
  times: number;
  webhooks: RecordedWebhook[];
}

interface RecordedConversation {
  /** The SIP status with which jambonz rejects the call. */
  rejected?: number;
  /** The answers of the REST requests. */
  rest?: string[];
  /** The commonest order first. Several only if the feature server itself races. */
  orders: RecordedOrder[];
}

/** Reads the records by name of the conversation. */
export function readRecords(): Map<string, RecordedConversation> {
  const url = new URL('recorded.json', import.meta.url);
  const { leaves, webhooks, conversations } = JSON.parse(readFileSync(url, 'utf8')) as RecordFile;
  const decoded = webhooks.map((webhook) => ({
    ...webhook,
    payload: Object.fromEntries(webhook.payload.map((index) => leaves[index] as [string, unknown])),
  }));
  return new Map(
    Object.entries(conversations).map(([name, { orders, ...more }]) => [
      name,
      {
        ...more,
        orders: orders.map(({ times, webhooks }) => ({
          times,
          webhooks: webhooks.map((index) => decoded[index] as RecordedWebhook),
        })),
      },
    ]),
  );
}
