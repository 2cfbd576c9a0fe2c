import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The image of a Dockerfile stage: a folder of this machine, and the settings of the image. */
export interface Stage {
  folder: string;
  user: { uid: number; gid: number } | undefined;
  env: Record<string, string>;
  healthCheck: string[];
  command: string[];
}

/**
 * Executes the Dockerfile without Docker, with a folder in `parent` for each stage. The build
 * context has the files that .dockerignore admits. Each RUN uses the programs of this machine.
 *
 * @throws Error if an instruction of the Dockerfile is not supported, because skipping it would
 * change the image
 * @returns the last stage
 */
export function followDockerfile(parent: string): Stage {
  const context = createContext(parent);
  const stages = new Map<string, Stage>();
  let current = createStage('');
  const folderOf = (name: string) => requireSupported(stages.get(name), `COPY --from=${name}`).folder;

  const instructions: Record<string, (words: string) => void> = {
    FROM(words) {
      const [, , name = 'last'] = words.split(' ');
      current = createStage(join(parent, name));
      mkdirSync(current.folder);
      stages.set(name, current);
    },
    WORKDIR() {}, // no effect: each command already runs in the folder of its stage
    COPY(words) {
      const [, from, paths = ''] = /^(?:--from=(\S+) )?(.*)$/.exec(words) ?? [];
      const sources = paths.split(' ');
      const target = join(current.folder, sources.pop() ?? '');
      for (const source of sources) {
        const path = from ? join(folderOf(from), source.replace(/^\/app\//, '')) : join(context, source);
        cpSync(path, paths.endsWith('./') ? join(target, basename(source)) : target, { recursive: true });
      }
    },
    RUN(words) {
      // `npm cache clean` is skipped, because it would delete the npm cache of this machine.
      const command = words.replace(' && npm cache clean --force', '');
      const env = { ...process.env, ...current.env, npm_config_prefer_offline: 'true' };
      execFileSync('sh', ['-c', command], { cwd: current.folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
    },
    USER(words) {
      const [uid = Number.NaN, gid = Number.NaN] = words.split(':').map(Number);
      current.user = { uid, gid };
    },
    ENV(words) {
      const [name = '', value = ''] = words.split('=');
      current.env[name] = value;
    },
    EXPOSE() {},
    HEALTHCHECK(words) {
      current.healthCheck = JSON.parse(words.replace(/^.* CMD /, ''));
    },
    CMD(words) {
      current.command = JSON.parse(words);
    },
  };

  for (const line of readFileSync('Dockerfile', 'utf8').split('\n')) {
    const [, name = '', words = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name) requireSupported(instructions[name], line)(words);
  }
  return current;
}

function createStage(folder: string): Stage {
  return { folder, user: undefined, env: {}, healthCheck: [], command: [] };
}

/**
 * Creates the build context. .dockerignore excludes all files (`**`) except for the listed files
 * and folders.
 */
function createContext(parent: string): string {
  const context = join(parent, 'context');
  const [first, ...exceptions] = readFileSync('.dockerignore', 'utf8').trim().split('\n');
  if (first !== '**') throw new Error('the first line of .dockerignore is not **: extend this test to its new form');
  for (const pattern of exceptions) {
    const [, path = ''] = requireSupported(/^!([\w./-]+?)(?:\/\*\*)?$/.exec(pattern), `.dockerignore: ${pattern}`);
    if (existsSync(path)) cpSync(path, join(context, path), { recursive: true });
  }
  return context;
}

function requireSupported<Thing>(thing: Thing | null | undefined, words: string): Thing {
  if (thing == null) throw new Error(`this test does not support: ${words}`);
  return thing;
}
