import type { Llm } from '../../../../generated/jambonz/verbs.ts';

/** The events that jambonz reports to the event hook, by vendor, if the verb names none. */
const defaultEvents = new Map(
  Object.entries({
    openai: `error session.created session.updated conversation.created input_audio_buffer.committed
    input_audio_buffer.cleared input_audio_buffer.speech_started input_audio_buffer.speech_stopped
    conversation.item.created conversation.item.input_audio_transcription.completed
    conversation.item.input_audio_transcription.failed conversation.item.truncated conversation.item.deleted
    response.created response.done response.output_item.added response.output_item.done
    response.content_part.added response.content_part.done response.text.delta response.text.done
    response.audio_transcript.delta response.audio_transcript.done response.audio.delta response.audio.done
    response.function_call_arguments.delta response.function_call_arguments.done rate_limits.updated
    output_audio.playback_started output_audio.playback_stopped`,
    deepgram: `Error Welcome SettingsApplied ConversationText UserStartedSpeaking EndOfThought AgentThinking
    FunctionCallRequest FunctionCalling AgentStartedSpeaking AgentAudioDone`,
    ultravox: 'createCall pong state transcript conversationText clientToolInvocation playbackClearBuffer',
    elevenlabs: 'conversation_initiation_metadata user_transcript agent_response client_tool_call',
    google: 'error session.created session.updated llm_event',
  }),
);

/** The vendors whose sessions compare `response.*` with the start of each event's name. */
const groupVendors = ['openai', 'microsoft', 'elevenlabs', 'google'];

/**
 * Returns whether jambonz reports an event of a vendor to the event hook (feature server,
 * tasks/llm/llms, `_populateEvents`). All events of a vendor that only the commercial edition has
 * are reported, unless the verb names others.
 * @param type the type of the event, which is `llm_event` for all events of Google
 */
export function isReported(vendor: string, events: Llm['events'], type: string): boolean {
  const known = (defaultEvents.get(aliases.get(vendor) ?? vendor) ?? '').split(/\s+/).filter(Boolean);
  const matches = (names: string[]) =>
    names.some((name) =>
      name.endsWith('.*') && groupVendors.includes(vendor)
        ? known.includes(type) && type.startsWith(name.slice(0, -2))
        : name === type,
    );
  const isDefault = known.length === 0 || known.includes(type);
  if (!events) return isDefault;
  const excluded = events.filter((name) => name.startsWith('-')).map((name) => name.slice(1));
  if (events.includes('all')) return excluded.length === 0 ? isDefault : !matches(excluded);
  const included = events.filter((name) => !name.startsWith('-'));
  return included.length === 0 || matches(included);
}

const aliases = new Map(Object.entries({ microsoft: 'openai', voiceagent: 'deepgram' }));

/**
 * Returns the result of a conversation that an event of the vendor ends, or undefined if the
 * conversation goes on (feature server, tasks/llm/llms, `_onServerEvent`).
 */
export function findEnd(vendor: string, event: Record<string, unknown>): object | undefined {
  if (vendor === 'google') return undefined;
  if (event.type === 'error') return { completion_reason: 'server error', error: event.error };
  const { status, status_details } = (event.response ?? {}) as { status?: string; status_details?: { error?: object } };
  const reportsFailure = ['openai', 'microsoft', 'deepgram', 'voiceagent'].includes(vendor);
  return reportsFailure && event.type === 'response.done' && status === 'failed'
    ? { completion_reason: 'server failure', error: status_details?.error }
    : undefined;
}
