/**
 * `npm run pack:call`: writes jambonz-call-VERSION.tgz to the current folder, a package of the
 * phone, the explorer and the command `call`, which needs no project and few other packages.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder } from '../openapi/contract/this-package.ts';
import { resolveTool } from '../openapi/generate/resolve-tool.ts';
import { findNpm } from './find-npm.ts';

const own = createRequire(import.meta.url)('../package.json');

const folder = mkdtempSync(join(tmpdir(), 'jambonz-call-'));
try {
  const compiler = resolveTool('typescript', 'bin/tsc');
  const project = join(packageFolder, 'tsconfig.call.json');
  run(process.execPath, compiler, '-p', project, '--outDir', join(folder, 'dist'));
  copy('generated/jambonz', /\.(cjs|d\.cts|json)$/);
  copy('LICENSE');
  cpSync(join(packageFolder, 'client/README.md'), join(folder, 'README.md'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(createPackageJson(), null, 2));
  const [npm, args] = findNpm();
  run(npm, ...args, 'pack', folder, '--silent');
} finally {
  rmSync(folder, { recursive: true });
}

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: 'inherit' });
}

/** Copies a file or the files of a folder whose names match. */
function copy(path: string, names = /./): void {
  const source = join(packageFolder, path);
  cpSync(source, join(folder, path), { recursive: true, filter: (file) => file === source || names.test(file) });
}

function createPackageJson(): object {
  const { version, license, type, engines } = own;
  return {
    name: 'jambonz-call',
    version,
    description: 'Phones and explores webhook applications of jambonz as jambonz does.',
    license,
    type,
    bin: { 'jambonz-call': 'dist/bin/jambonz-call.js' },
    exports: {
      '.': { types: './dist/client/jambonz-call.d.ts', default: './dist/client/jambonz-call.js' },
      './package.json': './package.json',
    },
    imports: pick(own.imports, (name) => name.startsWith('#jambonz/') || name === '#package'),
    files: ['dist', 'generated'],
    engines,
    dependencies: pick(own.dependencies, isImported),
  };
}

function isImported(dependency: string): boolean {
  return readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .some((file) => readFileSync(join(folder, 'dist', file), 'utf8').includes(`from '${dependency}'`));
}

function pick(values: Readonly<Record<string, string>>, isWanted: (name: string) => boolean): object {
  return Object.fromEntries(Object.entries(values).filter(([name]) => isWanted(name)));
}
