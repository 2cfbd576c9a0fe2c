import { gather, hangup, say, type Verb } from '../../generated/server/verbs.ts';

/**
 * Asks the caller to choose sales or support. If the caller gives no input, jambonz runs the verbs
 * that follow `gather`.
 */
export function menu(prompt: string, attempt = 1): Verb[] {
  return [
    gather({
      input: ['digits', 'speech'],
      numDigits: 1,
      timeout: 8,
      bargein: true,
      say: { text: `${prompt} For sales, press 1 or say sales. For support, press 2 or say support.` },
      actionHook: `/webhooks/menu?attempt=${attempt}`,
    }),
    say({ text: 'I did not hear anything. Please call again. Goodbye.' }),
    hangup(),
  ];
}

/** Returns the caller's choice, which the caller makes by pressing a key or by speaking. */
export function choiceIn(digits: string | undefined, transcript: string | undefined): 'sales' | 'support' | undefined {
  if (digits === '1' || /\bsales\b/i.test(transcript ?? '')) return 'sales';
  if (digits === '2' || /\bsupport\b/i.test(transcript ?? '')) return 'support';
  return undefined;
}
