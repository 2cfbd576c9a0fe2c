import { suggestName } from '../contract/nearest.ts';
import { GenerationError } from './generation-error.ts';
import { asObject, isObject, type Json } from './json-nodes.ts';
import { YamlFile } from './yaml-file.ts';

/** The content of platform.yaml: a JSON Merge Patch (RFC 7396) for `components.schemas`. */
export interface PlatformPatch {
  /** The patch of each schema, keyed by name. */
  schemas: Json;
  /**
   * Formats a message with the position of a part of the file, or of its nearest parent if the file
   * lacks the part. `path` begins with the name of a schema.
   */
  describe(path: readonly string[], message: string): string;
}

/** @throws GenerationError with the line in `file` if the text is not YAML or patches anything but schemas */
export function parsePlatformPatch(text: string, file: string): PlatformPatch {
  const yaml = new YamlFile(file, text);
  const { document } = yaml;
  const format = (offset: number, message: string) => `${yaml.formatPlace(offset)} ${message}`;
  const describe = (path: readonly string[], message: string) => format(yaml.findOffset(path), message);
  const error = yaml.findSyntaxError();
  refuse(error ? [`${file}:${error.line}:${error.column} ${error.message}`] : []);

  const root = document.toJS() ?? {};
  const schemas = readMember(readMember(root, [], 'components'), ['components'], 'schemas');
  const describeSchema = (path: readonly string[], message: string) =>
    describe(['components', 'schemas', ...path], message);
  refuse(
    Object.entries(schemas)
      .filter(([, patch]) => patch !== null && !isObject(patch))
      .map(([name]) => describeSchema([name], `${name} must be a mapping, or null to remove the schema`)),
  );
  return { schemas, describe: describeSchema };

  /** Returns the mapping `name` of a mapping that may have no other member. */
  function readMember(parent: unknown, path: readonly string[], name: string): Json {
    refuse(
      Object.keys(asObject(parent))
        .filter((each) => each !== name)
        .map((each) => describe([...path, each], `only components.schemas can be patched${suggestName(each, [name])}`)),
    );
    const member = asObject(parent)[name] ?? {};
    refuse(
      isObject(parent) && isObject(member) ? [] : [describe([...path, name], `write \`components: { schemas: … }\``)],
    );
    return asObject(member);
  }
}

function refuse(mistakes: string[]): void {
  if (mistakes.length > 0) throw new GenerationError(mistakes.join('\n'));
}
