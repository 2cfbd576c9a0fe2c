import { readdirSync, realpathSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { inherited } from './inherited-names.js';

const kinds = ['Schema', 'Response', 'Parameter', 'Example', 'RequestBody', 'Header', 'SecurityScheme', 'Link'];
const platform = realpathSync(join(import.meta.dirname, '../../jambonz'));
const platformKinds = { parameters: 'Parameter', responses: 'Response', webhooks: 'PathItem' };

/** The parts of the platform, which become components even if nothing refers to them. */
const platformParts = readdirSync(platform, { withFileTypes: true })
  .filter((folder) => folder.isDirectory())
  .flatMap(({ name: folder }) =>
    readdirSync(join(platform, folder)).map((file) => [
      `${platformKinds[folder] ?? 'Schema'} ${basename(file, '.yaml')}`,
      `${join(platform, folder, file)}#/`,
    ]),
  );

/**
 * The bundler makes a component of each part that a `$ref` names in another file. It gets the name
 * of the file, or the last name in the pointer behind `#`.
 */
export function componentName() {
  const parts = new Map(platformParts);
  const refused = new Set();
  return {
    ref({ $ref }, { report, location, type }, { location: target }) {
      if (target === undefined || !kinds.includes(type.name) || $ref.startsWith('#')) return;
      const file = realpathSync(target.source.absoluteRef);
      const part = `${file}${target.pointer}`;
      const name = target.pointer === '#/' ? basename(file, extname(file)) : basename(target.pointer);
      const known = parts.get(`${type.name} ${name}`) ?? part;
      parts.set(`${type.name} ${name}`, known);
      if (refused.has(part)) return;
      const refuse = (why) => {
        refused.add(part);
        report({ message: `${name} becomes the name of a component: ${why}`, location: location.child('$ref') });
      };
      if (!/^[A-Za-z0-9._-]+$/.test(name)) refuse('OpenAPI allows only letters, digits, `.`, `_` and `-` in it.');
      else if (inherited.has(name)) refuse('choose another, because every JavaScript object has such a member.');
      else if (known !== part) refuse(`choose another, because ${describe(known)} has it.`);
    },
  };
}

/** Writes the place of a part as a person would look it up. */
function describe(part) {
  const [file, pointer] = part.split('#');
  const path = file.startsWith(platform) ? `the platform's ${relative(platform, file)}` : relative('.', file);
  return pointer === '/' ? path : `${path}#${pointer}`;
}
