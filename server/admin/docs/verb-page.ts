import type { OpenApiDocument, Schema } from '../../../openapi/contract/document.ts';
import type { Links } from './describe-type.ts';
import { renderPropertyList } from './property-list.ts';
import { renderTypeScript } from './render-typescript.ts';
import { listVerbFunctions, listVerbSchemas } from './verb-functions.ts';

/** Renders the page of a verb in Markdown: what it does, its properties, and its examples. */
export function renderVerbPage(document: OpenApiDocument, verb: string, links: Links): string {
  const functions = listVerbFunctions(document);
  const name = listVerbSchemas(document).get(verb) ?? '';
  const schema = document.components?.schemas?.[name] as Schema;
  const edition = schema['x-jambonz-edition'] === 'commercial' ? '\nCommercial edition only.\n' : '';
  const examples = (schema.examples ?? []).map(
    (example) => `
\`\`\`json
${JSON.stringify(example, null, 2)}
\`\`\`

\`\`\`ts
${renderTypeScript(example, functions)}
\`\`\`
`,
  );
  return `# ${verb}

${schema.description?.trim() ?? ''}
${edition}
In TypeScript \`${functions.get(verb)}(options)\`, from generated/server/verbs.ts. The options are the properties without \`verb\`.

## Properties

${renderPropertyList(document, schema, links)}
## Examples
${examples.join('')}`;
}
