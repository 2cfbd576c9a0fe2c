import type { Known } from './known.ts';

const changed = '(null|wrong type|object for array|misspelt property further in)';

/** Mutants that nobody refuses. Of a property left out or a word changed nothing else is expected: most may be absent, or any text. */
export const harmless: Known[] = [
  { shows: /^(missing property|other word) /, why: 'the property is optional, or takes any text' },
  {
    shows: new RegExp(`^${changed} \\S+ /0(/llm)?/llmOptions/`),
    why: 'llmOptions go on to the vendor, but for what a session needs',
  },
  {
    shows: new RegExp(`^${changed} (qwen|elevenlabs)_s2s /0/auth/`),
    why: 'auth goes on to the vendor, but for what a session needs',
  },
  { shows: new RegExp(`^${changed} dialogflow /0/credentials/`), why: 'a key as Google hands it out' },
  {
    shows: new RegExp(`^${changed} (tag|listen|lex) /0/(data|metadata|intent/slots)/`),
    why: 'data of the application',
  },
  { shows: /^misspelt property further in \S+ \S+\/headers\//, why: 'any name may be a header' },
  {
    shows:
      /^empty array \S+ \S+\/(hints|altLanguages|events|roots|mcpServers|giveUpActions|dtmfCapture|childCall|parentCall|dub|reset|statusEvents)$/,
    why: 'nothing in a list is as if the list were not there',
  },
  { shows: /^empty array agent \/0\/llm\/llmOptions\//, why: 'llmOptions of an agent: likewise' },
  {
    shows: /^empty array \S+_s2s \/0\/llmOptions\//,
    why: 'llmOptions go on to the vendor, but for what a session needs',
  },
  {
    shows: /^(wrong type|empty array) \S+ \S+\/(text|url|media|siprecServerURL)$/,
    why: 'takes one or a list, and packages and server let an empty list through',
  },
  {
    shows: /^number as text \S+ \S+\/(boostAudioSignal|gain|loop|seekOffset|timeoutSecs)$/,
    why: 'takes a number as text as well',
  },
];

/** Mutants that a package refuses and we do not: none at present. */
export const onlyTheirs: Known[] = [];
