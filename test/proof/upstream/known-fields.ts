import type { KnownDifference } from './known.ts';

/** The name of our schema for each webhook in the schemas of jambonz. */
export const ourNames: Record<string, string> = {
  'agent-turn': 'agent-event',
  amd: 'amd-event',
  base: 'verb-result',
  'call-status': 'call-status',
  conference: 'conference-result',
  'conference-status': 'conference-status',
  'conference-wait': 'conference-wait',
  dequeue: 'dequeue-result',
  dial: 'dial-result',
  'dial-dtmf': 'dial-dtmf',
  'dial-hold': 'hold',
  'dial-refer': 'dial-refer',
  enqueue: 'enqueue-result',
  'enqueue-wait': 'queue-wait',
  gather: 'gather-result',
  'gather-partial': 'gather-partial',
  listen: 'listen-result',
  llm: 'llm-result',
  message: 'message-result',
  play: 'play-result',
  'session-new': 'new-call',
  'session-redirect': 'redirected-call',
  'sip-refer': 'refer-result',
  'sip-refer-event': 'refer-event',
  'sip-request': 'sip-request-result',
  transcribe: 'transcription',
  'transcribe-translation': 'translation',
  transfer: 'transfer-result',
  'tts-streaming-event': 'streaming-event',
  'verb-status': 'verb-status',
};

/** The messages of a WebSocket that repeat the payload of another, with the file that sends them. */
export const repeatedPayloads: Record<string, string> = {
  'session-reconnect': 'lib/utils/ws-requestor.js',
};

const wholeCallInfo = [
  'caller_name',
  'has_recording',
  'participants',
  'local_sip_address',
  'public_ip',
  'customerdata',
];
const notInSchema = (name: string) => `${name}: not in schema`;
const onlyInSchema = (name: string) => `${name}: only in schema`;

/** The known differences in the fields of webhooks. Files are those of the open-source server. */
export const knownFields: KnownDifference[] = [
  {
    why: 'lib/session/call-info.js:135 (toJSON) sends it',
    of: ['base'],
    differences: [
      'duration',
      'parent_call_sid',
      'caller_id',
      'call_termination_by',
      'headers',
      'fs_sip_address',
      'fs_public_ip',
      'customerData',
    ].map(notInSchema),
  },
  { why: 'lib/tasks/task.js:233', of: ['base'], differences: ['verb_id'].map(notInSchema) },
  {
    why: 'lib/tasks/gather.js:388, :1100 and :1252 send the key or what was heard with the bargein events',
    of: ['verb-status'],
    differences: ['vendor.name', 'dtmf', 'alternatives', 'is_final', 'language_code', 'channel_tag', 'words'].map(
      notInSchema,
    ),
  },
  {
    why: 'lib/tasks/gather.js:1438',
    of: ['call-status'],
    differences: ['error', 'reason'].map(notInSchema),
  },
  {
    why: 'lib/tasks/conference.js:654 and :673, lib/tasks/transcribe.js:629 and :698 send all fields of the call',
    of: ['conference-wait', 'transcribe', 'transcribe-translation'],
    differences: [...wholeCallInfo, 'sipheaders'].map(notInSchema),
  },
  {
    why: 'only toJSON adds it, lib/session/call-info.js:165, and these webhooks are sent without toJSON',
    of: ['conference-wait', 'transcribe', 'transcribe-translation'],
    differences: ['api_base_url'].map(onlyInSchema),
  },
  {
    why: 'lib/tasks/conference.js:717, lib/tasks/transcribe.js:630 and :699 put the header into the body',
    of: ['conference-status', 'transcribe', 'transcribe-translation'],
    differences: ['b3'].map(notInSchema),
  },
  { why: 'lib/tasks/transcribe.js:697', of: ['transcribe'], differences: ['speech.vendor'].map(notInSchema) },
  {
    why: 'lib/tasks/gather.js:1111 sends toJSON, and b3 as a header',
    of: ['gather-partial'],
    differences: ['b3', 'caller_name'].map(onlyInSchema),
  },
  {
    why: 'lib/tasks/gather.js:1387',
    of: ['gather'],
    differences: ['stt_latency_ms', 'stt_talkspurts', 'stt_start_time', 'stt_stop_time', 'stt_usage'].map(notInSchema),
  },
  {
    why: 'lib/session/call-info.js:10, all fields of the call',
    of: ['session-new'],
    differences: wholeCallInfo.filter((name) => name !== 'caller_name').map(notInSchema),
  },
  {
    why: 'lib/middleware.js:417',
    of: ['session-new'],
    differences: [
      ...['label', 'fallback_vendor', 'fallback_label', 'fallback_language', 'fallback_voice'].map(
        (name) => `defaults.synthesizer.${name}`,
      ),
      ...['label', 'fallback_vendor', 'fallback_label', 'fallback_language'].map(
        (name) => `defaults.recognizer.${name}`,
      ),
    ].map(notInSchema),
  },
  {
    why: 'lib/middleware.js:447 sends the SIP message of drachtio-srf, which has these fields',
    of: ['session-new'],
    differences: ['sip.raw', 'sip.version'].map(notInSchema),
  },
  {
    why: 'lib/middleware.js:447 sends the SIP message; only the request around it has these fields',
    of: ['session-new'],
    differences: ['calledNumber', 'callingNumber', 'type', 'source', 'source_address', 'source_port', 'protocol'].map(
      (name) => onlyInSchema(`sip.${name}`),
    ),
  },
  {
    why: 'lib/session/call-info.js:62, only dialled legs have it, and they ask for no verbs',
    of: ['session-new'],
    differences: ['caller_id', 'parent_call_sid'].map(onlyInSchema),
  },
  {
    why: 'lib/tasks/task.js:231 sends toJSON, lib/session/call-info.js:135, which omits it',
    of: ['session-redirect'],
    differences: ['caller_name'].map(onlyInSchema),
  },
];
