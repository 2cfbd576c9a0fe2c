import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

const syntaxAdvice: Record<string, string> = {
  BAD_INDENT: 'compare the indentation with the lines above',
  DUPLICATE_KEY: 'keep one of the two',
  MULTIPLE_DOCS: 'remove the line `---` and what follows',
  TAB_AS_INDENT: 'use spaces',
};

/** A YAML file whose parts have positions. */
export class YamlFile {
  readonly path: string;
  readonly document: Document.Parsed;
  readonly #lines = new LineCounter();

  constructor(path: string, text: string) {
    this.path = path;
    this.document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
  }

  /** Finds where and why the file is not YAML. The errors after the first follow from it. */
  findSyntaxError(): { line: number; column: number; message: string } | undefined {
    const [error] = this.document.errors;
    if (!error) return undefined;
    const { line, col } = this.#lines.linePos(error.pos[0]);
    const advice = Object.hasOwn(syntaxAdvice, error.code) ? `, ${syntaxAdvice[error.code]}` : '';
    const reason = error.code === 'MULTIPLE_DOCS' ? 'A file holds one document' : error.message;
    return { line, column: col, message: `This is not YAML: ${reason}${advice}` };
  }

  /** Returns the member of a node, and the offset at which it begins. */
  findMember(node: unknown, name: string): { value: unknown; offset: number } | undefined {
    const parent = isAlias(node) ? node.resolve(this.document) : node;
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => String(isScalar(key) ? key.value : key) === name)
      : undefined;
    const value = pair?.value ?? (isSeq(parent) && name !== '' ? parent.items[Number(name)] : undefined);
    const begin = ((pair?.key ?? value) as Node | undefined)?.range?.[0];
    return begin === undefined ? undefined : { value, offset: begin };
  }

  /** Returns the offset of the part at `path`, or of its nearest parent that exists. */
  findOffset(path: readonly string[]): number {
    let found: { value: unknown; offset: number } = { value: this.document.contents, offset: 0 };
    for (const name of path) {
      const member = this.findMember(found.value, name);
      if (!member) break;
      found = member;
    }
    return found.offset;
  }

  /** Formats an offset as `FILE:LINE:COLUMN`. */
  formatPlace(offset: number): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.path}:${line}:${col}`;
  }
}
