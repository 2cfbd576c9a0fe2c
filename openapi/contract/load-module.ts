import { StartError } from './start-error.ts';

/**
 * Loads a generated file by its name in package.json `imports`.
 * @throws StartError if the file is missing or broken
 */
export function loadModule<Module>(require: NodeJS.Require, name: string): Module {
  try {
    return require(name);
  } catch (error) {
    throw new StartError([`${(error as Error).message.split('\n')[0]} (\`npm run generate\` rewrites it)`]);
  }
}
