import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WebhookEvent } from '../../../openapi/contract/webhook-event.ts';
import { replaceName, replaceNumber } from '../../../server/recording/pseudonym.ts';
import { Pseudonyms } from '../../../server/recording/pseudonyms.ts';

const event = (members: Partial<WebhookEvent>): WebhookEvent => ({
  webhook: 1,
  at: '2026-12-01T09:12:00.123Z',
  ms: 1.5,
  transport: 'http',
  method: 'POST',
  url: '/webhooks/call',
  operation: 'answerCall',
  call_sid: 'd2515c3b-b79a-41a2-971a-445e769c823c',
  outcome: 'reply',
  status: 200,
  ...members,
});

/** Replaces within one call, and returns the bodies and replies. */
const replaceAll = (events: Partial<WebhookEvent>[], options = {}) => {
  const pseudonyms = new Pseudonyms(options);
  return events.map((each) => pseudonyms.replaceEvent(event(each)));
};

describe('replaceNumber', () => {
  it.each([
    '+12125551212',
    '+1 (212) 555-1212',
    '2125551212',
    '555-1212',
    '1%20212%20555%201212',
    '１２１２５５５１２１２',
  ])('gives one number the same digits in all its formats: %s', (number) => {
    const replaced = replaceNumber(number)
      .normalize('NFKC')
      .replace(/%20|\D/g, '');
    expect(replaced.slice(-7)).toBe(replaceNumber('5551212'));
    expect(replaced.slice(0, -7)).toBe(
      number
        .normalize('NFKC')
        .replace(/%20|\D/g, '')
        .slice(0, -7),
    );
  });

  it('keeps length, separators and script, and never returns the number itself', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^(\d[ ()-]?){6,14}\d$/),
        fc.constantFrom(0x30, 0x660, 0x966, 0xff10),
        (ascii, zero) => {
          const number = ascii.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
          const replaced = replaceNumber(number);
          const shape = (text: string) =>
            text.replace(/\p{Nd}/gu, (digit) => (digit >= String.fromCodePoint(zero) ? '0' : '?'));
          expect(shape(replaced)).toBe(shape(number));
          expect(replaced).not.toBe(number);
        },
      ),
    );
  });

  it('gives about a hundred numbers each pseudonym', () => {
    const numbers = Array.from({ length: 30_000 }, (_, index) => String(index * 333).padStart(7, '0'));
    const pseudonyms = new Set(numbers.map(replaceNumber));
    for (const pseudonym of pseudonyms) expect(pseudonym).toMatch(/^55\d{5}$/);
    // What throwing 30,000 balls into 100,000 urns gives: 100,000 × (1 − e^−0.3).
    expect(pseudonyms.size).toBeGreaterThan(25_600);
    expect(pseudonyms.size).toBeLessThan(26_300);
  });
});

it('replaceName keeps the capitalisation, and never returns the word itself', () => {
  expect(replaceName('SMITH')).toBe(replaceName('Smith').toUpperCase());
  expect(replaceName('smith')).toBe(replaceName('Smith').toLowerCase());
  const names = new Set(Array.from({ length: 2_000 }, (_, index) => replaceName(`Name${index}`)));
  for (const name of names) expect(replaceName(name)).not.toBe(name);
});

describe('Pseudonyms', () => {
  it('replaces the number of a caller alike in bodies, URLs, SIP headers and replies', () => {
    const number = '+12125551212';
    const pseudonym = replaceNumber(number);
    expect(pseudonym).toMatch(/^\+121255\d{5}$/);
    const [replaced] = replaceAll([
      {
        url: '/webhooks/call?from=%2B12125551212&x=1',
        body: {
          from: number,
          sip: { headers: { from: '<sip:+12125551212@10.0.0.1>;tag=x1' } },
          tag: { '12125551212': 1 },
        },
        reply: [
          { verb: 'say', text: 'You call from +1 212-555-1212.' },
          { verb: 'play', url: 'a12125551212b.wav' },
        ],
      },
    ]);
    const end = pseudonym.slice(-7);
    expect(replaced?.url).toBe(`/webhooks/call?from=%2B1212${end}&x=1`);
    expect(replaced?.body).toEqual({
      from: pseudonym,
      sip: { headers: { from: `<sip:${pseudonym}@10.0.0.1>;tag=x1` } },
      tag: { [pseudonym.slice(1)]: 1 },
    });
    expect(replaced?.reply).toEqual([
      { verb: 'say', text: `You call from +1 212-${end.slice(0, 3)}-${end.slice(3)}.` },
      { verb: 'play', url: `a1212${end}b.wav` },
    ]);
  });

  it('replaces integers in members that hold a number and those that the call has, and keeps others', () => {
    const [replaced] = replaceAll([
      { body: { phone: 12125551212, contact: 2125551212, time: 1733011920123, duration: 12125551213 } },
    ]);
    expect(replaced?.body).toEqual({
      phone: Number(replaceNumber('12125551212')),
      contact: Number(replaceNumber('2125551212')),
      time: 1733011920123,
      duration: 12125551213,
    });
  });

  it('replaces the words of the name of a caller, from the webhook on that has it', () => {
    const [first, second] = replaceAll([
      {
        url: '/webhooks/call?x=J%C3%B6%20Smith&y=Jo',
        body: {
          caller_name: '"Jo Smith"',
          from: 'daveh',
          sip: { headers: { contact: '"Muster, Jö" <sip:daveh@host>' } },
        },
        reply: [{ verb: 'say', text: 'Hello Jo Smith. Job for daveh' }],
      },
      { reply: [{ verb: 'say', text: "It is SMITH's, Smith's and Jöran's, J%C3%96%20J%C3%B6" }] },
    ]);
    const [jo, smith, other] = ['Jo', 'Smith', 'Jö'].map(replaceName);
    const user = replaceName('daveh');
    expect(first?.url).toBe(`/webhooks/call?x=${other}%20${smith}&y=${jo}`);
    expect(first?.body).toEqual({
      caller_name: `"${jo} ${smith}"`,
      from: user,
      sip: { headers: { contact: `"${replaceName('Muster')}, ${other}" <sip:${user}@host>` } },
    });
    expect(first?.reply).toEqual([{ verb: 'say', text: `Hello ${jo} ${smith}. Job for ${user}` }]);
    expect(second?.reply).toEqual([
      {
        verb: 'say',
        text: `It is ${smith?.toUpperCase()}'s, ${smith}'s and Jöran's, ${other?.toUpperCase()}%20${other}`,
      },
    ]);
  });

  it('replaces a name in any case and form, with the case of the occurrence, and its genitive', () => {
    const [first, second] = replaceAll([
      {
        body: {
          caller_name: 'SMITH ED',
          customerData: { name: 'Zoé', firstName: 'Ann' },
          tag: { id: '4ed2a-12', customer_name: 'Lee' },
        },
      },
      { reply: [{ text: `Smith, smiths Anruf, ${'Zoé'.normalize('NFD')}, ANN and lee.wav at 4ed2a` }] },
    ]);
    const [smith, zoe, ann, lee] = ['Smith', 'Zoé', 'Ann', 'Lee'].map(replaceName);
    expect(first?.body).toEqual({
      caller_name: `${smith?.toUpperCase()} ${replaceName('ED')}`,
      customerData: { name: zoe, firstName: ann },
      tag: { id: '4ed2a-12', customer_name: lee },
    });
    expect(second?.reply).toEqual([
      {
        text: `${smith}, ${smith?.toLowerCase()}s Anruf, ${zoe}, ${ann?.toUpperCase()} and ${lee?.toLowerCase()}.wav at 4ed2a`,
      },
    ]);
  });

  it('hides a changed word of the code behind the name of a caller in one of thousands only', () => {
    const pseudonyms = new Set(Array.from({ length: 5_000 }, (_, index) => replaceName(`Word${index}`)));
    expect(pseudonyms.size).toBeGreaterThan(4_800);
    const recorded = new Pseudonyms().replaceEvent(event({ body: { caller_name: 'Jo' }, reply: 'Hello' }));
    const replay = (now: unknown, before: unknown) =>
      new Pseudonyms({ recorded: [recorded] }).replaceReply(now, before);
    expect(replay('Hello Jo', 'Hello')).toBe('Hello Jo');
    expect(replay('Hello Jo', `Hello ${replaceName('Jo')}`)).toBe(`Hello ${replaceName('Jo')}`);
  });

  it('keeps what jambonz sends in place of a name, and its own words', () => {
    const body = { caller_name: 'completed', from: 'anonymous', call_status: 'completed', direction: 'inbound' };
    const reply = [{ verb: 'say', text: 'anonymous' }];
    const [replaced] = replaceAll([{ body, reply }]);
    expect(replaced).toEqual(event({ body: { ...body, caller_name: replaceName('completed') }, reply }));
  });

  it('replaces secrets by the names of their members, and then everywhere', () => {
    const [replaced] = replaceAll(
      [
        {
          url: '/webhooks/call?token=tok%20en1&key=k',
          body: {
            env_vars: { CRM_KEY: 'crm/key!', CODE: 1234, OPEN: 'crm/key! tok en1' },
            text: '{"apiKey":"k\\"1","note":"crm/key!"}',
            headers: { Authorization: 'Basic dXNlcjpwYXNz', cookie: ['session-1'] },
          },
          reply: [
            {
              verb: 'listen',
              url: 'wss://jo:p%40ssword@example.com/crm%2Fkey!/server-secret',
              wsAuth: { username: 'jo', password: '' },
            },
            { verb: 'say', text: 'session-1 p@ssword', api_key: 17, has_token: true, credentials: { a: 'b' } },
          ],
        },
      ],
      { secrets: ['server-secret'], obscureVariables: new Set(['CRM_KEY', 'CODE']) },
    );
    const hidden = 'hidden-secret';
    expect(replaced?.url).toBe(`/webhooks/call?token=${hidden}&key=${hidden}`);
    expect(replaced?.body).toEqual({
      env_vars: { CRM_KEY: hidden, CODE: 0, OPEN: `${hidden} ${hidden}` },
      text: `{"apiKey":"${hidden}","note":"${hidden}"}`,
      headers: { Authorization: hidden, cookie: [hidden] },
    });
    expect(replaced?.reply).toEqual([
      {
        verb: 'listen',
        url: `wss://${hidden}@example.com/${hidden}/${hidden}`,
        wsAuth: { username: 'jo', password: '' },
      },
      { verb: 'say', text: `${hidden} ${hidden}`, api_key: 0, has_token: true, credentials: { a: hidden } },
    ]);
  });

  it.each<[string, unknown]>([
    ['a key in auth', { auth: { key: 'SECRET' } }],
    ['a header', { headers: { 'X-Auth': 'SECRET', 'X-Shared-Key': 'SECRET', 'x-hub-signature': 'SECRET' } }],
    ['further names', { pwd: 'SECRET', pin: 'SECRET', otp: 'SECRET', tokens: ['SECRET'], passwords: { jo: 'SECRET' } }],
    ['names of sessions', { authCode: 'SECRET', sessionId: 'SECRET', private_key_pem: 'SECRET' }],
    ['a connection string', { connectionString: 'AccountKey=SECRET;' }],
    ['a pair of name and value', [{ name: 'Authorization', value: 'Token SECRET' }]],
    ['authorization in lower case', 'got bearer SECRET'],
    ['parameters of addresses', ['https://x.y/?X-Amz-Signature=SECRET', 'https://x.y/#access_token=SECRET']],
    ['parameters of SIP addresses', ['sip:jo@x.y;password=SECRET', 'https://x.y/a;token=SECRET']],
    ['a parameter whose name is encoded', 'https://x.y/?%74oken=SECRET'],
    ['lines of headers', 'X-Token: SECRET, Set-Cookie: id=SECRET; x-api-key:SECRET'],
    ['a digest', 'Digest username="jo", response="SECRET"'],
    ['JSON behind other text', 'got {"token":"SECRET"} for it'],
    ['a JWT', `is eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.SECRET`],
    ['a key of a vendor', 'use sk-SECRET'],
    ['JSON in a variable of the portal', { env_vars: { CRM: '{"user":"u","pw":"SECRET"}' } }],
  ])('replaces secrets in %s, and then everywhere', (_, body) => {
    const secret = 'a1B2c3D4e5F6g7H8';
    const pseudonyms = new Pseudonyms({ obscureVariables: new Set(['CRM']) });
    const sent = JSON.parse(JSON.stringify(body).replaceAll('SECRET', secret));
    expect(JSON.stringify(pseudonyms.replaceEvent(event({ body: sent })))).not.toContain(secret);
  });

  it.each(['4111111111111111', '4111 1111 1111 1111', '5555-5555-5555-4444'])(
    'replaces the number of a card: %s',
    (number) => {
      const [replaced] = replaceAll([{ body: { text: `it is ${number}.`, id: '6011000990139425' } }]);
      const { text, id } = (replaced?.body ?? {}) as { text: string; id: string };
      expect(text).not.toContain(number);
      expect(text.replace(/\d/g, '0')).toBe(`it is ${number}.`.replace(/\d/g, '0'));
      expect(id).toBe('6011000990139425');
    },
  );

  it('remembers the credential of an authorization header without its scheme', () => {
    const [, second] = replaceAll([{ body: { authorization: 'Bearer a1B2c3D4' } }, { reply: 'it is a1B2c3D4.' }]);
    expect(second?.reply).toBe('it is hidden-secret.');
    const basic = `Basic ${Buffer.from('jo:a1B2c3D4').toString('base64')}`;
    const [, third] = replaceAll([{ body: { headers: { Authorization: basic } } }, { reply: 'it is a1B2c3D4.' }]);
    expect(third?.reply).toBe('it is hidden-secret.');
  });

  it('keeps a short secret of the portal equal to what a caller presses', () => {
    const body = {
      env_vars: { PIN: '4711', WORD: 'abc' },
      digits: '4711',
      other: '4712',
      text: 'press 4711',
      a: 'abc',
    };
    const [replaced] = replaceAll([{ body }], { obscureVariables: new Set(['PIN', 'WORD']) });
    expect(replaced?.body).toEqual({
      ...body,
      env_vars: { PIN: '0000', WORD: 'hidden-secret' },
      digits: '0000',
      a: 'hidden-secret',
    });
  });

  it('replaces a secret that is a word of the platform in texts only', () => {
    const [replaced] = replaceAll([
      {
        body: { call_status: 'completed', status: 1, text: 'status completed', password: 'status', token: 'completed' },
      },
    ]);
    const hidden = 'hidden-secret';
    expect(replaced?.body).toEqual({
      call_status: 'completed',
      status: 1,
      text: `${hidden} ${hidden}`,
      password: hidden,
      token: hidden,
    });
  });

  it('takes little time for many long secrets that are alike', () => {
    const pseudonyms = new Pseudonyms();
    const started = performance.now();
    for (let sent = 0; sent < 9; sent++) {
      const secrets = Array.from({ length: 12 }, (_, index) => `${'a'.repeat(3_900)}${sent}-${index}`);
      const body = Object.fromEntries(secrets.map((text, index) => [`${index}token`, text]));
      pseudonyms.replaceEvent(event({ body }));
    }
    expect(pseudonyms.size).toBeLessThan(20_001);
    pseudonyms.replaceEvent(event({ body: { text: 'a'.repeat(49_000) } }));
    expect(performance.now() - started).toBeLessThan(800); // with one expression of all texts: seconds
  });

  it('changes nothing else', () => {
    const word = fc.stringMatching(/^[b-h]{1,8}$/); // no name of a member with a secret or a number
    const value = fc.oneof(
      word,
      fc.uuid(),
      fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(
        null,
        '',
        ' ',
        '10.0.0.1:5060',
        '%',
        '%zz',
        '{',
        'say "1"',
        '\u2028\ud800',
        'https://example.com/a%20b?c=d+e',
      ),
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(value, fc.array(tie('json'), { maxLength: 4 }), fc.dictionary(word, tie('json'), { maxKeys: 4 })),
    }));
    fc.assert(
      fc.property(json, json, (body, reply) => {
        const sent = event({ body: JSON.parse(JSON.stringify(body)), reply: JSON.parse(JSON.stringify(reply)) });
        const [replaced] = replaceAll([sent]);
        expect(JSON.stringify(replaced)).toBe(JSON.stringify(sent));
      }),
      { numRuns: 300 },
    );
  });
});

/** An E.164 number without `+`. */
const e164 = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{8,14}$/)).map((parts) => parts.join(''));
const secret = fc
  .string({ minLength: 6, maxLength: 40, unit: 'grapheme' })
  .filter((text) => !/^\s|\s$|^[a-z_]+$/.test(text));
const name = fc
  .stringMatching(/^[A-Z][a-zäöü]{2,10}$/)
  .filter((text) => !/^(Caller|Hello|Private|Anonymous)$/.test(text));
const encode = encodeURIComponent;

/** Three webhooks of a call, with a number, a name and a secret in all places. */
function createCall(number: string, name: string, secret: string): WebhookEvent[] {
  const plus = `+${number}`;
  return [
    {
      url: `/webhooks/call?from=${encode(plus)}&name=${name}&next=${encode(`/x?token=${encode(secret)}`)}`,
      body: {
        from: plus,
        to: number,
        caller_name: name,
        sip: { headers: { from: `"${name}" <sip:${plus}@example.com>;tag=1`, 'x-api-key': secret } },
        customerData: { [plus]: { [name]: JSON.stringify({ note: `${secret}${name}`, phone: plus, [name]: 1 }) } },
        env_vars: { CRM: secret },
      },
      reply: [
        { verb: 'say', text: `Hello ${name}, you call from ${plus}.` },
        { verb: 'dial', target: [{ type: 'phone', number: plus }], actionHook: `/a?caller=${encode(plus)}&n=${name}` },
        { verb: 'listen', url: `wss://example.com/${encode(encode(plus))}`, metadata: { secret, note: secret } },
      ],
    },
    {
      url: '/webhooks/menu',
      body: { call_sid: 'x', digits: number, reason: 'dtmfDetected', text: `id_${number}_x${number}x` },
      reply: {
        text: `${number}: ${plus.slice(0, 3)} ${plus.slice(3)}`,
        number: Number(number),
        [secret]: `<${secret}>`,
      },
      detail: `must be a number, it is "${plus}" of ${name}`,
      errors: [{ pointer: `/customerData/${plus}`, detail: secret }],
      returned: [[number], name],
    },
    {
      url: `/webhooks/status?${encode(name)}`,
      body: [plus, [name], secret],
      message: { type: 'verb:hook', hook: `/a?n=${encode(plus)}` },
    },
  ].map((members) => event(members));
}

const options = { obscureVariables: new Set(['CRM']) };

it('no E.164 number, no secret and no name stands in a recording', () => {
  fc.assert(
    fc.property(e164, name, secret, (number, name, secret) => {
      const pseudonyms = new Pseudonyms(options);
      const recorded = createCall(number, name, secret).map((each) => pseudonyms.replaceEvent(each));
      const texts = recorded.flatMap(({ url, ...members }) => [
        JSON.stringify({ url, ...members }),
        decodeURIComponent(url),
      ]);
      for (const text of texts) {
        expect(text).not.toContain(number);
        expect(text.match(/[\p{L}\p{M}]+/gu)).not.toContain(name);
        for (const form of [secret, encode(secret), JSON.stringify(secret).slice(1, -1)])
          expect(text.replaceAll('hidden-secret', '')).not.toContain(form);
      }
    }),
  );
});

it('a number that the call has stands nowhere in the recording, however it is written', () => {
  const places: ((digits: string, all: string) => Partial<WebhookEvent>)[] = [
    (digits, all) => ({ body: { a: Number(digits), b: [{ c: Number(all) }] } }),
    (digits) => ({ reply: [{ name: `room${digits}` }, { name: `room-${digits}` }, { url: `vm_${digits}.1.wav` }] }),
    (digits) => ({ reply: ['2026-12-01-', '9,', 'ww', '12_'].map((before) => `${before}${digits}#`) }),
    (digits) => ({ reply: [' ', ', ', '-', '.', '_', '<break/>'].map((between) => [...digits].join(between)) }),
    (digits) => ({ reply: `<speak>${digits.slice(0, 3)}<break time="200ms"/>${digits.slice(3)}</speak>` }),
    (digits) => ({ url: `/x?n=${[...digits].map((digit) => `%3${digit}`).join('')}` }),
    (digits) => ({ url: `/x?n=room-${[...digits].map((digit) => encode(`%3${digit}`)).join('')}&y=%C3%A9%` }),
  ];
  const decode = (text: string) => text.replace(/%25/g, '%').replace(/%3(\d)/g, '$1');
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{1,2}[1-9]\d{8,10}$/), fc.constantFrom(...places), (number, place) => {
      const national = number.slice(number.length > 11 ? 2 : 1);
      const pseudonyms = new Pseudonyms();
      pseudonyms.replaceEvent(event({ body: { from: `+${number}` } }));
      const { url, body, reply } = pseudonyms.replaceEvent(event(place(national, number)));
      const digits = decode(JSON.stringify([url, body, reply]))
        .replace(/<break[^>]*>/g, '')
        .replace(/\D/g, '');
      expect(digits).not.toContain(national);
    }),
    { numRuns: 300 },
  );
});

it('two numbers of a call get two pseudonyms, each the same in all places', () => {
  fc.assert(
    fc.property(e164, e164, (one, other) => {
      fc.pre(one !== other && replaceNumber(one) !== replaceNumber(other));
      const replace = (number: string) =>
        new Pseudonyms().replaceEvent(event({ body: { from: `+${number}`, note: `at +${number}` } }));
      const body = { from: `+${one}`, to: `+${other}`, note: `from +${one} to +${other}` };
      expect(replaceAll([{ body }])[0]?.body).toEqual({
        from: replaceNumber(`+${one}`),
        to: replaceNumber(`+${other}`),
        note: `from ${replaceNumber(`+${one}`)} to ${replaceNumber(`+${other}`)}`,
      });
      expect(replace(one)).toEqual(replace(one));
    }),
  );
});

it('a replayed reply becomes the recorded one, if the code is the same', () => {
  const greeting = fc.tuple(e164, name, name).map(([number, word, other]) => ({ number: `+${number}`, word, other }));
  fc.assert(
    fc.property(e164, name, secret, greeting, (number, name, secret, { number: constant, word, other }) => {
      fc.pre(replaceNumber(constant).slice(-7) !== replaceNumber(number).slice(-7));
      /**
       * A handler with constants of its own, such as a word that can also be the name of the
       * caller.
       */
      const handle = (body: { from: string; caller_name: string }) => [
        { verb: 'say', text: `Hello ${body.caller_name} from ${body.from}. ${word} ${other}` },
        { verb: 'dial', target: [{ number: constant }], apiKey: secret },
      ];
      for (const caller of [name, `${word} ${name}`]) {
        const body = { from: `+${number}`, caller_name: caller };
        const recorded = new Pseudonyms().replaceEvent(event({ body, reply: handle(body) }));
        const reply = handle(recorded.body as typeof body);
        expect(new Pseudonyms({ recorded: [recorded] }).replaceReply(reply, recorded.reply)).toEqual(recorded.reply);
      }
    }),
  );
});
