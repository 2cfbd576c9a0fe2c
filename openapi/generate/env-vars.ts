import { readDeclaredEnvVars } from '../contract/declared-env-vars.ts';
import type { OpenApiDocument, Operation, Schema } from '../contract/document.ts';

/**
 * Adds the OPTIONS operation that catalogue.yaml describes to each path with `x-env-vars`. The
 * jambonz portal sends OPTIONS to learn which variables an application declares.
 */
export function addEnvVarOperations(document: OpenApiDocument): OpenApiDocument {
  const described = document.webhooks?.envVars?.options;
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const declaring = Object.values(item).filter((each) => each['x-env-vars']);
    const [first] = declaring;
    if (!described || !first) return [path, item];
    const operation = {
      ...described,
      operationId: `describeEnvVarsOf${first.operationId[0]?.toUpperCase()}${first.operationId.slice(1)}`,
      tags: first.tags,
      'x-reply': Object.assign({}, ...declaring.map((each) => each['x-env-vars'])),
    } satisfies Operation;
    return [path, { ...item, options: operation }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/**
 * Builds the schema of `call.envVars` in handlers, across all applications. Only a variable with a
 * default is always set. One that the portal requires is missing if the application was set up
 * before it was declared, if the call was made by REST, or if its value is invalid.
 */
export function buildEnvVarsSchema(document: OpenApiDocument): Schema {
  const applications = [...readDeclaredEnvVars(document).values()];
  const isAlwaysSet = (name: string) => applications.some((each) => each[name]?.default !== undefined);
  const names = [...new Set(applications.flatMap((each) => Object.keys(each)))].sort();
  const buildSchema = (name: string): Schema => {
    const declared = applications.flatMap((each) => each[name] ?? []);
    const values = declared.every((each) => each.enum)
      ? [...new Set(declared.flatMap((each) => each.enum))]
      : undefined;
    return {
      type: declared[0]?.type ?? 'string',
      description: declared[0]?.description ?? '',
      ...(values && { enum: values }),
    };
  };
  return {
    type: 'object',
    required: names.filter(isAlwaysSet),
    properties: Object.fromEntries(names.map((name) => [name, buildSchema(name)])),
  };
}
