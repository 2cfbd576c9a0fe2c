import type { Dialogflow, Lex, Rasa, Verb } from '../../../../generated/jambonz/verbs.ts';
import type { Act, ActOf } from '../../line/act.ts';
import { CallOver, replaceVerbs, VerbsReplaced } from '../../line/call-over.ts';
import type { Leg } from '../../line/leg.ts';
import { tryFetchVerbs } from '../../line/tolerate-failure.ts';
import { sendResultLate, trySendResult } from '../action.ts';

type Bot = Dialogflow | Lex | Rasa;

/** Thrown when an answer of the event hook has verbs, which end the conversation with a bot. */
export class BotRedirected extends VerbsReplaced {}

/** Returns the error, if it is a BotRedirected, so that the verbs wait until it is thrown. */
export function keepRedirect(error: unknown): BotRedirected {
  if (error instanceof BotRedirected) return error;
  throw error;
}

/**
 * Runs a conversation with a bot. `react` carries out an action and resolves with the result that
 * ends the conversation, or undefined to go on. The action hook gets the result, and `caller
 * hungup` after a hang-up, but also when a REST request replaces the verbs: verbs in its answer
 * then win (feature server, tasks/dialogflow/index.js:122, tasks/lex.js:97, tasks/rasa.js:57).
 */
export async function talkToBot<Does extends Act['does']>(
  verb: Bot,
  leg: Leg,
  fits: readonly Does[],
  react: (act: ActOf<Does>) => Promise<string | undefined>,
): Promise<Verb[]> {
  await leg.answer();
  const toResult = (result: string) => [leg, verb, `${verb.verb}Result`, { [`${verb.verb}_result`]: result }] as const;
  try {
    for (;;) {
      const result = await react(await leg.awaitAct(verb.verb, 'bot-end', fits));
      if (result !== undefined) return await sendResultLate(...toResult(result));
    }
  } catch (error) {
    if (error instanceof BotRedirected) {
      await trySendResult(...toResult('redirect'));
      if (verb.verb !== 'lex') return [...error.verbs];
      // Lex reports its end again when the verbs of the event hook replace it.
    }
    if (error instanceof CallOver) await trySendResult(...toResult('caller hungup'));
    if (!(error instanceof VerbsReplaced)) throw error;
    replaceVerbs(await trySendResult(...toResult('caller hungup')));
    throw error;
  }
}

/**
 * Sends an event to the event hook, if set.
 * @throws BotRedirected if the answer has verbs
 */
export async function sendBotEvent(verb: Bot, leg: Leg, event: object): Promise<void> {
  const { eventHook } = verb;
  if (!eventHook) return;
  const payload = verb.verb === 'lex' ? event : { ...event, ...leg.facts.toWebhookFields() };
  const verbs = await tryFetchVerbs(leg, `${verb.verb}Event`, eventHook, payload, leg.facts.createB3());
  if (verbs.length > 0) throw new BotRedirected(verbs);
}
