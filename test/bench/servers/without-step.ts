/** A module loader that has a file of server/pipeline/ replaced by a step that does nothing: `checkReply` by what stands for check-reply.js. */
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
  const source = `export function ${step}() { return (req, res, next) => { ${besides[step] ?? ''} next(); }; }`;
  return { format: 'module', source, shortCircuit: true };
};

/** What the steps behind cannot do without. */
const besides: Record<string, string> = {
  // Without a signature nothing would be answered once: that is a price of its own.
  checkSignature: 'req.webhook.signedAt = new Date();',
  checkReply: 'req.webhook.json = JSON.stringify(req.webhook.reply);',
};
