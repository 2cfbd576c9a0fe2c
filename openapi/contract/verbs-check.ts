import { createRequire } from 'node:module';
import { type OpenApiDocument, verbList } from './document.ts';
import type { Edition } from './edition.ts';
import { loadModule } from './load-module.ts';
import { createReplyCheck, type ReplyCheck } from './reply-check.ts';
import type { ReplyValidator } from './reply-validator.ts';

/**
 * Creates a function that checks a list of verbs against the schemas of jambonz.
 * @throws StartError if a file of generated/jambonz/ is missing or broken
 */
export function createVerbsCheck(edition: Edition): ReplyCheck {
  const require = createRequire(import.meta.url);
  const { verbs } = loadModule<{ verbs: ReplyValidator }>(require, '#jambonz/verbs');
  return createReplyCheck(loadModule<OpenApiDocument>(require, '#jambonz/document'), verbList, verbs, edition);
}
