/**
 * A module loader that replaces one step of server/pipeline/ with a function that does nothing. For
 * example, the step `checkReply` is in the file check-reply.js. All else that the file exports stays.
 */
import type { InitializeHook, LoadHook } from 'node:module';

let step = '';
let file = '';

export const initialize: InitializeHook<string> = (name) => {
  step = name;
  file = `/server/pipeline/${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}.js`;
};

export const load: LoadHook = (url, context, nextLoad) => {
  if (!url.endsWith(file)) return nextLoad(url, context);
  const source = `
    export * from '${url}?original';
    export function ${step}() {
      console.log('without ${step}');
      return (webhook, next) => { ${requiredEffects[step] ?? ''} next(); };
    }`;
  return { format: 'module', source, shortCircuit: true };
};

/**
 * Code that runs in place of a switched-off step, by the name of the step. The code sets the values
 * that later steps require.
 */
const requiredEffects: Record<string, string> = {
  // The step `answerOnce` handles a webhook only if `isSigned` is set.
  checkSignature: 'webhook.isSigned = true;',
  checkReply: 'webhook.json = JSON.stringify(webhook.reply);',
};
