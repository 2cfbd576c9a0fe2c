import type { Leg } from './line/leg.ts';
import type { Update } from './line/line.ts';
import type { Moment } from './line/moment.ts';
import { OutOfTurn } from './line/turns.ts';
import { sendNotification, tolerateFailure } from './verbs/action.ts';
import { describeReceiver, fillExample, findHook, hasB3, readCallForm } from './webhooks/catalogue.ts';
import { checkDelivery, type DeliveryName } from './webhooks/check-delivery.ts';
import type { Hook } from './webhooks/requestor.ts';

/** The fields of a webhook, of which the others are filled from the example of the catalogue. */
export type Fields = Record<string, unknown>;

/**
 * What the answer of a webhook does that no verb waits for: verbs replace the application, or the
 * answer is ignored.
 */
const effects: Partial<Record<DeliveryName, 'verbs' | 'ignored'>> = {
  adulting: 'ignored',
  alertEvent: 'ignored',
  amdEvent: 'verbs',
  inDialogRequest: 'verbs',
  inboundMessage: 'ignored',
  queueEvent: 'ignored',
  streamingEvent: 'ignored',
  translation: 'verbs',
};

/**
 * Sends a webhook that a vendor, a carrier or the platform causes, to the hook of the running verb,
 * of an earlier `config`, or of the application. Returns the JSON of the answer.
 * @throws OutOfTurn if no hook of the running call takes the webhook now
 */
export async function receive(leg: Leg, name: DeliveryName, fields: Fields): Promise<unknown> {
  const { line } = leg;
  const { moment } = line.turns;
  if (leg.ending || !moment) throw new OutOfTurn('receives', leg.ending ? 'over' : 'busy');
  const sent = line.transcript.events.length;
  if (moment.fits.includes('receives') && findHook(moment.settings, name)) {
    checkFields(leg, name, fields);
    await line.turns.act({ does: 'receives', webhook: name, fields });
  } else {
    const effect = effects[name];
    const hook = effect && findReceiver(leg, name);
    if (!hook) throw new OutOfTurn('receives', moment, explainRefusal(name, moment));
    const payload = checkFields(leg, name, fields);
    const b3 = hasB3(name) || !readCallForm(name) ? undefined : leg.facts.createB3();
    if (effect === 'ignored') await sendNotification(leg, name, hook, payload, b3);
    else await line.update(() => fetchVerbs(leg, name, hook, payload, b3));
  }
  const answered = line.transcript.events
    .slice(sent)
    .findLast((event) => event.kind === 'webhook' && event.webhook.name === name);
  return answered?.kind === 'webhook' ? answered.webhook.reply : undefined;
}

/** Creates the payload of a webhook. @throws Error if `fields` break the contract */
function checkFields(leg: Leg, name: DeliveryName, fields: Fields): object {
  const payload = createPayload(leg, name, fields);
  checkDelivery(name, JSON.parse(JSON.stringify(payload)));
  return payload;
}

/** Creates the payload of a webhook: `fields`, the data about the call, and the rest of the example. */
export function createPayload({ facts }: Leg, name: DeliveryName, fields: Fields): object {
  const form = readCallForm(name);
  const call = form === 'call-state' ? facts.toWebhookFields() : form === 'call-info' ? facts.toStoredFields() : {};
  return { ...call, ...(hasB3(name) && { b3: facts.createB3() }), ...fillExample(name, fields) };
}

function findReceiver({ line }: Leg, name: DeliveryName): Hook | undefined {
  const running = findHook(line.turns.moment?.settings, name);
  if (running) return running;
  const configs = line.transcript.events.flatMap((event) =>
    event.kind === 'verb' && event.verb.verb === 'config' ? [event.verb] : [],
  );
  return configs.map((config) => findHook(config, name)).findLast(Boolean) ?? line.hooks[name];
}

async function fetchVerbs(
  leg: Leg,
  name: DeliveryName,
  hook: Hook,
  payload: object,
  b3: string | undefined,
): Promise<Update | undefined> {
  const ask = async () => leg.line.readVerbs(await leg.line.ask(name, hook, payload, b3));
  const verbs = await tolerateFailure(leg, 'none', ask);
  return verbs.length > 0 ? { verbs } : undefined;
}

function explainRefusal(name: DeliveryName, { verb, fits, settings }: Moment): string {
  return findHook(settings, name)
    ? `${verb} sends ${name} itself, so use one of ${[...fits, 'hangsUp'].join(', ')}`
    : `no hook of the call takes ${name} now. It goes to ${describeReceiver(name)}`;
}
