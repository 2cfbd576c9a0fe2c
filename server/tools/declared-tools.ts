import type { OpenApiDocument, Tool } from '../../openapi/contract/document.ts';
import type { ReplyValidator } from '../../openapi/contract/reply-validator.ts';

/** The tools of a document and the document itself. */
export interface DeclaredTools {
  document: OpenApiDocument;
  /** The path of the tool hook, undefined without an operation with `x-tools`. */
  toolPath: string | undefined;
  /** By name, without references. */
  tools: Readonly<Record<string, Tool>>;
  /** Validate the arguments of each tool. */
  validators: Readonly<Record<string, ReplyValidator>>;
}

/** Loads the tools at their first use, so that a broken generated file is reported at the start. */
export type LoadTools = () => DeclaredTools;
