import type { Known } from './known.ts';

const changed = '(null|wrong type|object for array|misspelt property further in)';

/**
 * Mutants (verbs with one change) that every validator accepts. Most properties are optional or
 * take any text, so that a missing property or another word is valid.
 */
export const harmless: Known[] = [
  { shows: /^(missing property|other word) /, why: 'the property is optional, or takes any text' },
  {
    shows: new RegExp(`^${changed} \\S+ \\S*/llmOptions/`),
    why: 'llmOptions are passed to the vendor, except for the members that a session requires',
  },
  {
    shows: new RegExp(`^${changed} \\S+ \\S*/(auth|connectOptions)/`),
    why: 'both are passed to the vendor, except for the members that a session requires',
  },
  { shows: new RegExp(`^${changed} dialogflow /0/credentials/`), why: 'a key in the format of Google' },
  {
    shows: new RegExp(`^${changed} (tag|listen|lex) /0/(data|metadata|intent/slots)/`),
    why: 'data of the application',
  },
  { shows: /^misspelt property further in \S+ \S+\/headers\//, why: 'any name can be a header' },
  { shows: /^misspelt property further in agent \/0\/languageConfig\//, why: 'any language can have settings' },
  { shows: /^object for array dial \/0\/dtmfCapture$/, why: 'an object that names no keys' },
  {
    shows: /\/(transcriptNormalization|additional_vocab)\/\d$/,
    why: 'the vendor defines the items, and no package describes them',
  },
  {
    shows:
      /^empty array \S+ \S+\/(hints|altLanguages|events|roots|mcpServers|giveUpActions|dtmfCapture|childCall|parentCall|dub|reset|statusEvents)$/,
    why: 'an empty list is equivalent to a missing list',
  },
  {
    shows: /^empty array agent \/0\/llm\/llmOptions\//,
    why: 'an empty list in the llmOptions of an agent is equivalent to a missing list',
  },
  {
    shows: /^empty array \S+_s2s \/0\/llmOptions\//,
    why: 'llmOptions are passed to the vendor, except for the members that a session requires',
  },
  {
    shows: /^empty array \S+ \S+Options\//,
    why: 'an empty list in the settings of a speech vendor is equivalent to a missing list',
  },
  {
    shows: /^(wrong type|empty array) \S+ \S+\/(text|url|media|siprecServerURL)$/,
    why: 'takes one value or a list, and packages and server accept an empty list',
  },
  {
    shows: /^number as text \S+ \S+\/(boostAudioSignal|gain|headers\/\w+|loop|seekOffset|timeoutSecs)$/,
    why: 'takes a number as text as well',
  },
];

/** Mutants (verbs with one change) that a package refuses and our schemas accept. */
export const onlyTheirs: Known[] = [
  {
    shows: /^(missing property|misspelt property further in) voicelive_s2s \/0\/llmOptions\/response_create$/,
    why: 'required by voicelive_s2s.schema.json:101, while its description requires session_update alone',
  },
  {
    shows: /^missing property \S+ \S+\/transcript_filtering_config\/remove_disfluencies$/,
    why: 'required by the open-source server alone, so a hint in the commercial edition',
  },
];
