import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listDifferences } from '../../openapi/generate/folders.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { copyProject } from './project-copy.ts';

const project = copyProject();
const { file } = project;

describe('npm run generate on a machine without its requirements', { timeout: 300_000 }, () => {
  /** Returns an environment whose PATH has Node and these programs only. */
  function createEnv(...programs: Record<string, string>[]): NodeJS.ProcessEnv {
    const bin = temporaryFolder();
    symlinkSync(process.execPath, join(bin, 'node'));
    for (const [name, script] of programs.flatMap(Object.entries)) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(bin, name), 0o755);
    }
    return { ...process.env, PATH: bin };
  }

  it.each<[what: string, env: NodeJS.ProcessEnv]>([
    ['no Java and no Docker', createEnv()],
    ['no Java and a Docker that does not run', createEnv({ docker: 'exit 1' })],
    ['an old Java', createEnv({ java: `/bin/echo 'openjdk version "1.8.0_392"' >&2` })],
  ])('names what to install: %s', (_what, env) => {
    const { code, output } = project.generate('', env);
    expect(code).toBe(1);
    expect(output).toContain('Generating needs Java 11 or newer, or a running Docker');
    expect(output.trim().split('\n').length).toBeLessThan(6);
  });

  it('reports a failed download of openapi-generator if neither its jar nor a network exists', () => {
    const home = temporaryFolder();
    const nowhere = 'http://127.0.0.1:9';
    const { code, output } = project.generate('', {
      ...process.env,
      HOME: home,
      HTTPS_PROXY: nowhere,
      https_proxy: nowhere,
      HTTP_PROXY: nowhere,
      http_proxy: nowhere,
    });
    expect(code).toBe(1);
    expect(output.trim()).toMatch(/^openapi-generator 7\.25\.0 is not on this machine and could not be downloaded\./m);
  });

  it('uses Docker if Java is missing', () => {
    const docker = `exec ${process.execPath} ${join(import.meta.dirname, 'docker-stand-in.mjs')} "$@"`;
    rmSync(file('generated'), { recursive: true });
    expect(project.generate('', createEnv({ docker }))).toMatchObject({ code: 0 });
  });

  it('leaves the folder generated/ identical to the one in the repository', () => {
    expect(listDifferences('generated', file('generated'))).toEqual([]);
  });
});
