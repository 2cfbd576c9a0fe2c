import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Contract } from '../../openapi/contract/contract.ts';
import { type Difference, findDifferences } from '../../openapi/contract/json-differences.ts';
import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import { createApp, type HandlersFor, type ServicesOf } from '../app.ts';
import type { Config } from '../config/config.ts';
import { createHttpServer } from '../http/http-server.ts';
import { listen } from '../http/listen.ts';
import { createMemoryStores } from '../store/memory-stores.ts';
import type { AnswerStore, Stores } from '../store/stores.ts';
import { createLog } from '../telemetry/log.ts';
import { Pseudonyms } from './pseudonyms.ts';
import type { Recording } from './read-recordings.ts';
import { ReplaySender } from './replay-sender.ts';
import { readSecrets } from './secrets.ts';

/** The code of a project. */
export interface ReplayedProject<Handlers extends HandlersFor<Handlers>> {
  loadContract: () => Contract<Handlers>;
  handlers: NoInfer<Handlers>;
  createServices: (dependencies: { config: Config; log: Logger; stores: Stores }) => ServicesOf<NoInfer<Handlers>>;
}

/** A webhook that is answered otherwise than in the recording. */
export interface Deviation {
  recording: Recording;
  event: WebhookEvent;
  /** Differences of the replies. */
  differences: Difference[];
  /** The outcome of now, with its reason, if it is another. */
  outcome?: string;
}

/** More than jambonz waits for any answer. */
const maxAnswerMs = 11_000;

/**
 * Sends the webhooks of recordings to the code of a project, one after the other in the order in which
 * they arrived, with the time of the recording as the clock of the handlers. Retries and webhooks that
 * were refused are left out. Returns how many were sent, and those that are answered otherwise.
 * @throws StartError if the project cannot be served
 */
export async function replayRecordings<Handlers extends HandlersFor<Handlers>>(
  recordings: readonly Recording[],
  project: ReplayedProject<Handlers>,
  config: Config,
): Promise<{ webhooks: number; deviations: Deviation[] }> {
  const contract = project.loadContract();
  const log = createLog('silent');
  const stores = { ...createMemoryStores(), answers: noAnswers };
  let clock = new Date(0);
  let onAnswer = (_: WebhookEvent) => {};
  const app = await createApp<Handlers>({
    contract,
    handlers: project.handlers,
    services: project.createServices({ config, log, stores }),
    config: { ...config, credentials: undefined, secrets: [], explainFallbacks: false },
    stores,
    observers: [(format) => onAnswer(JSON.parse(format()))],
    log,
    now: () => new Date(clock),
  });
  const server = createHttpServer(app);
  await listen(server, '127.0.0.1', 0, ['HOST', 'PORT']);
  const sender = new ReplaySender((server.address() as AddressInfo).port);

  const send = async (event: WebhookEvent): Promise<{ answer?: WebhookEvent; error?: string }> => {
    clock = new Date(event.at);
    const answered = new Promise<WebhookEvent>((resolve) => {
      onAnswer = resolve;
    });
    try {
      await sender.send(event);
      return { answer: await withTimeout(answered) };
    } catch (error) {
      return { error: (error as Error).message };
    }
  };

  const secrets = readSecrets(config, contract.document);
  const webhooks = recordings.flatMap((recording) => {
    const pseudonyms = new Pseudonyms({ ...secrets, recorded: recording.events });
    return recording.events
      .filter(({ outcome }) => outcome !== 'replay' && outcome !== 'refusal')
      .map((event) => ({ recording, event, pseudonyms }));
  });
  webhooks.sort((one, other) => Date.parse(one.event.at) - Date.parse(other.event.at));
  const deviations: Deviation[] = [];
  for (const { recording, event, pseudonyms } of webhooks) {
    const { answer, error } = await send(event);
    const differences = answer ? findDifferences(event.reply, pseudonyms.replaceReply(answer.reply, event.reply)) : [];
    const isOther = answer?.outcome !== event.outcome;
    const outcome = [answer?.outcome ?? 'no answer', error ?? answer?.detail].filter(Boolean).join(': ');
    if (differences.length > 0 || isOther)
      deviations.push({ recording, event, differences, ...(isOther && { outcome }) });
  }
  sender.close();
  server.close();
  return { webhooks: webhooks.length, deviations };
}

/** Stores no answer, so that the handler runs for each webhook. */
const noAnswers: AnswerStore = {
  claim: () => undefined,
  settle: () => undefined,
  keep() {},
  forget() {},
};

/** @throws Error if there is no answer */
async function withTimeout<Value>(answer: Promise<Value>): Promise<Value> {
  const timer = new AbortController();
  try {
    return await Promise.race([answer, rejectLater(timer.signal)]);
  } finally {
    timer.abort();
  }
}

async function rejectLater(signal: AbortSignal): Promise<never> {
  await sleep(maxAnswerMs, undefined, { signal });
  throw new Error(`none within ${maxAnswerMs} ms`);
}
