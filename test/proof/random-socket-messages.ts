import fc from 'fast-check';
import { loadContract } from '../../generated/server/contract.ts';
import { messageTypes } from '../../openapi/contract/messages.ts';
import { randomBody } from './random-bodies.ts';
import { encodeFrame, opcodes } from './socket-frames.ts';

export interface RandomMessage {
  /** The frames, without those of the closing handshake. */
  bytes: Buffer;
  /** What the frames say, for the report of a failure. */
  text: string;
  /** The `msgid` of the ack or the command that the server must send, undefined if it need not send any. */
  awaited: string | undefined;
  /** Whether the server may close the socket because of this message. */
  mayClose: boolean;
}

const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });
const types = Object.keys(messageTypes);
const routes = loadContract().routes.filter(({ method }) => method === 'POST');
const hook = fc.oneof(
  fc.constantFrom(...routes.map(({ path }) => path)),
  fc.constantFrom(
    'wss://example.com/webhooks/menu?x=1#rc=1',
    'ws://[',
    '/',
    '',
    '?',
    '#',
    '//',
    'http://x/webhooks/menu',
  ),
  fc.string({ maxLength: 300 }),
);
const identifier = fc.oneof(
  { weight: 9, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.string({ minLength: 1, unit: 'binary' }) },
);

/** The JSON text of `data`: bodies of webhooks, whole or mutated, or anything. */
const data = fc
  .constantFrom(...routes)
  .chain(({ operationId }) => randomBody(operationId))
  .map((body) => body?.toString() ?? 'null');

const envelope = fc.record(
  {
    type: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...types) },
      { weight: 1, arbitrary: fc.oneof(fc.string(), json) },
    ),
    msgid: fc.oneof({ weight: 30, arbitrary: identifier }, { weight: 1, arbitrary: json }),
    call_sid: fc.oneof({ weight: 9, arbitrary: identifier }, { weight: 1, arbitrary: json }),
    hook: fc.oneof({ weight: 9, arbitrary: hook }, { weight: 1, arbitrary: json }),
    b3: fc.oneof(fc.string(), json),
  },
  { requiredKeys: ['type', 'msgid'] },
);

/** Messages as jambonz sends them, or nearly. */
const nearlyValid = fc
  .tuple(envelope, data)
  .map(([members, body]) => `${JSON.stringify(members).slice(0, -1)},"data":${body}}`);

const text = fc.oneof(
  { weight: 30, arbitrary: nearlyValid },
  { weight: 2, arbitrary: json.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 500 }) },
  { weight: 1, arbitrary: fc.nat({ max: 30_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)) },
  {
    weight: 1,
    arbitrary: fc.nat({ max: 30_000 }).map((depth) => `${'{"data":'.repeat(depth / 8)}1${'}'.repeat(depth / 8)}`),
  },
  { weight: 1, arbitrary: fc.nat({ max: 400_000 }).map((length) => `"${'x'.repeat(length)}"`) },
);

const framing = fc.record({
  opcode: fc.oneof(
    { weight: 60, arbitrary: fc.constant<number>(opcodes.text) },
    { weight: 1, arbitrary: fc.constant<number>(opcodes.binary) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 15 }) },
  ),
  reserved: fc.oneof(
    { weight: 60, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(0x40, 0x20, 0x10) },
  ),
  isMasked: fc.oneof({ weight: 60, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  /** How many fragments the message has. Pings and pongs are between them. */
  fragments: fc.oneof(
    { weight: 8, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 15 }) },
  ),
});

/** Random messages in random frames, most of them valid. */
export const randomMessage: fc.Arbitrary<RandomMessage> = fc.oneof(
  {
    weight: 60,
    arbitrary: fc.tuple(text, framing).map(([text, { fragments, ...frame }]) => {
      const isValidFrame = frame.opcode === opcodes.text && frame.reserved === 0 && frame.isMasked;
      const bytes = Buffer.from(text);
      const parts = fragments === 1 ? [encodeFrame(bytes, frame)] : splitFrames(bytes, fragments, frame);
      const { awaited, isObject } = readAwaited(text);
      const mayClose = !isValidFrame || !isObject || bytes.length > 250_000;
      return { bytes: Buffer.concat(parts), text, awaited: mayClose ? undefined : awaited, mayClose };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ minLength: 1, maxLength: 500 }).map((noise) => {
      const bytes = Buffer.from(noise);
      return { bytes, text: bytes.toString('hex'), awaited: undefined, mayClose: true };
    }),
  },
);

function splitFrames(
  bytes: Buffer,
  count: number,
  frame: { opcode: number; reserved: number; isMasked: boolean },
): Buffer[] {
  const size = Math.ceil(bytes.length / count) || 1;
  const frames: Buffer[] = [];
  for (let nth = 0; nth < count; nth++) {
    const opcode = nth === 0 ? frame.opcode : opcodes.continuation;
    const isFinal = nth === count - 1;
    frames.push(encodeFrame(bytes.subarray(nth * size, (nth + 1) * size), { ...frame, opcode, isFinal }));
    if (!isFinal) frames.push(encodeFrame('ping', { opcode: opcodes.ping }), encodeFrame('', { opcode: opcodes.pong }));
  }
  return frames;
}

/** Returns the `msgid` whose ack the server must send, as the facts of ws-requestor.js have it. */
function readAwaited(text: string): { awaited: string | undefined; isObject: boolean } {
  let message: unknown;
  try {
    message = JSON.parse(Buffer.from(text).toString());
  } catch {
    return { awaited: undefined, isObject: false };
  }
  if (typeof message !== 'object' || message === null || Array.isArray(message))
    return { awaited: undefined, isObject: false };
  const { type, msgid } = message as { type?: unknown; msgid?: unknown };
  const known = typeof type === 'string' && Object.hasOwn(messageTypes, type) ? messageTypes[type] : undefined;
  const isAwaited = typeof msgid === 'string' && msgid !== '' && (known?.answer ?? 'ack') === 'ack';
  return { awaited: isAwaited ? msgid : undefined, isObject: true };
}
