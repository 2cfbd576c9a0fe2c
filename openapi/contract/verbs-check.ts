import { createRequire } from 'node:module';
import type { Contract } from './contract.ts';
import { type OpenApiDocument, verbList } from './document.ts';
import type { Edition } from './edition.ts';
import type { HookCheck } from './hook-check.ts';
import { loadModule } from './load-module.ts';
import { createReplyCheck, type ReplyCheck } from './reply-check.ts';
import type { ReplyValidator } from './reply-validator.ts';
import { StartError } from './start-error.ts';

/** A document that describes verbs, and the validator of lists of these verbs. */
export type VerbsContract = Pick<Contract, 'document' | 'replies'>;

/**
 * Creates a function that checks a list of verbs against the verbs of a project. Without `contract`
 * they are the verbs of jambonz. Without `hooks` hooks are not looked up.
 * @throws StartError if a generated file is missing or broken
 */
export function createVerbsCheck(
  edition: Edition,
  contract: VerbsContract = loadPlatform(),
  hooks?: HookCheck,
): ReplyCheck {
  const { verbs: validate } = contract.replies;
  if (!validate) throw new StartError(['generated/validators/ lacks verbs: run `npm run generate`']);
  return createReplyCheck({
    document: contract.document,
    schema: verbList,
    validate,
    edition,
    hooks,
    hookSeverity: 'mistake',
  });
}

function loadPlatform(): VerbsContract {
  const require = createRequire(import.meta.url);
  return {
    document: loadModule<OpenApiDocument>(require, '#jambonz/document'),
    replies: loadModule<Record<string, ReplyValidator>>(require, '#jambonz/verbs'),
  };
}
