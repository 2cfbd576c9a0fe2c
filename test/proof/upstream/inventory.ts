/** The definition of one property. */
export interface Entry {
  types: string[];
  values?: unknown[];
  required: boolean;
  /**
   * Set if the inventory does not list the members of the property: `anything` if the property can
   * have any members, `part` if the property is a part with its own inventory.
   */
  opaque?: 'anything' | 'part';
}

/**
 * The properties of a verb or a part, by path: `recognizer.hints[]`. The empty path is the verb or
 * the part itself.
 */
export type Inventory = Map<string, Entry>;

/**
 * The shared parts of verbs, each with its own inventory. The name of a part can be different in
 * our schemas, in @jambonz/schema and in specs.json.
 */
export const parts: { ours: string; schema?: string; specs?: string }[] = [
  { ours: 'action-hook-delay-action', schema: 'actionHookDelayAction', specs: 'actionHookDelayAction' },
  { ours: 'amd', schema: 'amd', specs: 'amd' },
  { ours: 'bidirectional-audio', schema: 'bidirectionalAudio', specs: 'bidirectionalAudio' },
  { ours: 'credentials', schema: 'auth', specs: 'auth' },
  { ours: 'dial-target', schema: 'target', specs: 'target' },
  { ours: 'dub-options', schema: 'dub', specs: 'dub' },
  { ours: 'filler-noise', schema: 'fillerNoise', specs: 'fillerNoise' },
  { ours: 'hook', schema: 'actionHook' },
  { ours: 'listen-options', schema: 'listen', specs: 'listen' },
  { ours: 'play-options', schema: 'play', specs: 'play' },
  { ours: 'recognizer', schema: 'recognizer', specs: 'recognizer' },
  { ours: 'say-options', schema: 'say', specs: 'say' },
  { ours: 'sip-headers' },
  { ours: 'synthesizer', schema: 'synthesizer', specs: 'synthesizer' },
  { ours: 'transcribe-options', schema: 'transcribe', specs: 'transcribe' },
  { ours: 'vad', schema: 'vad', specs: 'vad' },
  { ours: 'verb', specs: 'root' },
];

export function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** Returns the path of the parent of a property or an item. The empty path has no parent. */
function parentOf(path: string): string | undefined {
  return path === '' ? undefined : path.replace(/(^|\.)[^.[]+$|\[\]$/, '');
}

/** Compares our inventory with that of a package. Returns one line for each difference. */
export function compareInventories(owner: string, ours: Inventory, theirs: Inventory, name: string): string[] {
  const paths = [...new Set([...ours.keys(), ...theirs.keys()])];
  return paths.flatMap((path) => {
    const formatLine = (what: string) => `${owner}${path && ' '}${path}: ${what} ${name}`;
    const [mine, other] = [ours.get(path), theirs.get(path)];
    if (!mine) return lacks(ours, path) ? [formatLine('only in')] : [];
    if (!other) return lacks(theirs, path) ? [formatLine('not in')] : [];
    return [
      ...(mine.required !== other.required
        ? [formatLine(mine.required ? 'required, not in' : 'optional, required in')]
        : []),
      ...(formatValues(mine.types) !== formatValues(other.types)
        ? [formatLine(`${formatValues(mine.types)}, ${formatValues(other.types)} in`)]
        : []),
      ...(formatValues(mine.values) !== formatValues(other.values)
        ? [formatLine(`${formatValues(mine.values)}, ${formatValues(other.values)} in`)]
        : []),
      ...(mine.opaque === 'anything' && !other.opaque ? [formatLine('open, listed in')] : []),
    ];
  });
}

/**
 * Checks whether an inventory lacks a path. Returns false if the inventory does not list the
 * members of the parent of the path. Also returns false if the inventory lacks the parent, because
 * `compareInventories` then reports only the parent.
 */
function lacks(inventory: Inventory, path: string): boolean {
  const parent = inventory.get(parentOf(path) ?? '');
  return !inventory.has(path) && parent !== undefined && parent.opaque === undefined;
}

function formatValues(some: unknown[] | undefined): string {
  return some ? [...new Set(some.map(String))].sort().join('|') : 'any value';
}
