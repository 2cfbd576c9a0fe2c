import type { Conversation } from '../conversation.ts';

const bye = [{ verb: 'say', text: 'Goodbye.' }];
const transcribe = (more: object = {}) => [{ verb: 'transcribe', transcriptionHook: '/words', ...more }];
const openai = (more: object = {}) => [
  {
    verb: 'llm',
    vendor: 'openai',
    model: 'gpt-4o-realtime-preview',
    auth: { apiKey: 'key' },
    actionHook: '/llm',
    toolHook: '/tool',
    llmOptions: { response_create: { modalities: ['audio', 'text'] } },
    ...more,
  },
];
const lex = (more: object = {}) => [
  {
    verb: 'lex',
    botId: 'b',
    botAlias: 'a',
    region: 'us-east-1',
    credentials: { accessKey: 'a', secretAccessKey: 's' },
    actionHook: '/lex',
    eventHook: '/event',
    ...more,
  },
];
const dialogflow = [
  {
    verb: 'dialogflow',
    project: 'p',
    lang: 'en-US',
    credentials: '{"type":"service_account"}',
    actionHook: '/flow',
    eventHook: '/event',
    events: ['intent', 'transcription', 'dtmf', 'end-utterance'],
  },
];
const result = {
  type: 'conversation.item.create',
  item: { type: 'function_call_output', call_id: 'call_1', output: '12' },
};

const vendors = [
  {
    vendor: 'google',
    auth: { apiKey: 'k' },
    llmOptions: { setup: { model: 'm' } },
    answer: { toolResponse: { functionResponses: [{ id: 'call_1', name: 'getWeather', response: { output: '12' } }] } },
  },
  {
    vendor: 'elevenlabs',
    auth: { agent_id: 'a' },
    llmOptions: {},
    answer: { data: { type: 'client_tool_result', tool_call_id: 'call_1', result: '12', is_error: false } },
  },
  { vendor: 'ultravox', auth: { apiKey: 'k' }, llmOptions: { systemPrompt: 'x' }, answer: { result: '12' } },
  {
    vendor: 'deepgram',
    auth: { apiKey: 'k' },
    llmOptions: { Settings: { agent: { think: { provider: { type: 'open_ai', model: 'gpt-4o' } } } } },
    answer: { data: { type: 'FunctionCallResponse', id: 'call_1', content: '12' } },
  },
  {
    vendor: 'voiceagent',
    auth: { apiKey: 'k' },
    llmOptions: { Settings: { agent: { think: { provider: { type: 'open_ai', model: 'gpt-4o' } } } } },
    answer: { data: { type: 'FunctionCallResponse', id: 'call_1', content: '12' } },
  },
  {
    vendor: 'microsoft',
    auth: { apiKey: 'k' },
    connectOptions: { host: 'h.openai.azure.com' },
    llmOptions: { response_create: {} },
    answer: result,
  },
];

export const mediaConversations: Conversation[] = [
  {
    name: 'listen: the server hangs up',
    script: {
      '/call': [{ verb: 'listen', url: 'wss://example.com/audio', actionHook: '/listened' }],
      '/listened': bye,
    },
    acts: [['waits', 5], ['partyHangsUp']],
  },
  {
    name: 'listen: caller hangs up',
    script: {
      '/call': [{ verb: 'listen', url: 'wss://example.com/audio', actionHook: '/listened' }],
      '/listened': bye,
    },
    acts: [['waits', 5], ['hangsUp']],
  },
  {
    name: 'listen: finishOnKey',
    script: {
      '/call': [{ verb: 'listen', url: 'wss://example.com/audio', finishOnKey: '#', actionHook: '/listened' }],
      '/listened': bye,
    },
    acts: [
      ['waits', 5],
      ['press', '#'],
    ],
  },
  {
    name: 'listen: maxLength',
    script: {
      '/call': [{ verb: 'listen', url: 'wss://example.com/audio', maxLength: 5, actionHook: '/listened' }],
      '/listened': bye,
    },
    acts: [['waits', 10]],
  },
  {
    name: 'listen: without actionHook',
    script: { '/call': [{ verb: 'listen', url: 'wss://example.com/audio' }, ...bye] },
    acts: [['waits', 5], ['partyHangsUp']],
  },
  {
    name: 'transcribe: final',
    script: { '/call': transcribe() },
    acts: [['say', 'hello there'], ['say', 'goodbye'], ['hangsUp']],
  },
  {
    name: 'transcribe: interim',
    script: { '/call': transcribe({ recognizer: { vendor: 'google', language: 'en-US', interim: true } }) },
    acts: [['say', 'hello there'], ['hangsUp']],
  },
  {
    name: 'transcribe: verbs in the answer',
    script: { '/call': transcribe(), '/words': bye },
    acts: [['say', 'hello there']],
  },
  {
    name: 'transcribe: hook fails',
    script: { '/call': transcribe(), '/words': { status: 500 } },
    acts: [['say', 'hello there'], ['say', 'still here'], ['hangsUp']],
  },
  {
    name: 'llm: the model disconnects',
    script: { '/call': openai(), '/llm': bye },
    acts: [['waits', 5], ['partyHangsUp']],
  },
  { name: 'llm: caller hangs up', script: { '/call': openai(), '/llm': bye }, acts: [['waits', 5], ['hangsUp']] },
  {
    name: 'llm: tool call',
    script: { '/call': openai(), '/tool': { json: result }, '/llm': bye },
    acts: [['callsTool', 'getWeather', { city: 'Bonn' }], ['partyHangsUp']],
  },
  {
    name: 'llm: two tool calls',
    script: { '/call': openai(), '/tool': { json: result }, '/llm': bye },
    acts: [['callsTool', 'getWeather', { city: 'Bonn' }], ['callsTool', 'getTime'], ['hangsUp']],
  },
  {
    name: 'llm: tool hook fails',
    script: { '/call': openai(), '/tool': { status: 500 }, '/llm': bye },
    acts: [['callsTool', 'getWeather', { city: 'Bonn' }]],
  },
  {
    name: 'llm: event hook',
    script: { '/call': openai({ eventHook: '/event', events: ['response.audio_transcript.done'] }), '/llm': bye },
    acts: [
      [
        'receives',
        'llmEvent',
        {
          type: 'response.audio_transcript.done',
          event_id: 'event_1',
          response_id: 'resp_1',
          item_id: 'item_1',
          output_index: 0,
          content_index: 0,
          transcript: 'Hello',
        },
      ],
      ['partyHangsUp'],
    ],
  },
  {
    name: 'llm: server error',
    script: { '/call': openai({ eventHook: '/event', events: ['session.created'] }), '/llm': bye },
    acts: [
      [
        'receives',
        'llmEvent',
        { type: 'error', event_id: 'event_1', error: { type: 'invalid_request_error', message: 'quota' } },
      ],
    ],
  },
  {
    name: 'rasa: utterance and answer',
    script: {
      '/call': [
        { verb: 'rasa', url: '{url}/rasa', prompt: 'How can I help?', actionHook: '/done', eventHook: '/event' },
      ],
      '/rasa': { json: [{ text: 'We open at nine.' }] },
      '/done': bye,
    },
    acts: [['say', 'when do you open'], ['hangsUp']],
  },
  {
    name: 'rasa: silence',
    script: {
      '/call': [{ verb: 'rasa', url: '{url}/rasa', prompt: 'How can I help?', actionHook: '/done' }],
      '/done': bye,
    },
    acts: [['staysSilent']],
  },
  {
    name: 'rasa: webhook fails',
    script: {
      '/call': [{ verb: 'rasa', url: '{url}/rasa', prompt: 'How can I help?', actionHook: '/done' }],
      '/rasa': { status: 500 },
      '/done': bye,
    },
    acts: [['say', 'when do you open']],
  },
  {
    name: 'rasa: event hook redirects',
    script: {
      '/call': [
        { verb: 'rasa', url: '{url}/rasa', prompt: 'How can I help?', actionHook: '/done', eventHook: '/event' },
      ],
      '/rasa': { json: [{ text: 'We open at nine.' }] },
      '/event': bye,
      '/done': { status: 204 },
    },
    acts: [['say', 'when do you open']],
  },
  {
    name: 'lex: intent',
    script: { '/call': lex(), '/lex': bye },
    acts: [['receives', 'lexEvent', { event: 'intent', data: { intent: 'BookHotel' } }], ['hangsUp']],
  },
  {
    name: 'lex: transcription redirects',
    script: { '/call': lex(), '/event': bye, '/lex': { status: 204 } },
    acts: [['receives', 'lexEvent', { event: 'transcription', data: { transcript: 'agent' } }]],
  },
  { name: 'lex: key', script: { '/call': lex(), '/lex': bye }, acts: [['press', '1'], ['hangsUp']] },
  {
    name: 'dialogflow: intent',
    script: { '/call': dialogflow, '/flow': bye },
    acts: [
      [
        'receives',
        'dialogflowEvent',
        { event: 'intent', data: { response_id: 'r', query_result: { intent: { display_name: 'x' } } } },
      ],
      ['hangsUp'],
    ],
  },
  {
    name: 'dialogflow: end-utterance redirects',
    script: { '/call': dialogflow, '/event': bye, '/flow': { status: 204 } },
    acts: [['receives', 'dialogflowEvent', { event: 'end-utterance' }]],
  },
  ...vendors.flatMap(({ answer, ...options }): Conversation[] => {
    const call = [{ verb: 'llm', model: 'm', actionHook: '/llm', toolHook: '/tool', ...options }];
    const withEvents = [{ ...call[0], eventHook: '/event' }];
    return [
      {
        name: `llm: ${options.vendor}, tool call, the model disconnects`,
        script: { '/call': call, '/tool': { json: answer }, '/llm': bye },
        acts: [['callsTool', 'getWeather', { city: 'Bonn' }], ['partyHangsUp']],
      },
      {
        name: `llm: ${options.vendor}, tool call with event hook, caller hangs up`,
        script: { '/call': withEvents, '/tool': { json: answer }, '/llm': bye },
        acts: [['callsTool', 'getWeather', { city: 'Bonn' }], ['hangsUp']],
      },
      {
        name: `llm: ${options.vendor}, tool hook fails`,
        script: { '/call': call, '/tool': { status: 404 }, '/llm': bye },
        acts: [['callsTool', 'getWeather', { city: 'Bonn' }]],
      },
    ];
  }),
  ...['deepgram', 'microsoft', 'aws'].flatMap((vendor): Conversation[] => [
    {
      name: `gather: speech by ${vendor}`,
      script: {
        '/call': [
          {
            verb: 'gather',
            input: ['speech'],
            actionHook: '/result',
            partialResultHook: '/partial',
            say: { text: 'Speak.' },
            recognizer: { vendor, language: 'en-US' },
          },
        ],
        '/result': bye,
      },
      acts: [['say', 'two coffees please']],
    },
    {
      name: `transcribe: interim by ${vendor}`,
      script: { '/call': transcribe({ recognizer: { vendor, language: 'en-US', interim: true } }) },
      acts: [['say', 'hello there'], ['hangsUp']],
    },
  ]),
  {
    name: 'llm: events of a wildcard',
    script: {
      '/call': openai({ eventHook: '/event', events: ['response.audio_transcript.*'] }),
      '/tool': { json: result },
      '/llm': bye,
    },
    acts: [['callsTool', 'getWeather'], ['partyHangsUp']],
  },
  {
    name: 'llm: all events but one',
    script: {
      '/call': openai({ eventHook: '/event', events: ['all', '-response.output_item.done'] }),
      '/tool': { json: result },
      '/llm': bye,
    },
    acts: [['callsTool', 'getWeather'], ['partyHangsUp']],
  },
  {
    name: 'llm: event hook with verbs changes nothing',
    script: { '/call': openai({ eventHook: '/event' }), '/tool': { json: result }, '/event': bye, '/llm': bye },
    acts: [['callsTool', 'getWeather'], ['partyHangsUp']],
  },
  {
    name: 'llm: no toolHook',
    script: { '/call': openai({ toolHook: undefined }), '/llm': bye },
    acts: [['partyHangsUp']],
  },
  { name: 'llm: no credentials', script: { '/call': openai({ auth: {} }), '/llm': bye }, acts: [] },
  { name: 'llm: no response_create', script: { '/call': openai({ llmOptions: {} }), '/llm': bye }, acts: [] },
  {
    name: 'lex: text response',
    script: { '/call': lex({ tts: { vendor: 'google', language: 'en-US', voice: 'v' } }), '/lex': bye },
    acts: [
      ['receives', 'lexEvent', { event: 'response-text', data: { messages: [{ msg: 'Hi', type: 'PlainText' }] } }],
      ['hangsUp'],
    ],
  },
  {
    name: 'lex: id of the verb',
    script: { '/call': lex({ id: 'bot' }), '/lex': bye },
    acts: [['receives', 'lexEvent', { event: 'intent', data: { intent: 'BookHotel' } }], ['hangsUp']],
  },
  {
    name: 'dialogflow: transcription',
    script: { '/call': dialogflow, '/flow': bye },
    acts: [
      [
        'receives',
        'dialogflowEvent',
        {
          event: 'transcription',
          data: { recognition_result: { is_final: true, transcript: 'hello', confidence: 0.9 } },
        },
      ],
      ['hangsUp'],
    ],
  },
  {
    name: 'stream: the synonym of listen',
    script: {
      '/call': [{ verb: 'stream', url: 'wss://example.com/audio', actionHook: '/listened' }],
      '/listened': bye,
    },
    acts: [['waits', 5], ['partyHangsUp']],
  },
  {
    name: 'listen: transcribe beside',
    script: {
      '/call': [
        {
          verb: 'listen',
          url: 'wss://example.com/audio',
          actionHook: '/listened',
          transcribe: { transcriptionHook: '/words' },
        },
      ],
      '/listened': bye,
    },
    acts: [['say', 'hello there'], ['partyHangsUp']],
  },
  {
    name: 'config: listen in the background',
    script: {
      '/call': [
        { verb: 'config', listen: { enable: true, url: 'wss://example.com/audio' } },
        { verb: 'gather', numDigits: 1, actionHook: '/result', say: { text: 'Press.' } },
      ],
      '/result': bye,
    },
    acts: [['press', '1']],
  },
  {
    name: 'gather: asrDtmfTerminationDigit',
    script: {
      '/call': [
        {
          verb: 'gather',
          input: ['speech'],
          actionHook: '/result',
          say: { text: 'Speak.' },
          recognizer: { vendor: 'google', language: 'en-US', asrTimeout: 5, asrDtmfTerminationDigit: '#' },
        },
      ],
      '/result': bye,
    },
    acts: [['say', 'two coffees please']],
  },
];
