import type { OpenApiDocument, Tool } from '../../openapi/contract/document.ts';
import type { ReplyValidator } from '../../openapi/contract/reply-validator.ts';

/** The LLM tools of an OpenAPI document, and the document itself. */
export interface DeclaredTools {
  document: OpenApiDocument;
  /** The path of the tool hook, undefined if no operation of the document has `x-tools`. */
  toolPath: string | undefined;
  /** The tools by name, without `$ref`s. */
  tools: Readonly<Record<string, Tool>>;
  /** The validators of the arguments, by name of the tool. */
  validators: Readonly<Record<string, ReplyValidator>>;
}

/**
 * Loads the tools at their first use. If they were loaded on import, a broken generated file would
 * make the import fail before the server can report the file.
 */
export type LoadTools = () => DeclaredTools;
