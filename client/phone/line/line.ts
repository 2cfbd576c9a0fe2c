import type { Config, Verb } from '../../../generated/jambonz/verbs.ts';
import type { ReplyCheck } from '../../../openapi/contract/reply-check.ts';
import type { Clock } from '../clock.ts';
import { LimitReached } from '../limit-reached.ts';
import { maxChainedVerbs } from '../limits.ts';
import type { Transcript } from '../transcript.ts';
import type { DeliveryName } from '../webhooks/check-delivery.ts';
import { type Delivered, deliver } from '../webhooks/deliver.ts';
import { HookFailure } from '../webhooks/hook-failure.ts';
import { getMessageType } from '../webhooks/message-type.ts';
import { readVerbs } from '../webhooks/read-verbs.ts';
import type { Hook, Requestor } from '../webhooks/requestor.ts';
import { isAwaited, type SocketCommand } from '../webhooks/socket-message.ts';
import type { SocketListener } from '../webhooks/socket-session.ts';
import type { StatusReports } from '../webhooks/status-reports.ts';
import type { BackgroundGather } from './background-gather.ts';
import type { CallFacts } from './call-facts.ts';
import type { ConferenceMember } from './conference-member.ts';
import { ToolResults } from './tool-results.ts';
import { Turns } from './turns.ts';

/** The outcome of a text message, in the words of `message_status` in the result of `message`. */
export type MessageStatus = 'success' | 'failure' | 'no carriers' | 'smpp configuration error' | 'system error';

interface Dependencies {
  clock: Clock;
  transcript: Transcript;
  requestor: Requestor;
  statuses: StatusReports;
  check: ReplyCheck;
  /** The webhooks that no verb names, with their URLs. */
  hooks: Partial<Record<DeliveryName, string>>;
  messageStatus: MessageStatus;
  /** Whether cancelled dial attempts are reported. */
  isCancelReported: boolean;
  /** Real time that a model waits for the result of a tool that comes as a command. */
  toolTimeoutMs: number;
  /** The SIP statuses with which the network refuses requests, by dialled address or SIP method. */
  refusals: Readonly<Record<string, number>>;
}

/**
 * The effect of a REST request or a command on a running call: the end of the call, maybe because
 * of a failure, or verbs that replace those of the call (without them, just the running verb ends)
 * and those of the dialled party.
 */
export type Update =
  | 'hangup'
  | { failure: HookFailure }
  | { verbs: readonly Verb[] | undefined; childVerbs?: readonly Verb[] };

/**
 * The state that all legs of one call share: the connection to the application, the virtual clock,
 * and the object that lets verbs and participants take turns.
 */
export class Line {
  readonly clock: Clock;
  readonly transcript: Transcript;
  readonly statuses: StatusReports;
  readonly turns = new Turns();
  readonly toolResults = new ToolResults();
  readonly hooks: Dependencies['hooks'];
  readonly messageStatus: MessageStatus;
  readonly isCancelReported: boolean;
  readonly toolTimeoutMs: number;
  readonly refusals: Dependencies['refusals'];
  /** Carries out a command of the application. */
  onCommand: (command: SocketCommand) => Promise<void> = async () => {};
  /** Whether jambonz hears commands: not before an inbound call has its first verbs. */
  hearsCommands = false;
  /** Whether events of verbs are reported (`notifyEvents` of `config`). */
  notifiesEvents = false;
  /** The text that `tts:tokens` has sent and the stream to the speech vendor has not spoken yet. */
  ttsTokens = '';
  isTtsPaused = false;
  /** Whether the running verb has spoken tokens. */
  hasSpokenTokens = false;
  #requestor: Requestor;
  #listener: SocketListener | undefined;
  /** The requestors that a redirection has replaced. */
  readonly #replaced: Requestor[] = [];
  /** The texts and recordings that the caller has heard since the last action of a participant. */
  heard: string[] = [];
  dialled: string | undefined;
  queue: string | undefined;
  /** The speech recognition settings of the `config` verbs carried out so far. */
  recognizer: Config['recognizer'];
  transcription: Config['transcribe'];
  /** The gather in the background of other verbs, if `bargeIn` of `config` has started one. */
  bargeIn: BackgroundGather | undefined;
  /** The caller as member of a conference, while the caller is in one. */
  conference: ConferenceMember | undefined;
  /** Keys that the caller has pressed before the next gather. */
  keysAhead = '';
  /** Whether speech is streamed from the vendor (`autoStreamTts` of `config`). */
  isStreamingTts = false;
  isTtsStreamOpen = false;
  /** Whether results of speech recognition report its times (`notifySttLatency` of `config`). */
  measuresRecognition = false;
  /** Whether a REST request has paused the transcription. */
  isTranscriptionPaused = false;
  /** The hook for a SIP REFER of a phone, from a `config` verb or a REST request. */
  referHook: Hook | undefined;
  /** The hook for other SIP requests within the call, from a `config` verb or a REST request. */
  inDialogHook: Hook | undefined;
  readonly #check: ReplyCheck;
  readonly #waitingReports: [payload: object, b3: string | undefined][] = [];
  /** Whether a webhook has been sent since the last report. */
  #isOvertaken = false;
  #statusLine: 'closed' | 'free' | 'busy' = 'closed';
  #chainedVerbs = 0;
  #pendingUpdate: Promise<Update | undefined> | undefined;
  /** Whether the pending update is that of a command, and of one before the last ack. */
  #isCommanded = false;
  #isCommandOlder = false;

  constructor(dependencies: Dependencies) {
    this.clock = dependencies.clock;
    this.transcript = dependencies.transcript;
    this.#requestor = dependencies.requestor;
    this.requestor = dependencies.requestor;
    this.statuses = dependencies.statuses;
    this.hooks = dependencies.hooks;
    this.messageStatus = dependencies.messageStatus;
    this.isCancelReported = dependencies.isCancelReported;
    this.toolTimeoutMs = dependencies.toolTimeoutMs;
    this.refusals = dependencies.refusals;
    this.#check = dependencies.check;
  }

  /** Lets `listener` hear what the application does on the sockets of the call. */
  listen(listener: SocketListener): void {
    this.#listener = listener;
    this.#requestor.listener = listener;
  }

  /**
   * Runs something that a socket has caused. A failed hook is in the transcript, and the limits of
   * the phone end the call at its next event; any other error is one of the simulator.
   */
  runInBackground(work: Promise<unknown>): void {
    work.catch((error) => {
      if (!(error instanceof HookFailure || error instanceof LimitReached)) this.turns.end(error);
    });
  }

  /** Lets the call hear commands. The verbs of an ack replace those of earlier commands. */
  noteAck(): void {
    this.hearsCommands = true;
    this.#isCommandOlder = this.#isCommanded;
  }

  get requestor(): Requestor {
    return this.#requestor;
  }

  /** Sends all further webhooks with another requestor, and ignores commands of the former. */
  set requestor(next: Requestor) {
    if (next !== this.#requestor) this.#replaced.push(this.#requestor);
    this.#requestor.listener = undefined;
    this.#requestor = next;
    next.listener = this.#listener;
    next.onHandover = (following) => {
      this.requestor = following;
    };
  }

  /**
   * Sends a webhook and returns the JSON of its answer.
   * @throws HookFailure if no attempt gets a usable answer
   */
  async ask(...request: Parameters<Line['send']>): Promise<unknown> {
    return (await this.send(...request)).answer;
  }

  /**
   * Sends a webhook as `ask` does, and also resolves with whether it was sent.
   * @throws HookFailure if no attempt gets a usable answer
   */
  async send(name: DeliveryName, hook: Hook, payload: object, b3?: string): Promise<Delivered> {
    if (this.#isOvertaken) await this.settleStatuses();
    this.#isOvertaken = true;
    const delivered = await deliver(this.transcript, this.requestor, { name, hook, payload, b3 });
    if (isAwaited(getMessageType(name))) await this.#requestor.settle();
    return delivered;
  }

  /**
   * Sends a webhook and returns the verbs in its answer.
   * @throws HookFailure if no attempt gets a usable answer, or a verb in it is invalid
   */
  async fetchVerbs(...request: Parameters<Line['ask']>): Promise<Verb[]> {
    const verbs = this.readVerbs(await this.ask(...request));
    if (verbs.length > 0 && this.#isCommandOlder && (await this.#pendingUpdate) !== 'hangup') {
      this.#pendingUpdate = undefined;
      this.#isCommanded = false;
      this.#isCommandOlder = false;
      this.transcript.add({ who: 'jambonz', kind: 'note', note: 'command-overtaken' });
    }
    return verbs;
  }

  /**
   * Counts a verb whose action hook is requested. An action of a participant resets the count.
   * @throws HookFailure if the count exceeds `maxChainedVerbs`
   */
  countChainedVerb(): void {
    if (++this.#chainedVerbs > maxChainedVerbs)
      throw new HookFailure('loop', `one verb has led to another ${maxChainedVerbs} times without input`);
  }

  /**
   * Sends the status of a call to the call status hook and ignores the answer of this hook. Reports
   * have a connection of their own, and wait there for each other: one that follows another at once
   * is overtaken by the next webhook, as is the first report, which waits for the connection.
   */
  async reportStatus(facts: CallFacts, more?: object): Promise<void> {
    // Reports of a dialled leg have no tracing context, until jambonz ends a call that the leg has
    // become. Those of a failed gather have none either.
    const isSession = !facts.isDialled || facts.call_termination_by !== undefined;
    const b3 = isSession && !more ? facts.createSessionB3() : undefined;
    if (this.#isOvertaken) await this.settleStatuses();
    this.#waitingReports.push([{ ...facts.toWebhookFields(), ...more }, b3]);
    if (this.#statusLine !== 'free') return;
    await this.settleStatuses();
    this.#statusLine = 'busy';
  }

  /** Sends the status reports that wait, and lets the application receive all that was sent. */
  async settle(): Promise<void> {
    await this.settleStatuses();
    await this.#requestor.settle();
  }

  /** Sends the status reports that wait, because time passes or the network is busy. */
  async settleStatuses(): Promise<void> {
    this.#isOvertaken = false;
    if (this.#waitingReports.length > 0 || this.#statusLine === 'busy') this.#statusLine = 'free';
    for (const [payload, b3] of this.#waitingReports.splice(0)) await this.statuses.report(payload, b3);
  }

  /**
   * Returns the verbs in the answer of a webhook.
   * @throws HookFailure if a verb is invalid
   */
  readVerbs(answer: unknown): Verb[] {
    return readVerbs(answer, (verbs) => this.#check(verbs, this.#requestor.transport));
  }

  /**
   * Applies the update of a REST request or a command: at once if a verb waits for an action of a
   * participant, or else at the next verb. Resolves when the call waits for an action again. If a
   * webhook is in progress, resolves at once, because its handler may be waiting for this request.
   */
  async update(ask: () => Promise<Update | undefined>, { isCommand = false } = {}): Promise<void> {
    const isWaiting = this.turns.moment !== undefined;
    const pending = ask();
    this.#pendingUpdate = pending;
    this.#isCommanded = isCommand;
    this.#isCommandOlder = false;
    pending.catch(() => {}); // the verb that takes the update gets its error
    // If a participant has acted meanwhile, the next verb takes the update.
    if (isWaiting && (await pending) && this.turns.moment) await this.turns.act({ does: 'isUpdated' });
  }

  async takeUpdate(): Promise<Update | undefined> {
    const update = await this.#pendingUpdate;
    this.#pendingUpdate = undefined;
    this.#isCommanded = false;
    this.#isCommandOlder = false;
    return update;
  }

  /** Closes the connections to the application at the end of the call. */
  async close(): Promise<void> {
    const requestors = [this.#requestor, ...this.#replaced];
    await Promise.all([...requestors.map((each) => each.close()), this.statuses.close()]);
  }

  /** Clears the prompts heard before an action of a participant, and the count of chained verbs. */
  startTurn(): void {
    this.heard = [];
    this.#chainedVerbs = 0;
  }
}
