import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listDifferences } from '../../openapi/generate/folders.ts';
import { copyProject } from './project-copy.ts';

const project = copyProject();
const { file, withChange } = project;

describe('an invalid OpenAPI document', { timeout: 300_000 }, () => {
  it.each<[what: string, path: string, from: string, to: string, says: RegExp]>([
    [
      'a reference to a missing file',
      'openapi/paths/webhooks-menu.yaml',
      'gather-result.yaml',
      'gather-reslt.yaml',
      /openapi\/paths\/webhooks-menu\.yaml:\d+:\d+ Can't resolve .*, did you mean \.\.\/jambonz\/calls\/gather-result\.yaml\?/,
    ],
    [
      'an operationId that is not an identifier',
      'openapi/paths/webhooks-menu.yaml',
      'chooseFromMenu',
      'choose-from-menu',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*camelCase/,
    ],
    [
      'an operationId that is a reserved word of JavaScript',
      'openapi/paths/webhooks-menu.yaml',
      'chooseFromMenu',
      'delete',
      /webhooks-menu\.yaml:\d+:\d+/,
    ],
    [
      'a path that is not a valid route',
      'openapi/openapi.yaml',
      '/webhooks/menu:',
      "/webhooks/m'enu:",
      /openapi\.yaml:\d+:\d+/,
    ],
    [
      'a verb that is missing in the mapping of verb.yaml',
      'openapi/jambonz/verbs/verb.yaml',
      '    tag: ./tag.yaml\n',
      '',
      /verb\.yaml:\d+:\d+[\s\S]*tag\.yaml is missing in the mapping/,
    ],
    [
      'a mapping to the wrong verb',
      'openapi/jambonz/verbs/verb.yaml',
      'tag: ./tag.yaml',
      'tga: ./tag.yaml',
      /verb\.yaml:\d+:\d+[\s\S]*does not say that verb is tga/,
    ],
    [
      'an operation with two tags',
      'openapi/paths/webhooks-menu.yaml',
      '[Reception]',
      '[Reception, Call]',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*An operation needs one tag, such as/,
    ],
    [
      'an undeclared tag',
      'openapi/paths/webhooks-menu.yaml',
      '[Reception]',
      '[Recepcion]',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*The tag Recepcion is not declared: add `- \{ name: Recepcion/,
    ],
    [
      'an operation without a summary',
      'openapi/paths/webhooks-menu.yaml',
      'summary:',
      'x-summary:',
      /webhooks-menu\.yaml:\d+:\d+/,
    ],
    [
      'an example that its schema refuses',
      'openapi/jambonz/replies/wait-reply.yaml',
      'text: You are',
      'txt: You are',
      /wait-reply\.yaml:\d+:\d+/,
    ],
    [
      'a schema without examples',
      'openapi/jambonz/replies/action-reply.yaml',
      'examples:',
      'x-examples:',
      /An example is missing/,
    ],
    [
      'invalid YAML',
      'openapi/jambonz/verbs/say.yaml',
      'type: object',
      'type: [object',
      /say\.yaml:\d+:\d+ This is not YAML/,
    ],
    [
      'a misspelt key of OpenAPI',
      'openapi/paths/webhooks-menu.yaml',
      'responses:',
      'responces:',
      /webhooks-menu\.yaml:\d+:\d+ .*`responces` .* Did you mean responses\?/,
    ],
    [
      'a misspelt key of this package',
      'openapi/paths/webhooks-menu.yaml',
      'x-fallback:',
      'x-falback:',
      /webhooks-menu\.yaml:\d+:\d+ x-falback is not a keyword, did you mean x-fallback\?/,
    ],
    [
      'another version of OpenAPI',
      'openapi/openapi.yaml',
      'openapi: 3.1.0',
      'openapi: 3.0.3',
      /openapi\.yaml:1:1 .*Write the document in OpenAPI 3\.1/,
    ],
  ])('is refused with an error that names file and line: %s', async (_what, path, from, to, says) => {
    await withChange(
      path,
      (text) => text.replace(from, to),
      async () => {
        const { code, output } = await project.regenerate();
        expect(code).toBe(1);
        expect(output).toMatch(says);
        // A mistake is one line, whatever follows from it and however many documents lead to it.
        expect(output.match(/^openapi\/.*:\d+:\d+ /gm)).toHaveLength(1);
      },
    );
    expect(listDifferences('generated', file('generated'))).toEqual([]);
  });

  it('is refused with the file and line of both operations that share an operationId', async () => {
    await withChange(
      'openapi/paths/webhooks-menu.yaml',
      (text) => text.replace('chooseFromMenu', 'answerCall'),
      async () => {
        const { output } = await project.regenerate();
        expect(output).toMatch(/webhooks-menu\.yaml:\d+:\d+/);
        expect(output).toMatch(/webhooks-call\.yaml:\d+:\d+/);
      },
    );
  });

  it('is refused if openapi.yaml does not reference one of the path files', async () => {
    writeFileSync(file('openapi/paths/webhooks-lost.yaml'), readFileSync(file('openapi/paths/webhooks-menu.yaml')));
    expect(await project.regenerate()).toMatchObject({
      code: 1,
      output: expect.stringContaining('openapi/paths/webhooks-lost.yaml:1:1 No path has this file'),
    });
    rmSync(file('openapi/paths/webhooks-lost.yaml'));
  });

  it('is generated if editors left copies and hidden files in openapi/paths/', async () => {
    const left = ['.webhooks-menu.yaml.swp', 'webhooks-menu.yaml~', '#webhooks-menu.yaml#', '.DS_Store'];
    for (const name of left) writeFileSync(file(`openapi/paths/${name}`), 'left');
    expect(await project.regenerate()).toMatchObject({ code: 0 });
    for (const name of left) rmSync(file(`openapi/paths/${name}`));
  });

  it('is refused if a path file is only named in a comment of openapi.yaml', async () => {
    await withChange(
      'openapi/openapi.yaml',
      (text) => text.replace(/^( {2}\/webhooks\/menu:\n)(.*\n)/m, '  # $1  # $2'),
      async () => {
        expect(await project.regenerate()).toMatchObject({
          code: 1,
          output: expect.stringContaining('openapi/paths/webhooks-menu.yaml:1:1 No path has this file'),
        });
      },
    );
  });

  it('is refused for a mistake in x-fallback before TypeScript and Java start', async () => {
    const probe = file('probe.mjs');
    writeFileSync(
      probe,
      `import module from 'node:module';
       import childProcess from 'node:child_process';
       const { spawn } = childProcess;
       childProcess.spawn = (...args) => (console.log('started', ...args), spawn(...args));
       module.syncBuiltinESMExports();
       process.on('exit', () => console.log('loaded', Object.keys(module._cache).filter((name) => /typescript\\.js$/.test(name)).length));`,
    );
    await withChange(
      'openapi/paths/webhooks-menu.yaml',
      (text) => text.replace('text: One', 'txt: One'),
      () => {
        const { output } = project.run('tsx/dist/cli.mjs bin/jambonz-contract.ts generate', {
          ...process.env,
          NODE_OPTIONS: `--import ${probe}`,
        });
        expect(output).toMatch(/^openapi\/paths\/webhooks-menu\.yaml:\d+:\d+ x-fallback of chooseFromMenu: \/0\/txt/m);
        expect(output).toContain('loaded 0');
        expect(output).not.toMatch(/started.*openapi-generator/);
      },
    );
    rmSync(probe);
  });

  it('is refused if two schema files have the same name', async () => {
    writeFileSync(file('openapi/jambonz/parts/say.yaml'), 'description: x\ntype: string\nexamples: [x]\n');
    await withChange(
      'openapi/jambonz/verbs/tag.yaml',
      (text) => text.replace('properties:\n', 'properties:\n  twin: { $ref: ../parts/say.yaml }\n'),
      async () => {
        const { code, output } = await project.regenerate();
        expect(code).toBe(1);
        expect(output).toMatch(/say\.yaml/);
      },
    );
    rmSync(file('openapi/jambonz/parts/say.yaml'));
  });
});
