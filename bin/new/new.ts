import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { suggestName } from '../../openapi/contract/nearest.ts';
import { createProject, examples, NewProjectError } from './create-project.ts';

const usage = 'usage: jambonz-contract new FOLDER [--example reception|empty]';

/**
 * `npm run new -- ../my-line`: creates a project and prints what to do next.
 * @returns the exit code: 0 created, 1 it cannot be created, 2 invalid arguments
 */
export async function newProject(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { example: { type: 'string', default: 'reception' } },
    allowPositionals: true,
  });
  const [folder = '', ...others] = positionals;
  const example = examples.find((each) => each === values.example);
  if (folder === '' || others.length > 0 || example === undefined) {
    const wrong = `unknown example ${values.example}${suggestName(values.example, examples)}. `;
    console.error(`${example === undefined ? wrong : ''}${usage}`);
    return 2;
  }
  try {
    const files = createProject(folder, example);
    console.log(`${resolve(folder)} is written: ${files.length} files of yours, and generated/

  cd ${relative('.', folder) || '.'}
  npm install
  npm test        # one conversation by phone and one request by the typed client
  npm start       # prints what to paste into the jambonz portal
  npm run call    # in another terminal: phone it

@openapitools/openapi-generator-cli, openapi-typescript, openapi-fetch, express-openapi-validator and express
are installed with jambonz-contract. Only \`npm run generate\` needs Java (11 or newer) or Docker.`);
    return 0;
  } catch (error) {
    if (!(error instanceof NewProjectError)) throw error;
    console.error(error.message);
    return 1;
  }
}
