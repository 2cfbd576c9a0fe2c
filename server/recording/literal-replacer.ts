/**
 * Longer texts are searched one by one, because each level of the tree costs time at each position.
 */
const maxDepth = 64;

interface Node {
  next?: Map<number, Node>;
  pseudonym?: string;
}

/**
 * Replaces given texts wherever they stand, the longest first. Short texts are paths of a tree by
 * their characters, so that neither adding nor replacing takes longer if there are many.
 */
export class LiteralReplacer {
  readonly #root: Node = {};
  readonly #long = new Map<string, string>();
  #size = 0;
  #characters = 0;

  get size(): number {
    return this.#size;
  }

  /** The sum of the lengths of the texts. */
  get characters(): number {
    return this.#characters;
  }

  add(text: string, pseudonym: string): void {
    if (text.length > maxDepth ? this.#long.has(text) : this.#addPath(text, pseudonym)) return;
    if (text.length > maxDepth) this.#long.set(text, pseudonym);
    this.#size++;
    this.#characters += text.length;
  }

  /** Returns whether the tree had the path. */
  #addPath(text: string, pseudonym: string): boolean {
    let node = this.#root;
    for (let index = 0; index < text.length; index++) {
      node.next ??= new Map();
      const next: Node = node.next.get(text.charCodeAt(index)) ?? {};
      node.next.set(text.charCodeAt(index), next);
      node = next;
    }
    const isKnown = node.pseudonym !== undefined;
    node.pseudonym ??= pseudonym;
    return isKnown;
  }

  replace(text: string): string {
    const longer = [...this.#long].filter(([long]) => long.length <= text.length);
    longer.sort(([one], [other]) => other.length - one.length);
    const short = longer.reduce((now, [long, pseudonym]) => now.replaceAll(long, () => pseudonym), text);
    if (this.#root.next === undefined) return short;
    let replaced = '';
    let kept = 0;
    for (let start = 0; start < short.length; ) {
      const found = this.#find(short, start);
      if (found) {
        replaced += short.slice(kept, start) + found.pseudonym;
        kept = found.end;
      }
      start = found?.end ?? start + 1;
    }
    return replaced + short.slice(kept);
  }

  #find(text: string, start: number): { pseudonym: string; end: number } | undefined {
    let found: { pseudonym: string; end: number } | undefined;
    let node: Node | undefined = this.#root;
    for (let index = start; index < text.length; ) {
      node = node.next?.get(text.charCodeAt(index++));
      if (!node) break;
      if (node.pseudonym !== undefined) found = { pseudonym: node.pseudonym, end: index };
    }
    return found;
  }
}
