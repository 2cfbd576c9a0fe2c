import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  BaseResolver,
  bundle,
  type Config,
  type Document,
  lintDocument,
  loadConfig,
  type NormalizedProblem,
  type Oas3Rule,
  type Plugin,
  Source,
  type UserContext,
  YamlParseError,
} from '@redocly/openapi-core';
import type { OpenApiDocument } from '../contract/document.ts';
import { packageFolder } from '../contract/this-package.ts';
import { describeProblems, explainSyntaxError, isInProject } from './describe-problems.ts';
import { GenerationError } from './generation-error.ts';
import { asObject } from './json-nodes.ts';
import { keywordsKnown } from './keywords-known.ts';
import { findCircularReference, type ReadFiles } from './reference-advice.ts';
import { schemaValid } from './schema-valid.ts';
import { YamlFile } from './yaml-file.ts';

/** These rules compile the schemas, which takes longer than all other rules together. */
const exampleRules = ['no-invalid-media-type-examples', 'no-invalid-schema-examples', 'no-invalid-parameter-examples'];

/** Rules that import code of this package: a plugin file of redocly.yaml is not compiled. */
const plugin: Plugin = {
  id: 'compiled',
  rules: { oas3: { 'keywords/known': keywordsKnown, 'schema/valid': schemaValid } },
};

/** Reads a file without its byte order mark, which shifts the columns. */
class Resolver extends BaseResolver {
  override async loadExternalRef(file: string): Promise<Source> {
    const source = await super.loadExternalRef(file);
    return new Source(source.absoluteRef, source.body.replace(/^\ufeff/, ''), source.mimeType);
  }
}

/** Lints and bundles documents in this process. A file is read once, however many `$ref`s name it. */
export class Redocly {
  readonly #resolver = new Resolver();

  /**
   * Lints the documents, first without examples, because an invalid schema makes each example of it
   * invalid.
   * @throws GenerationError with file and line of each mistake
   */
  async lint(roots: readonly string[], { examples }: { examples: boolean }): Promise<void> {
    const documents = await Promise.all(roots.map((root) => this.#read(root)));
    const structureRules = await loadRules();
    structureRules.skipRules(exampleRules);
    await this.#check(documents, structureRules);
    if (!examples) return;
    const rules = await loadRules();
    rules.skipRules(Object.keys(rules.rules.oas3_1).filter((rule) => !exampleRules.includes(rule)));
    rules.plugins = rules.plugins.map(checkOwnExamples);
    await this.#check(documents, rules);
  }

  /** Lists the mistakes in a bundled document. */
  async lintBundled(document: OpenApiDocument): Promise<NormalizedProblem[]> {
    const config = await loadRules();
    // Nothing refers to `command`, and patchPlatform refuses a new schema to which nothing refers.
    config.skipRules(['keywords/known', 'no-unused-components']);
    const source = new Source('patched.json', '');
    return lintDocument({ document: { source, parsed: document }, config, externalRefResolver: this.#resolver });
  }

  /** Returns the document with the content of all files to which it refers. */
  async bundle(root: string): Promise<OpenApiDocument> {
    // The bundler changes what the resolver has read.
    const { bundle: bundled, problems } = await bundle({ ref: root, config: await loadRules() });
    await this.#refuse(problems);
    return bundled.parsed as OpenApiDocument;
  }

  /** Returns the absolute paths of the files that the documents consist of. */
  listFiles(): Set<string> {
    return this.#resolver.getFiles();
  }

  /** @throws GenerationError if the file is not YAML, or is not an OpenAPI document of version 3.1 */
  async #read(root: string): Promise<Document> {
    const document = await this.#resolver.resolveDocument(null, root, true).catch((error: Error) => error);
    if (document instanceof YamlParseError) {
      const { line, column, message } = explainSyntaxError(root, document.source.body, document.message, document);
      throw new GenerationError(`${root}:${line}:${column} ${message}`);
    }
    if (document instanceof Error) throw new GenerationError(`${root}: ${document.message}`);
    const { parsed } = document;
    const version = asObject(parsed).openapi;
    if (typeof version === 'string' && version.startsWith('3.1.')) return document;
    const line = document.source.body.split('\n').findIndex((text) => /^['"]?openapi['"]?\s*:/.test(text)) + 1 || 1;
    const reason =
      parsed === undefined || parsed === null
        ? 'The file is empty: an OpenAPI document begins with `openapi: 3.1.0`.'
        : version === undefined
          ? '`openapi: 3.1.0` is missing.'
          : `The document has \`openapi: ${version}\`. Write the document in OpenAPI 3.1: \`openapi: 3.1.0\`.`;
    throw new GenerationError(`${root}:${line}:1 ${reason}`);
  }

  async #check(documents: readonly Document[], config: Config): Promise<void> {
    const problems: NormalizedProblem[] = [];
    try {
      for (const document of documents)
        problems.push(...(await lintDocument({ document, config, externalRefResolver: this.#resolver })));
    } catch (error) {
      const circle = findCircularReference(await this.#readFiles());
      if (!circle) throw error;
      const file = new YamlFile(relative('.', circle.file), readFileSync(circle.file, 'utf8'));
      const place = file.formatPlace(file.findOffset([...circle.path, '$ref']));
      throw new GenerationError(`${place} This $ref leads back to itself.`);
    }
    await this.#refuse(problems);
  }

  /** Prints warnings. @throws GenerationError if there are errors */
  async #refuse(problems: readonly NormalizedProblem[]): Promise<void> {
    const read = await this.#readFiles();
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new GenerationError(describeProblems(errors, read).join('\n'));
    for (const warning of describeProblems(problems, read)) console.warn(warning);
  }

  async #readFiles(): Promise<ReadFiles> {
    const entries = [...this.#resolver.cache].map(async ([file, reading]) => {
      const document = await reading.catch((error: Error) => error);
      return document instanceof Error ? [] : [[file, document.parsed] as const];
    });
    return new Map((await Promise.all(entries)).flat());
  }
}

/** Loads the rules of this package: a redocly.yaml of the project would switch them off. */
function loadRules(): Promise<Config> {
  return loadConfig({ configPath: join(packageFolder, 'redocly.yaml'), plugins: [plugin] });
}

/**
 * Makes the rules about examples pass over the examples of the platform in a project, because this
 * package was released with valid ones, and over those that another document has led to before.
 */
function checkOwnExamples(rules: Plugin): Plugin {
  const known = rules.rules?.oas3 ?? {};
  const limited = exampleRules.flatMap((name) => (known[name] ? [[name, limitRule(known[name])]] : []));
  return { ...rules, rules: { ...rules.rules, oas3: { ...known, ...Object.fromEntries(limited) } } };
}

function limitRule(rule: Oas3Rule): Oas3Rule {
  const checked = new Set<string>();
  const limit = (visitor: object): object =>
    Object.fromEntries(
      Object.entries(visitor).map(([key, value]) => {
        if (key !== 'leave') return [key, typeof value === 'object' ? limit(value) : value];
        const leave = (node: unknown, context: UserContext) => {
          const { source, absolutePointer } = context.location;
          if (!isInProject(source.absoluteRef) || checked.has(absolutePointer)) return;
          checked.add(absolutePointer);
          value(node, context);
        };
        return [key, leave];
      }),
    );
  return (options) => limit(rule(options)) as ReturnType<Oas3Rule>;
}
