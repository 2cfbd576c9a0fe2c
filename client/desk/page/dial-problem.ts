import type { PhoneForm } from '../api.ts';

/** Why a call could not begin, in the words of the form. */
export interface DialProblem {
  text: string;
  /** The field that is wrong. Missing if none is. */
  field?: keyof PhoneForm | undefined;
}

const labels = { from: 'From', to: 'To', name: "Caller's name", env: 'Variables', url: 'The URL of the server' };
const fields: Readonly<Record<string, keyof PhoneForm>> = { from: 'from', to: 'to', name: 'name', env: 'variables' };

/**
 * Names the field that a message of `npm run call` is about in place of its option: `--to must
 * be…`.
 */
export function explainDialProblem(message: string): DialProblem {
  const [option = '', name = ''] = /^--(from|to|name|env|url)\b/.exec(message) ?? [];
  if (name === '') return { text: message };
  return { text: `${labels[name as keyof typeof labels]}${message.slice(option.length)}`, field: fields[name] };
}
