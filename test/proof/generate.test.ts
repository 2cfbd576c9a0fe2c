import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { differences } from '../../openapi/generate/folders.ts';
import { copyProject } from './project-copy.ts';

const project = copyProject();
const file = (path: string) => join(project.folder, path);

/** Changes a file of the copy for as long as `during` runs. */
function changed(path: string, change: (text: string) => string, during: () => void) {
  const text = readFileSync(file(path), 'utf8');
  const wrong = change(text);
  expect(wrong).not.toBe(text);
  writeFileSync(file(path), wrong);
  try {
    during();
  } finally {
    writeFileSync(file(path), text);
  }
}

describe('generated/', { timeout: 120_000 }, () => {
  it('is what the document gives today', () => {
    expect(project.generate('--check')).toEqual({ code: 0, output: 'generated/ is up to date\n' });
  });

  it('comes out the same to the byte when generated from nothing', () => {
    rmSync(file('generated'), { recursive: true });
    expect(project.generate()).toMatchObject({ code: 0 });
    expect(differences('generated', file('generated'))).toEqual([]);
  });

  it('is found stale when somebody edits it, and the files are named', () => {
    writeFileSync(file('generated/server/left-over.ts'), '');
    changed(
      'generated/server/routes.ts',
      (text) => `${text}// mine\n`,
      () => {
        const { code, output } = project.generate('--check');
        expect(code).toBe(1);
        expect(output).toContain('  generated/server/left-over.ts\n  generated/server/routes.ts\n');
      },
    );
    rmSync(file('generated/server/left-over.ts'));
  });
});

describe('a document with a mistake', { timeout: 120_000 }, () => {
  it.each<[what: string, path: string, from: string, to: string, says: RegExp]>([
    [
      'a reference to nowhere',
      'openapi/paths/webhooks-menu.yaml',
      'gather-result.yaml',
      'gather-reslt.yaml',
      /openapi\/paths\/webhooks-menu\.yaml:\d+:\d+/,
    ],
    [
      'the same operationId twice',
      'openapi/paths/webhooks-menu.yaml',
      'chooseFromMenu',
      'answerCall',
      /paths\/webhooks-(call|menu)\.yaml:\d+:\d+[\s\S]*answerCall/,
    ],
    [
      'an operationId that is no identifier',
      'openapi/paths/webhooks-menu.yaml',
      'chooseFromMenu',
      'choose-from-menu',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*camelCase/,
    ],
    [
      'an operationId that is a word of JavaScript',
      'openapi/paths/webhooks-menu.yaml',
      'chooseFromMenu',
      'delete',
      /webhooks-menu\.yaml:\d+:\d+/,
    ],
    ['a path that is no route', 'openapi/openapi.yaml', '/webhooks/menu:', "/webhooks/m'enu:", /openapi\.yaml:\d+:\d+/],
    [
      'a verb of the union without its mapping',
      'openapi/schemas/verbs/verb.yaml',
      '    tag: ./tag.yaml\n',
      '',
      /verb\.yaml:\d+:\d+[\s\S]*tag\.yaml is missing in the mapping/,
    ],
    [
      'a mapping to the wrong verb',
      'openapi/schemas/verbs/verb.yaml',
      'tag: ./tag.yaml',
      'tga: ./tag.yaml',
      /verb\.yaml:\d+:\d+[\s\S]*does not say that verb is tga/,
    ],
    ['two tags', 'openapi/paths/webhooks-menu.yaml', '[Reception]', '[Reception, Call]', /webhooks-menu\.yaml:\d+:\d+/],
    ['a tag that nobody declared', 'openapi/paths/webhooks-menu.yaml', '[Reception]', '[Recepcion]', /webhooks-menu\.yaml:\d+:\d+/],
    ['no summary', 'openapi/paths/webhooks-menu.yaml', 'summary:', 'x-summary:', /webhooks-menu\.yaml:\d+:\d+/],
    [
      'an example that its schema refuses',
      'openapi/schemas/replies/wait-reply.yaml',
      'text: You are',
      'txt: You are',
      /wait-reply\.yaml:\d+:\d+/,
    ],
    ['no example', 'openapi/schemas/replies/action-reply.yaml', 'examples:', 'x-examples:', /An example is missing/],
    ['YAML that is none', 'openapi/schemas/verbs/say.yaml', 'type: object', 'type: [object', /say\.yaml:\d+:\d+/],
  ])('is refused with file and line: %s', (_what, path, from, to, says) => {
    changed(
      path,
      (text) => text.replace(from, to),
      () => {
        const { code, output } = project.generate();
        expect(code).toBe(1);
        expect(output).toMatch(says);
      },
    );
    expect(differences('generated', file('generated'))).toEqual([]);
  });

  it('is refused with both places of an operationId that is there twice', () => {
    changed(
      'openapi/paths/webhooks-menu.yaml',
      (text) => text.replace('chooseFromMenu', 'answerCall'),
      () => {
        const { output } = project.generate();
        expect(output).toMatch(/webhooks-menu\.yaml:\d+:\d+/);
        expect(output).toMatch(/webhooks-call\.yaml:\d+:\d+/);
      },
    );
  });

  it('is refused when a path file stands there that the root does not name', () => {
    writeFileSync(file('openapi/paths/webhooks-lost.yaml'), readFileSync(file('openapi/paths/webhooks-menu.yaml')));
    expect(project.generate()).toMatchObject({ code: 1, output: expect.stringContaining('names no path for: webhooks-lost.yaml') });
    rmSync(file('openapi/paths/webhooks-lost.yaml'));
  });

  it('is refused for two schema files of one name', () => {
    writeFileSync(file('openapi/schemas/parts/say.yaml'), 'description: x\ntype: string\nexamples: [x]\n');
    changed(
      'openapi/schemas/verbs/tag.yaml',
      (text) => text.replace('properties:\n', 'properties:\n  twin: { $ref: ../parts/say.yaml }\n'),
      () => {
        const { code, output } = project.generate();
        expect(code).toBe(1);
        expect(output).toMatch(/say\.yaml/);
      },
    );
    rmSync(file('openapi/schemas/parts/say.yaml'));
  });
});

describe('two runs at once', { timeout: 120_000 }, () => {
  it('do not disturb each other', async () => {
    const runs = await Promise.all([project.generateBeside('--check'), project.generateBeside('--check')]);
    expect(runs).toEqual([0, 0]);
  });
});

describe('a machine that lacks something', { timeout: 120_000 }, () => {
  /** A PATH on which only these programs are. */
  function only(...programs: Record<string, string>[]): NodeJS.ProcessEnv {
    const bin = mkdtempSync(join(tmpdir(), 'bin-'));
    symlinkSync(process.execPath, join(bin, 'node'));
    for (const [name, script] of programs.flatMap(Object.entries)) {
      writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(bin, name), 0o755);
    }
    return { ...process.env, PATH: bin };
  }

  it.each<[what: string, env: NodeJS.ProcessEnv]>([
    ['no Java and no Docker', only()],
    ['no Java, and a Docker that does not run', only({ docker: 'exit 1' })],
    ['an old Java', only({ java: `/bin/echo 'openjdk version "1.8.0_392"' >&2` })],
  ])('hears what to install: %s', (_what, env) => {
    const { code, output } = project.generate('', env);
    expect(code).toBe(1);
    expect(output).toContain('Generating needs Java 11 or newer, or a running Docker');
    expect(output.trim().split('\n').length).toBeLessThan(4);
  });

  it('hears that the jar could not be downloaded: neither jar nor network', () => {
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    mkdirSync(home, { recursive: true });
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
    expect(output.trim()).toMatch(/^openapi-generator 7\.25\.0 is not on this machine and could not be downloaded\./);
  });

  it('generates with Docker where Java is missing', () => {
    const docker = `exec ${process.execPath} ${join(import.meta.dirname, 'docker-stand-in.mjs')} "$@"`;
    rmSync(file('generated'), { recursive: true });
    expect(project.generate('', only({ docker }))).toMatchObject({ code: 0 });
  });

  it('is left with the files it had', () => {
    expect(differences('generated', file('generated'))).toEqual([]);
  });
});
