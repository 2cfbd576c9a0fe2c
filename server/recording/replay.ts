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

/** What the server may take beyond the deadline of a handler. */
const answerReserveMs = 5_000;

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
    observers: [(json) => onAnswer(JSON.parse(json))],
    log,
    now: () => new Date(clock),
  });
  const server = createHttpServer(app);
  await listen(server, '127.0.0.1', 0, ['HOST', 'PORT']);
  const sender = new ReplaySender((server.address() as AddressInfo).port);

  const send = async (event: WebhookEvent): Promise<WebhookEvent | undefined> => {
    clock = new Date(event.at);
    const answer = new Promise<WebhookEvent>((resolve) => {
      onAnswer = resolve;
    });
    const timer = new AbortController();
    const timeout = sleep(config.handlerDeadlineMs + answerReserveMs, undefined, { signal: timer.signal, ref: false });
    const [answered] = await Promise.all([Promise.race([answer, timeout.catch(() => {})]), sender.send(event)]);
    timer.abort();
    return answered ?? undefined;
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
    const answered = await send(event);
    const differences = findDifferences(event.reply, pseudonyms.replaceReply(answered?.reply));
    const isOther = answered?.outcome !== event.outcome;
    const outcome = isOther
      ? [answered?.outcome ?? 'no answer', answered?.detail].filter(Boolean).join(': ')
      : undefined;
    if (differences.length > 0 || isOther)
      deviations.push({ recording, event, differences, ...(outcome !== undefined && { outcome }) });
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
