import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderTypeScript } from '../../../../server/admin/docs/render-typescript.ts';

const functions = new Map([
  ['say', 'say'],
  ['sip:refer', 'sipRefer'],
]);
const say = (options?: object) => ({ verb: 'say', ...options });
const sipRefer = (options?: object) => ({ verb: 'sip:refer', ...options });

/** Evaluates rendered code. It is JavaScript too, because a value needs no types. */
const evaluate = (code: string) => new Function('say', 'sipRefer', `return (${code})`)(say, sipRefer);

it('rendered TypeScript evaluates to the JSON that it was made of', () => {
  const verb = fc
    .record({ verb: fc.constantFrom('say', 'sip:refer', 'unknown'), options: fc.jsonValue() })
    .map(({ verb, options }) => ({ ...(options as object), verb }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.array(verb), fc.record({ actions: fc.array(verb) })), (value) => {
      const json = JSON.parse(JSON.stringify(value));
      expect(evaluate(renderTypeScript(json, functions))).toEqual(json);
    }),
  );
});

it('a verb renders as a call of its function in one line, also inside other values', () => {
  const verbs = [{ verb: 'say', text: "It's me" }, { verb: 'sip:refer', 'X-Id': '"7"' }, { verb: 'say' }];
  expect(renderTypeScript(verbs, functions)).toBe(`[say({ text: "It's me" }), sipRefer({ 'X-Id': '"7"' }), say()]`);
});

it('a call that is wider than 80 columns renders with a property a line', () => {
  const text = 'One moment, please. I am looking for your order in the list of orders.';
  expect(renderTypeScript({ verb: 'say', text, loop: 2 }, functions)).toBe(`say({\n  text: '${text}',\n  loop: 2,\n})`);
});
