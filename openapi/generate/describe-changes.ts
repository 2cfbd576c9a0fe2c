import { asObject, type Json } from './json-nodes.ts';
import { compareOperations } from './operation-changes.ts';
import {
  listSubjects,
  nameNewlyRequired,
  nameNewProperties,
  nameNewValues,
  readCommands,
  readVerbs,
} from './schema-changes.ts';

const maxNames = 5;

/**
 * Describes the differences between two bundled documents in a few lines: verbs, webhooks, the
 * properties of both, commands, and the project's own operations. Returns an empty array if the
 * documents and their versions of jambonz-contract do not differ. `before` may come from any
 * version of jambonz-contract, or be damaged.
 */
export function describeChanges(before: object, after: object): string[] {
  const [older, newer] = [asObject(before), asObject(after)];
  const changes = [...describeMembers(older, newer), ...describeOperations(older, newer)];
  const [from, to] = [older, newer].map((document) => document['x-jambonz-contract']);
  if (from === to) return changes;
  const versions = `jambonz-contract ${from ?? '(no version)'} → ${to ?? '(no version)'}:`;
  return changes.length > 0
    ? [versions, ...changes.map((line) => `  ${line}`)]
    : [`${versions} nothing changes for this project`];
}

function describeMembers(before: Json, after: Json): string[] {
  const [older, newer] = [listSubjects(before), listSubjects(after)];
  const [addedVerbs, goneVerbs] = compareKeys(readVerbs(before), readVerbs(after));
  const [addedCommands, goneCommands] = compareKeys(readCommands(before), readCommands(after));
  const [addedWebhooks, goneWebhooks] = compareKeys(asObject(before.webhooks), asObject(after.webhooks));
  const rows = [
    ['properties added', nameNewProperties(older, newer)],
    ['properties gone', nameNewProperties(newer, older)],
    ['properties newly required', nameNewlyRequired(older, newer)],
    ['properties no longer required', nameNewlyRequired(newer, older)],
    ['values added', nameNewValues(older, newer)],
    ['values gone', nameNewValues(newer, older)],
  ] as const;
  return [
    ...renderRow('verbs added', addedVerbs),
    ...renderRow('verbs gone', goneVerbs),
    ...rows.flatMap(([what, { verb }]) => renderRow(`verb ${what}`, verb)),
    ...renderRow('commands added', addedCommands),
    ...renderRow('commands gone', goneCommands),
    ...renderRow('webhooks added', addedWebhooks),
    ...renderRow('webhooks gone', goneWebhooks),
    ...rows.flatMap(([what, { webhook }]) => renderRow(`webhook ${what}`, webhook)),
  ];
}

function describeOperations(before: Json, after: Json): string[] {
  const { added, gone, changed, gonePaths } = compareOperations(before, after);
  const [verb, pronoun, noun] = gonePaths.length === 1 ? ['is', 'it', 'path'] : ['are', 'them', 'paths'];
  return [
    ...renderRow('operations added', added),
    ...renderRow('operations gone', gone),
    ...renderRow('operations changed', changed),
    ...(gonePaths.length === 0
      ? []
      : [
          `POST ${listNames(gonePaths)} ${verb} gone, but calls in progress and replicas of the old version still ask for ${pronoun}.`,
          `jambonz backs off from URLs that answer 404: keep the ${noun} for one release.`,
        ]),
  ];
}

/** Returns the keys that only `after` has, and those that only `before` has. */
function compareKeys(before: Json, after: Json): [added: string[], gone: string[]] {
  return [
    Object.keys(after).filter((key) => !Object.hasOwn(before, key)),
    Object.keys(before).filter((key) => !Object.hasOwn(after, key)),
  ];
}

function renderRow(what: string, names: string[]): string[] {
  return names.length > 0 ? [`${what}: ${listNames(names)}`] : [];
}

function listNames(names: string[]): string {
  const more = names.length - maxNames;
  return names.slice(0, maxNames).join(', ') + (more > 0 ? `, and ${more} more` : '');
}
