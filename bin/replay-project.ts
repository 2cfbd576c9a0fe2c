import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { escapeControls } from '../openapi/contract/escape-controls.ts';
import { UsageError } from '../openapi/contract/usage-error.ts';
import { requireTools } from '../openapi/generate/resolve-tool.ts';
import { replay } from '../server/commands/replay.ts';

const files = ['generated/server/contract.ts', 'generated/server/handlers.ts', 'server/services.ts'] as const;

/**
 * Replays the recordings in a folder with the code of the project in the current folder, and ends
 * the process with the exit code of the replay, because the services of the project may keep it
 * running. If the project fails, as in a rejection that nothing handles, the code is 3.
 * @throws GenerationError if tsx, which loads TypeScript, is not installed
 * @throws UsageError if the folder has no recording, or the current folder no project
 */
export async function replayProject(folder: string): Promise<never> {
  requireTools(['tsx']);
  if (!existsSync(files[0]))
    throw new UsageError(`${files[0]} is missing: replay runs in the folder of a project, after npm run generate`);
  let place = 'before the first webhook';
  const fail = (error: unknown): never => {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(escapeControls(`replay: the project failed ${place}: ${reason}`));
    process.exit(3);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  const { register } = await import('tsx/esm/api');
  register();
  const load = (file: string) => import(pathToFileURL(resolve(file)).href);
  const code = await Promise.all(files.map(load))
    .then(([{ loadContract }, { handlers }, { createServices }]) =>
      replay(folder, { loadContract, handlers, createServices }, ({ at, method, url, call_sid }) => {
        place = `at ${at} ${method} ${url.split('?')[0]} of call ${call_sid}`;
      }),
    )
    .catch((error) => {
      if (error instanceof UsageError) throw error;
      return fail(error);
    });
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  process.exit(code);
}
