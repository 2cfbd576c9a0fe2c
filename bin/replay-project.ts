import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../openapi/contract/usage-error.ts';
import { requireTools } from '../openapi/generate/resolve-tool.ts';
import { replay } from '../server/commands/replay.ts';

const files = ['generated/server/contract.ts', 'generated/server/handlers.ts', 'server/services.ts'] as const;

/**
 * Replays the recordings in a folder with the code of the project in the current folder, and ends the
 * process with the exit code of the replay, because the services of the project may keep it running.
 * @throws GenerationError if tsx, which loads TypeScript, is not installed
 * @throws UsageError if the folder has no recording, or the current folder no project
 * @throws StartError if the project cannot be served
 */
export async function replayProject(folder: string): Promise<never> {
  requireTools(['tsx']);
  if (!existsSync(files[0]))
    throw new UsageError(`${files[0]} is missing: replay runs in the folder of a project, after npm run generate`);
  const { register } = await import('tsx/esm/api');
  register();
  const load = (file: string) => import(pathToFileURL(resolve(file)).href);
  const [{ loadContract }, { handlers }, { createServices }] = await Promise.all(files.map(load));
  const code = await replay(folder, { loadContract, handlers, createServices });
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  process.exit(code);
}
