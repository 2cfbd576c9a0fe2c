/** Replaces given texts wherever they stand. */
export class LiteralReplacer {
  readonly #pseudonyms = new Map<string, string>();
  readonly #notBeside: string | undefined;
  #any: RegExp | undefined;

  /** @param notBeside the source of an expression: texts beside such a character are kept */
  constructor(notBeside?: string) {
    this.#notBeside = notBeside;
  }

  get size(): number {
    return this.#pseudonyms.size;
  }

  add(text: string, pseudonym: string): void {
    if (this.#pseudonyms.has(text)) return;
    this.#pseudonyms.set(text, pseudonym);
    this.#any = undefined;
  }

  replace(text: string): string {
    if (this.#pseudonyms.size === 0) return text;
    this.#any ??= this.#createExpression();
    return text.replace(this.#any, (found) => this.#pseudonyms.get(found) ?? found);
  }

  #createExpression(): RegExp {
    const texts = [...this.#pseudonyms.keys()].sort((one, other) => other.length - one.length);
    const any = texts.map((each) => each.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|');
    const beside = this.#notBeside;
    return new RegExp(beside ? `(?<!${beside})(?:${any})(?!${beside})` : any, 'g');
  }
}
