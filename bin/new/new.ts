import { relative, resolve } from 'node:path';
import { suggestName } from '../../openapi/contract/nearest.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import { createProject } from './create-project.ts';
import { examples, isInGallery } from './examples.ts';
import { NewProjectError } from './new-project-error.ts';

/**
 * `npm run new -- ../my-line`: creates a project and prints what to do next.
 * @returns the exit code: 0 if the project is created, 1 if it cannot be created
 * @throws UsageError for an unknown example
 */
export async function newProject(folder: string, exampleName = 'reception'): Promise<number> {
  const example = examples.find((each) => each === exampleName);
  if (example === undefined)
    throw new UsageError(
      `unknown example '${exampleName}'${suggestName(exampleName, examples)} (one of ${examples.join(', ')})`,
    );
  try {
    const files = createProject(folder, example);
    const isGenerated = !isInGallery(example);
    console.log(`${resolve(folder)} is written: ${files.length} files of yours${isGenerated ? ', and generated/' : ''}

  cd ${quote(relative('.', folder) || '.')}
  npm install${isGenerated ? '' : '\n  npm run generate # writes generated/: needs Java (11 or newer) or Docker'}
  npm test         # conversations by phone
  npm start        # prints what to paste into the jambonz portal
  npm run call     # in another terminal: phone it

@openapitools/openapi-generator-cli, openapi-typescript, openapi-fetch, express-openapi-validator and express
are installed with jambonz-contract. Only \`npm run generate\` needs Java (11 or newer) or Docker.`);
    return 0;
  } catch (error) {
    if (!(error instanceof NewProjectError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** Puts a path in quotes if it contains characters with a special meaning in a shell. */
function quote(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : JSON.stringify(path);
}
