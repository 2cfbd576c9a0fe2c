/**
 * A module loader that replaces one file of server/pipeline/ by a step without effect. The step
 * `checkReply` is in the file check-reply.js.
 */
import { writeSync } from 'node:fs';
import type { InitializeHook, LoadHook } from 'node:module';

let step = '';
let file = '';

export const initialize: InitializeHook<string> = (name) => {
  step = name;
  file = `/server/pipeline/${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}.js`;
};

export const load: LoadHook = (url, context, nextLoad) => {
  if (!url.endsWith(file)) return nextLoad(url, context);
  writeSync(1, `without ${step}\n`);
  const source = `export function ${step}() { return (req, res, next) => { ${requiredEffects[step] ?? ''} next(); }; }`;
  return { format: 'module', source, shortCircuit: true };
};

/** Code for the side effects of a step, by its name, on which later steps depend. */
const requiredEffects: Record<string, string> = {
  // The step answerOnce, whose cost is measured in another row, requires the time of the signature.
  checkSignature: 'req.webhook.signedAt = new Date();',
  checkReply: 'req.webhook.json = JSON.stringify(req.webhook.reply);',
};
