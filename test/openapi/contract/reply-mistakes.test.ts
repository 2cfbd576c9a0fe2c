import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serveReply } from '../../helpers/serve-reply.ts';

const { mistakes } = await serveReply();
const goodbye = { verb: 'hangup' };
const target = [{ type: 'phone', number: '+14155550100' }];

describe('an invalid reply', () => {
  it.each<[what: string, reply: unknown, lines: string[]]>([
    ['undefined in place of an array', undefined, ['reply: must be array']],
    ['an object in place of an array', { verb: 'say', text: 'x' }, ['reply: must be array']],
    ['an empty array for a new call', [], ['reply: must not be empty']],
    ['a string in place of a verb', [goodbye, 'hangup'], ['/1 reply: must be object']],
    [
      'a fraction below the least integer, in one line',
      [{ verb: 'sip:decline', status: 1.5 }],
      ['/0/status sip:decline: must be integer'],
    ],
    ['null in place of a verb', [null], ['/0 reply: must be object']],
    [
      'a property of the wrong type',
      [goodbye, { verb: 'gather', numDigits: 'four' }],
      ['/1/numDigits gather: must be integer'],
    ],
    [
      'a misspelt required property, in one line',
      [{ verb: 'dial', targt: target }],
      ['/0/targt dial: unknown property, did you mean target?'],
    ],
    ['a misspelt property', [{ verb: 'say', text: 'x', lop: 2 }], ['/0/lop say: unknown property, did you mean loop?']],
    ['an unknown property', [{ verb: 'hangup', colour: 'red' }], ['/0/colour hangup: unknown property']],
    ['the misspelt text of say', [{ verb: 'say', txt: 'x' }], ['/0/txt say: unknown property, did you mean text?']],
    ['a missing property', [{ verb: 'dial' }], ['/0 dial: missing property target']],
    ['say without text', [{ verb: 'say' }], ['/0 say: missing property text']],
    ['an unknown verb', [{ verb: 'gahter' }], ['/0/verb reply: unknown verb gahter, did you mean gather?']],
    ['a verb without a similar name', [{ verb: 'teleport' }], ['/0/verb reply: unknown verb teleport']],
    ['an object without the property verb', [{ text: 'x' }], ['/0 reply: missing property verb']],
    ['a verb that is not a string', [{ verb: 7 }], ['/0/verb reply: must be string']],
    [
      'a verb as the key of an object',
      [{ say: { text: 'x' } }],
      ['/0 reply: write {"verb": "say", …} in place of {"say": {…}}'],
    ],
    [
      'a string outside the enum',
      [{ verb: 'dial', target: [{ type: 'phon', number: '1' }] }],
      ['/0/target/0/type dial: must be one of phone, sip, user, teams, did you mean phone?'],
    ],
    [
      'a target without its number',
      [{ verb: 'dial', target: [{ type: 'phone' }] }],
      ['/0/target/0 dial: missing property number'],
    ],
    ['an empty array of targets', [{ verb: 'dial', target: [] }], ['/0/target dial: must not be empty']],
    [
      'a misspelt property in nested options',
      [{ verb: 'gather', say: { txt: 'x' } }],
      ['/0/say/txt gather: unknown property, did you mean text?'],
    ],
    [
      'the name of another verb in nested options',
      [{ verb: 'gather', say: { verb: 'play', text: 'x' } }],
      ['/0/say/verb gather: must be say'],
    ],
    [
      'a misspelt property of a verb in a nested list',
      [{ verb: 'gather', actionHookDelayAction: { noResponseTimeout: 1, actions: [{ verb: 'say', txt: 'x' }] } }],
      ['/0/actionHookDelayAction/actions/0/txt say: unknown property, did you mean text?'],
    ],
    [
      'a hook that is not a path',
      [{ verb: 'gather', actionHook: 'menu' }],
      ['/0/actionHook gather: must be a path that begins with / or an absolute URL'],
    ],
    ['a hook of a wrong type', [{ verb: 'gather', actionHook: 7 }], ['/0/actionHook gather: must be string or object']],
    [
      'a property name with a slash',
      [{ verb: 'hangup', headers: {}, 'a/b~c': 1 }],
      ['/0/a~1b~0c hangup: unknown property'],
    ],
    ['the number NaN', [{ verb: 'pause', length: Number.NaN }], ['/0/length pause: must be number']],
    [
      'a string that is neither of the allowed forms',
      [{ verb: 'say', text: 'x', loop: 'for ever' }],
      ['/0/loop say: must be forever or a whole number from 1'],
    ],
    [
      'a property name with transposed letters',
      [{ verb: 'gather', play: { ulr: 'x' } }],
      ['/0/play/ulr gather: unknown property, did you mean url?'],
    ],
    [
      'a verb named like a property of all objects',
      [{ verb: 'constructor' }],
      ['/0/verb reply: unknown verb constructor'],
    ],
    [
      'a property name with a line end',
      [{ verb: 'hangup', 'a\nb\u001b': 1 }],
      ['/0/a\\u000ab\\u001b hangup: unknown property'],
    ],
    [
      'another word for a required property, in one line',
      [{ verb: 'pause', seconds: 1 }],
      ['/0/seconds pause: unknown property, did you mean length?'],
    ],
    [
      'a misspelt property in an open object',
      [{ verb: 'gptlive_s2s', auth: { api_key: 'x' }, llmOptions: { session_update: {} } }],
      ['/0/auth gptlive_s2s: missing property apiKey, is it api_key?'],
    ],
    [
      'a misspelt property that another property requires',
      [{ verb: 'gather', actionHookDelayAction: { noResponseTimeout: 3, action: [] } }],
      ['/0/actionHookDelayAction/action gather: unknown property, did you mean actions?'],
    ],
    [
      'a string in place of a boolean, without the consequential mistakes',
      [{ verb: 'say', stream: 'true' }],
      ['/0/stream say: must be boolean'],
    ],
    [
      'a misspelt property on which another one depends, in one line',
      [{ verb: 'gather', say: { streeam: true } }],
      ['/0/say/streeam gather: unknown property, did you mean stream?'],
    ],
    ['the same in a verb', [{ verb: 'say', streem: true }], ['/0/streem say: unknown property, did you mean stream?']],
    [
      'two mistakes that do not depend on each other',
      [{ verb: 'say', lop: 2 }],
      ['/0 say: missing property text', '/0/lop say: unknown property, did you mean loop?'],
    ],
    [
      'a required property that is undefined',
      [{ verb: 'say', text: undefined }],
      ['/0 say: text is there, but undefined, and JSON leaves it out'],
    ],
    [
      'a verb that is undefined',
      [{ verb: undefined, text: 'x' }],
      ['/0 reply: verb is there, but undefined, and JSON leaves it out'],
    ],
    ['swapped letters in a short verb', [{ verb: 'sya' }], ['/0/verb reply: unknown verb sya, did you mean say?']],
    ['a former verb', [{ verb: 'pipeline' }], ['/0/verb reply: unknown verb pipeline, did you mean agent?']],
    [
      'a value that other platforms use',
      [{ verb: 'gather', input: ['dtmf'] }],
      ['/0/input/0 gather: must be one of digits, speech, did you mean digits?'],
    ],
    [
      'a property that other platforms use',
      [{ verb: 'gather', recognizer: { vendor: 'aws', interimResults: true } }],
      ['/0/recognizer/interimResults gather: unknown property, did you mean interim?'],
    ],
    [
      'a property that belongs one level further in',
      [{ verb: 'say', text: 'x', voice: 'Joanna' }],
      ['/0/voice say: unknown property, it belongs to synthesizer: synthesizer.voice'],
    ],
    [
      'a required property that belongs to another one which is missing, in one line',
      [{ verb: 'llm', vendor: 'openai', apiKey: 'k', llmOptions: { response_create: {} } }],
      ['/0/apiKey llm: unknown property, it belongs to auth: auth.apiKey'],
    ],
    [
      'a property that belongs one level further out',
      [{ verb: 'gather', recognizer: { vendor: 'aws', actionHook: '/webhooks/menu' } }],
      ['/0/recognizer/actionHook gather: unknown property, it belongs to gather: gather.actionHook'],
    ],
    [
      'a property that several objects have, without a guess',
      [{ verb: 'gather', url: 'x' }],
      ['/0/url gather: unknown property'],
    ],
    ['an empty name', [{ verb: 'conference', name: '' }], ['/0/name conference: must not be empty']],
    [
      'an empty name of a dub track',
      [{ verb: 'dub', action: 'removeTrack', track: '' }],
      ['/0/track dub: must not be empty'],
    ],
    [
      'an empty agent of Dialogflow CX',
      [{ verb: 'dialogflow', model: 'cx', project: 'acme', lang: 'en-US', credentials: {}, agent: '' }],
      ['/0/agent dialogflow: must not be empty'],
    ],
    [
      'empty credentials of Dialogflow',
      [{ verb: 'dialogflow', project: 'acme', lang: 'en-US', credentials: '' }],
      ['/0/credentials dialogflow: must not be empty'],
    ],
    [
      'a path as the address of Rasa',
      [{ verb: 'rasa', url: '/rasa' }],
      ['/0/url rasa: must be a complete http or https URL'],
    ],
    ['the misspelt property verb', [{ vreb: 'say', text: 'x' }], ['/0 reply: missing property verb, is it vreb?']],
    [
      'several mistakes',
      [{ verb: 'say', txt: 'x' }, goodbye, { verb: 'pause', length: '1' }, { verb: 'hangup', when: 'now' }],
      [
        '/0/txt say: unknown property, did you mean text?',
        '/2/length pause: must be number',
        '/3/when hangup: unknown property',
      ],
    ],
  ])('is reported with the JSON pointer and the verb: %s', async (_what, wrong, lines) => {
    expect(await mistakes(wrong)).toEqual(lines);
  });

  it.each<[what: string, reply: unknown]>([
    ['an optional property that is undefined', [{ verb: 'say', text: 'x', loop: undefined }]],
    ['a method in lower case', [{ verb: 'gather', actionHook: { url: '/webhooks/call', method: 'post' } }]],
  ])('does not include %s', async (_what, right) => {
    expect(await mistakes(right)).toEqual([]);
  });

  it('is checked in linear time: Ajv copies no errors from verb to verb', () => {
    expect(readFileSync('generated/jambonz/verbs.cjs', 'utf8').includes('vErrors.concat(')).toBe(false);
  });

  it('is reported with the first fifty errors if it has thousands of errors', async () => {
    expect(await mistakes(Array.from({ length: 5_000 }, () => ({ verb: 'pause', length: 'x' })))).toHaveLength(50);
  });
});

it('a reply with so many unknown settings that a mistake may be among the unlisted errors is invalid', async () => {
  const googleOptions = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`setting${index}`, 1]));
  const config = { verb: 'config', recognizer: { vendor: 'google', googleOptions } };
  expect(await mistakes([config, { verb: 'hangup', colour: 'red' }])).not.toEqual([]);
  expect(await mistakes([config])).toEqual(['reply: 500 parts or more are not in the contract, too many to check']);
});
