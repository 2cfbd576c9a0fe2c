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
import { maxAnswerMs, ReplaySender } from './replay-sender.ts';
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

/**
 * Sends the webhooks of recordings to the code of a project, one after the other in the order in
 * which they arrived, with the time of the recording as the clock of the handlers. Retries and
 * webhooks that were refused are left out. `onSend` gets each before it is sent. Returns how many
 * were sent, and those that are answered otherwise.
 * @throws StartError if the project cannot be served
 */
export async function replayRecordings<Handlers extends HandlersFor<Handlers>>(
  recordings: readonly Recording[],
  project: ReplayedProject<Handlers>,
  config: Config,
  onSend: (event: WebhookEvent) => void = () => {},
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
    let time = 0;
    return recording.events
      .filter(({ outcome }) => outcome !== 'replay' && outcome !== 'refusal')
      .map((event) => {
        time = Math.max(time, Date.parse(event.at)); // the order of a call stays if the clock was set back
        return { recording, event, pseudonyms, time };
      });
  });
  webhooks.sort((one, other) => one.time - other.time);
  const deviations: Deviation[] = [];
  for (const { recording, event, pseudonyms } of webhooks) {
    onSend(event);
    const { answer, error } = await send(event);
    const differences = answer ? compareReplies(event.reply, answer.reply, pseudonyms) : [];
    const isOther = answer?.outcome !== event.outcome || differences === undefined;
    const reason = differences === undefined ? 'the verbs are nested too deeply to be compared' : answer?.detail;
    const outcome = [answer?.outcome ?? 'no answer', error ?? reason].filter(Boolean).join(': ');
    if (isOther || differences.length > 0)
      deviations.push({ recording, event, differences: differences ?? [], ...(isOther && { outcome }) });
  }
  sender.close();
  server.close();
  return { webhooks: webhooks.length, deviations };
}

/** Returns undefined for replies that are nested too deeply. */
function compareReplies(before: unknown, now: unknown, pseudonyms: Pseudonyms): Difference[] | undefined {
  try {
    return findDifferences(before, pseudonyms.replaceReply(now, before));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
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
