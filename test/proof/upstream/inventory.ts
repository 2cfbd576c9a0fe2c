/** What a definition says about one property. */
export interface Entry {
  types: string[];
  values?: unknown[];
  required: boolean;
  /** What is in it is not listed here: anything goes, or it is a part with an inventory of its own. */
  opaque?: 'anything' | 'part';
}

/** The properties of a verb or a part, by path: `recognizer.hints[]`. The empty path is the thing itself. */
export type Inventory = Map<string, Entry>;

/** The parts that many verbs share, each with an inventory of its own, under their three names. */
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

export function under(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** The path that a property or an item is under; the thing itself is under nothing. */
function parentOf(path: string): string | undefined {
  return path === '' ? undefined : path.replace(/(^|\.)[^.[]+$|\[\]$/, '');
}

/** How an inventory of ours differs from one of a package: a line for each difference. */
export function differences(owner: string, ours: Inventory, theirs: Inventory, name: string): string[] {
  const paths = [...new Set([...ours.keys(), ...theirs.keys()])];
  return paths.flatMap((path) => {
    const says = (what: string) => `${owner}${path && ' '}${path}: ${what} ${name}`;
    const [mine, other] = [ours.get(path), theirs.get(path)];
    if (!mine) return lacks(ours, path) ? [says('only in')] : [];
    if (!other) return lacks(theirs, path) ? [says('not in')] : [];
    return [
      ...(mine.required !== other.required ? [says(mine.required ? 'required, not in' : 'optional, required in')] : []),
      ...(textOf(mine.types) !== textOf(other.types) ? [says(`${textOf(mine.types)}, ${textOf(other.types)} in`)] : []),
      ...(textOf(mine.values) !== textOf(other.values)
        ? [says(`${textOf(mine.values)}, ${textOf(other.values)} in`)]
        : []),
      ...(mine.opaque === 'anything' && !other.opaque ? [says('open, listed in')] : []),
    ];
  });
}

/** Whether a path is missing where an inventory lists what there is. What is missing with its parent is the parent's difference. */
function lacks(inventory: Inventory, path: string): boolean {
  const parent = inventory.get(parentOf(path) ?? '');
  return !inventory.has(path) && parent !== undefined && parent.opaque === undefined;
}

function textOf(some: unknown[] | undefined): string {
  return some ? [...new Set(some.map(String))].sort().join('|') : 'any value';
}
