import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What a stage of the Dockerfile has come to, in a folder of this machine. */
export interface Stage {
  folder: string;
  user: { uid: number; gid: number } | undefined;
  env: Record<string, string>;
  healthCheck: string[];
  command: string[];
}

/**
 * Does by hand what the Dockerfile says, a folder of `parent` for each stage. The context is what .dockerignore lets in, the
 * programs are those of this machine.
 *
 * @throws Error for an instruction, or a form of one, that it does not know: better than to skip it
 * @returns the last stage
 */
export function followDockerfile(parent: string): Stage {
  const context = contextIn(parent);
  const stages = new Map<string, Stage>();
  let current = newStage('');
  const folderOf = (name: string) => known(stages.get(name), `COPY --from=${name}`).folder;

  const instructions: Record<string, (words: string) => void> = {
    FROM(words) {
      const [, , name = 'last'] = words.split(' ');
      current = newStage(join(parent, name));
      mkdirSync(current.folder);
      stages.set(name, current);
    },
    WORKDIR() {}, // is the folder
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
      const command = words.replace(' && npm cache clean --force', ''); // the cache is this machine's, and not in the folder
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
    if (name) known(instructions[name], line)(words);
  }
  return current;
}

function newStage(folder: string): Stage {
  return { folder, user: undefined, env: {}, healthCheck: [], command: [] };
}

/** A folder with what .dockerignore lets in: all is left out, but for paths and what is below them. */
function contextIn(parent: string): string {
  const context = join(parent, 'context');
  const [first, ...exceptions] = readFileSync('.dockerignore', 'utf8').trim().split('\n');
  if (first !== '**')
    throw new Error('.dockerignore no longer begins by leaving out all: teach this test what it means');
  for (const pattern of exceptions) {
    const [, path = ''] = known(/^!([\w./-]+?)(?:\/\*\*)?$/.exec(pattern), `.dockerignore: ${pattern}`);
    if (existsSync(path)) cpSync(path, join(context, path), { recursive: true });
  }
  return context;
}

function known<Thing>(thing: Thing | null | undefined, words: string): Thing {
  if (thing == null) throw new Error(`this test does not know: ${words}`);
  return thing;
}
