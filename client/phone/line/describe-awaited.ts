import { cutText } from '../fit-text.ts';
import type { Moment } from './moment.ts';

/** The columns of the dialled targets, or of the name of a queue or conference. */
const maxNameColumns = 500;

/** Describes in words what a verb waits for, such as `keys or speech`. */
export function describeAwaited({ for: awaited, name: complete = '', fits }: Moment): string {
  const name = cutText(complete, maxNameColumns);
  switch (awaited) {
    case 'input': {
      const inputs = [...(fits.includes('press') ? ['keys'] : []), ...(fits.includes('say') ? ['speech'] : [])];
      return inputs.join(' or ') || 'input';
    }
    case 'answer':
      return `${name.replaceAll(', ', ' or ')} to answer`;
    case 'agent':
      return `an agent to take the caller from the queue ${name}`;
    case 'queued-caller':
      return `a caller in the queue ${name}`;
    case 'moderator':
      return `a moderator to start the conference ${name}`;
    default:
      return words[awaited];
  }
}

const words: Record<Exclude<Moment['for'], 'input' | 'answer' | 'agent' | 'queued-caller' | 'moderator'>, string> = {
  'conversation-end': 'either party to hang up',
  'conference-end': 'the end of the conference',
  'stream-end': 'the end of the stream',
  'model-end': 'the end of the conversation with the model',
  'bot-end': 'the end of the conversation with the bot',
  'prompt-end': 'the end of a prompt that loops forever',
  speech: 'speech, until the call ends',
  tokens: 'tokens of the application for streaming speech',
  command: 'a command of the application, because no verb is left',
  'call-end': 'the end of the call',
};
