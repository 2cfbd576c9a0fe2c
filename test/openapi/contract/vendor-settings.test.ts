import { describe, expect, it } from 'vitest';
import { formatMistake } from '../../../openapi/contract/mistake.ts';
import { createVerbsCheck } from '../../../openapi/contract/verbs-check.ts';

const editions = ['commercial', 'open-source'] as const;
const checks = { commercial: createVerbsCheck('commercial'), 'open-source': createVerbsCheck('open-source') };

function check(edition: (typeof editions)[number], settings: object): string[] {
  const reply = [{ verb: 'gather', recognizer: { vendor: 'any', ...settings } }];
  return checks[edition](reply).mistakes.map((mistake) => formatMistake(mistake).replace('/0/recognizer/', ''));
}

const unknownFarNames = [
  { deepgramOptions: { brandNew: true } },
  { sonioxOptions: { storage: { region: 'eu' } } },
  { speechmaticsOptions: { transcription_config: { conversation_config: { anything: 1 } } } },
];

describe.each(editions)('settings of a speech vendor in the %s edition', (edition) => {
  it.each<[what: string, settings: object, line: string]>([
    [
      'a misspelt setting',
      { deepgramOptions: { smartFormating: true } },
      'deepgramOptions/smartFormating gather: unknown property, did you mean smartFormatting?',
    ],
    [
      'a setting of another letter case',
      { azureOptions: { audiologging: true } },
      'azureOptions/audiologging gather: unknown property, did you mean audioLogging?',
    ],
    [
      'a misspelt setting in a nested object',
      {
        speechmaticsOptions: { transcription_config: { conversation_config: { end_of_utterance_silence_triger: 1 } } },
      },
      'speechmaticsOptions/transcription_config/conversation_config/end_of_utterance_silence_triger gather: unknown property, did you mean end_of_utterance_silence_trigger?',
    ],
    [
      'a misspelt setting in a list',
      { nuanceOptions: { resources: [{ weightVale: 1 }] } },
      'nuanceOptions/resources/0/weightVale gather: unknown property, did you mean weightValue?',
    ],
    [
      'a number as text',
      { deepgramOptions: { endpointing: '300' } },
      'deepgramOptions/endpointing gather: must be boolean or number',
    ],
    [
      'text for a boolean',
      { awsOptions: { piiIdentifyEntities: 'yes' } },
      'awsOptions/piiIdentifyEntities gather: must be boolean',
    ],
    [
      'a string for a list',
      { assemblyAiOptions: { keyterms: 'a' } },
      'assemblyAiOptions/keyterms gather: must be array',
    ],
    [
      'a value that the vendor does not know',
      { elevenlabsOptions: { commitStrategy: 'silence' } },
      'elevenlabsOptions/commitStrategy gather: must be one of manual, vad',
    ],
    [
      'a missing setting',
      { openaiOptions: { turn_detection: { threshold: 0.5 } } },
      'openaiOptions/turn_detection gather: missing property type',
    ],
  ])('%s is a mistake', (_what, settings, line) => {
    expect(check(edition, settings)).toEqual([line]);
  });

  it.each([
    { gladiaOptions: { language_config: { languages: ['en'] } } },
    { customOptions: { options: { anything: { at: ['all'] } } } },
    { houndifyOptions: { requestInfo: { anything: 1 } } },
    { deepgramOptions: { endpointing: false } },
    { deepgramOptions: { endpointing: 300 } },
  ])('%j is accepted', (settings) => {
    expect(check(edition, settings)).toEqual([]);
  });
});

describe('settings of speech vendors that the open-source server does not know', () => {
  it.each(unknownFarNames)('%j is refused in the open-source edition', (settings) => {
    expect(check('open-source', settings)).toEqual([expect.stringMatching(/ gather: unknown property$/)]);
  });

  it.each(unknownFarNames)('%j is accepted in the commercial edition', (settings) => {
    expect(check('commercial', settings)).toEqual([]);
  });

  it.each([
    { gradiumOptions: { delayInFrames: 10 } },
    { cartesiaOptions: { anything: 1 } },
    { sonioxOptions: { context: { general: [{ key: 'domain', value: 'travel' }] } } },
    { speechmaticsOptions: { transcription_config: { model: 'enhanced' } } },
  ])('%j is accepted in the commercial edition only', (settings) => {
    expect(check('commercial', settings)).toEqual([]);
    expect(check('open-source', settings)).toEqual([
      expect.stringMatching(/: not in the open-source edition of jambonz$/),
    ]);
  });
});
