import type { Verb } from '../../generated/jambonz/verbs.ts';
import type { CallEvent } from '../../openapi/contract/call-event.ts';
import type { CallFacts } from './line/call-facts.ts';
import type { Leg } from './line/leg.ts';
import type { Update } from './line/line.ts';
import type { Moment } from './line/moment.ts';
import { sendNotification, tryFetchVerbs } from './line/tolerate-failure.ts';
import { OutOfTurn } from './line/turns.ts';
import { describeReceiver, fillExample, findHook, hasB3, readCallForm } from './webhooks/catalogue.ts';
import { checkDelivery, type DeliveryName } from './webhooks/check-delivery.ts';
import type { Hook } from './webhooks/requestor.ts';

/** The fields of a webhook, of which the others are filled from the example of the catalogue. */
type Fields = Record<string, unknown>;

/**
 * What the answer of a webhook does, for all webhooks that the phone sends on demand: the verb that
 * talks to a bot or model deals with it, its verbs replace the application, its verbs run outside
 * of the call (the phone only checks them), or it is ignored.
 */
const effects: Partial<Record<DeliveryName, 'verb' | 'replaces' | 'outside' | 'ignored'>> = {
  adulting: 'ignored',
  agentEvent: 'verb',
  alertEvent: 'ignored',
  amdEvent: 'replaces',
  dialogflowEvent: 'verb',
  dialogflowResult: 'verb',
  dialogflowToolRequest: 'verb',
  errorReport: 'ignored',
  inDialogRequest: 'replaces',
  inboundMessage: 'outside',
  lexEvent: 'verb',
  lexResult: 'verb',
  llmEvent: 'verb',
  llmResult: 'verb',
  queueEvent: 'ignored',
  rasaEvent: 'verb',
  rasaMessage: 'verb',
  rasaResult: 'verb',
  streamingEvent: 'ignored',
  tokensResult: 'ignored',
  transferResult: 'verb',
  translation: 'replaces',
  verbStatus: 'ignored',
};

/** The webhooks that `Call.receives` sends. */
export const receivedWebhooks = Object.keys(effects) as DeliveryName[];

/**
 * Sends a webhook that a vendor, a carrier or the platform causes, to the hook of the running verb,
 * of an earlier `config`, or of the application. Returns the JSON of the answer.
 * @throws OutOfTurn if no hook of the running call takes the webhook now
 * @throws InvalidDelivery if the payload breaks the contract
 */
export async function receive(leg: Leg, name: DeliveryName, fields: Fields): Promise<unknown> {
  const { line } = leg;
  const { moment } = line.turns;
  if (leg.ending || !moment) throw new OutOfTurn('receives', leg.ending ? 'over' : 'busy');
  const effect = effects[name];
  const hook = effect === 'verb' ? findHook(moment.settings, name) : effect && findReceiver(leg, name);
  if (!hook) throw new OutOfTurn('receives', moment, explainRefusal(name, moment));
  const payload = createPayload(leg.facts, name, fields);
  checkDelivery(name, JSON.parse(JSON.stringify(payload)));
  const sent = line.transcript.events.length;
  const b3 = hasB3(name) || !readCallForm(name) ? undefined : leg.facts.createB3();
  const fetchVerbs = () => tryFetchVerbs(leg, name, hook, payload, b3);
  if (effect === 'verb') await line.turns.act({ does: 'receives', webhook: name, fields });
  else if (effect === 'replaces') await line.update(() => fetchVerbs().then(toUpdate));
  else if (effect === 'outside') await fetchVerbs();
  else await sendNotification(leg, name, hook, payload, b3);
  await line.requestor.settle();
  return findReply(line.transcript.events.slice(sent), name);
}

/**
 * Creates the payload of a webhook: `fields`, the data about the call, and the rest of the example.
 */
export function createPayload(facts: CallFacts, name: DeliveryName, fields: Fields): object {
  const form = readCallForm(name);
  const call = form === 'call-state' ? facts.toWebhookFields() : form === 'call-info' ? facts.toStoredFields() : {};
  return { ...call, ...(hasB3(name) && { b3: facts.createB3() }), ...fillExample(name, fields) };
}

function toUpdate(verbs: readonly Verb[]): Update | undefined {
  return verbs.length > 0 ? { verbs } : undefined;
}

function findReply(events: readonly CallEvent[], name: DeliveryName): unknown {
  const webhooks = events.flatMap((event) => (event.kind === 'webhook' ? [event.webhook] : []));
  return webhooks.findLast((webhook) => webhook.name === name)?.reply;
}

function findReceiver({ line }: Leg, name: DeliveryName): Hook | undefined {
  const running = findHook(line.turns.moment?.settings, name);
  if (running) return running;
  const configs = line.transcript.events.flatMap((event) =>
    event.kind === 'verb' && event.verb.verb === 'config' ? [event.verb] : [],
  );
  return configs.map((config) => findHook(config, name)).findLast(Boolean) ?? line.hooks[name];
}

function explainRefusal(name: DeliveryName, { verb, fits, settings }: Moment): string {
  return findHook(settings, name)
    ? `${verb} sends ${name} itself, so use one of ${[...fits, 'hangsUp'].join(', ')}`
    : `no hook of the call takes ${name} now. It goes to ${describeReceiver(name)}`;
}
