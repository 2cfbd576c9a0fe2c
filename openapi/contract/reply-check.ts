import type { Contract } from './contract.ts';
import { listReplySchemas, type OpenApiDocument, type Schema } from './document.ts';
import type { Edition } from './edition.ts';
import { toPrintable } from './excerpt.ts';
import { createHookCheck, type HookCheck } from './hook-check.ts';
import { appendToPointer } from './json-pointer.ts';
import { type Findings, formatMistake, type Mistake } from './mistake.ts';
import { classifyErrors } from './mistakes.ts';
import { createPlaceFinder } from './place-finder.ts';
import type { ReplyError, ReplyValidator } from './reply-validator.ts';
import type { Transport } from './transport.ts';

/**
 * Compares a reply with the contract. Without a transport, what works over one of them is valid.
 */
export type ReplyCheck = (reply: unknown, transport?: Transport) => Findings;

/** What a check calls a relative hook that the project does not answer. */
export type HookSeverity = 'mistake' | 'hint';

const noFindings: Findings = { mistakes: [], hints: [] };

/** Creates the check of each operation that replies with JSON, keyed by operationId. */
export function createReplyChecks(
  { document, replies }: Pick<Contract, 'document' | 'replies'>,
  edition: Edition,
  hookSeverity: HookSeverity,
): Map<string, ReplyCheck> {
  const hooks = createHookCheck(document);
  return new Map(
    [...listReplySchemas(document)].flatMap(([operationId, schema]) => {
      const validate = replies[operationId];
      if (!validate) return [];
      return [[operationId, createReplyCheck({ document, schema, validate, edition, hooks, hookSeverity })]];
    }),
  );
}

interface Checked {
  document: OpenApiDocument;
  schema: Schema;
  validate: ReplyValidator;
  edition: Edition;
  /** Undefined if hooks are not looked up. */
  hooks?: HookCheck | undefined;
  hookSeverity?: HookSeverity;
  /** Begins the messages about what is outside all verbs. */
  owner?: string;
}

/** Creates the check of one reply schema, from its validator. */
export function createReplyCheck(checked: Checked): ReplyCheck {
  const { document, schema, validate, edition, hooks, hookSeverity, owner } = checked;
  const answersHook = hooks?.answersHook;
  // An unanswered hook in a branch of a union or in a condition is also an error of the union or
  // the condition, so the mistakes are those without the hooks.
  const checkWithoutHooks = hooks && createReplyCheck({ ...checked, hooks: undefined });
  return (reply, transport) => {
    if (validate.call({ edition, transport, answersHook }, reply)) return noFindings;
    const errors = validate.errors ?? [];
    if (!checkWithoutHooks) return classifyErrors({ document, schema, value: reply, edition, owner }, errors);
    const { mistakes, hints } = checkWithoutHooks(reply, transport);
    const wrong = new Set(mistakes.map(({ pointer }) => pointer));
    const unanswered = errors.filter(isAboutHook);
    const found = describeHooks(checked, reply, unanswered).filter(({ pointer }) => !wrong.has(pointer));
    return hookSeverity === 'mistake'
      ? { mistakes: [...mistakes, ...found], hints }
      : { mistakes, hints: [...hints, ...found] };
  };
}

function isAboutHook({ keyword }: ReplyError): boolean {
  return keyword === 'x-webhook';
}

/** Describes each hook that the project does not answer. Two schemas of a hook may report it. */
function describeHooks(
  { document, schema, hooks, owner = 'reply' }: Checked,
  reply: unknown,
  errors: readonly ReplyError[],
): Mistake[] {
  const findPlace = createPlaceFinder(document, schema, reply, owner);
  const byLine = new Map<string, Mistake>();
  for (const { instancePath, params } of errors) {
    const { value, owner } = findPlace(instancePath);
    const pointer = typeof value === 'string' ? instancePath : appendToPointer(instancePath, 'url');
    const detail = `${owner}: ${hooks?.describeHook(value, [params.webhooks].flat())}`;
    const mistake = { pointer: toPrintable(pointer), detail: toPrintable(detail) };
    byLine.set(formatMistake(mistake), mistake);
  }
  return [...byLine.values()];
}
