import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { packageFolder } from '../../openapi/contract/this-package.ts';
import { createPackageJson } from './package-json.ts';
import { providePackage } from './package-source.ts';

/** The examples that a project can begin with, folders beside this file. */
export const examples = ['reception', 'empty'] as const;

/** A reason why no project can be created, in one line. */
export class NewProjectError extends Error {}

/**
 * Creates a project in `folder`, which must not exist or be empty. Returns its files as paths
 * relative to it, without those of generated/ and vendor/.
 * @throws NewProjectError if it cannot be created; nothing is left behind
 */
export function createProject(
  folder: string,
  example: (typeof examples)[number],
  provide: (target: string) => string = providePackage,
): string[] {
  const target = resolve(folder);
  const name = basename(target);
  requireName(name);
  const existed = requireEmptyFolder(target);
  try {
    mkdirSync(target, { recursive: true });
    const templates = join(packageFolder, 'bin/new');
    cpSync(join(templates, example), target, { recursive: true });
    pointReferences(target);
    const dependency = provide(target);
    writeShared(join(templates, 'project'), target, { name, isVendored: dependency.startsWith('file:') });
    writeFileSync(join(target, 'package.json'), `${JSON.stringify(createPackageJson(name, dependency), null, 2)}\n`);
  } catch (error) {
    for (const each of existed ? readdirSync(target) : ['.'])
      rmSync(join(target, each), { recursive: true, force: true });
    throw error;
  }
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(target, join(entry.parentPath, entry.name)))
    .filter((file) => !/^(generated|vendor)\b/.test(file))
    .sort();
}

/** npm removes or renames files with these names from a package, so their templates have others. */
const renamed: Readonly<Record<string, string>> = { gitignore: '.gitignore', 'env.example': '.env.example' };

function writeShared(templates: string, target: string, { name, isVendored }: { name: string; isVendored: boolean }) {
  for (const file of readdirSync(templates)) {
    const text = readFileSync(join(templates, file), 'utf8').replaceAll('{{name}}', name);
    writeFileSync(join(target, renamed[file] ?? file), isVendored ? text : text.replaceAll('COPY vendor vendor\n', ''));
  }
}

/** A name of npm without scope: https://docs.npmjs.com/cli/configuring-npm/package-json#name */
function requireName(name: string): void {
  if (/^[a-z0-9~-][a-z0-9._~-]{0,213}$/.test(name) && name !== 'node_modules' && name !== 'jambonz-contract') return;
  throw new NewProjectError(
    `npm cannot take the name ${JSON.stringify(name)}: name the folder in small letters, digits and dashes, such as my-line`,
  );
}

/** Returns whether the folder exists. */
function requireEmptyFolder(target: string): boolean {
  const exists = existsSync(target);
  try {
    if (exists && readdirSync(target).length > 0)
      throw new NewProjectError(`${target} is not empty: name a folder that does not exist, or an empty one`);
    accessSync(exists ? target : findExistingFolder(target), constants.W_OK);
  } catch (error) {
    if (error instanceof NewProjectError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new NewProjectError(
      code === 'ENOTDIR'
        ? `${target} is a file: name a folder`
        : `cannot write to ${target} (${code}): choose another folder`,
    );
  }
  return exists;
}

function findExistingFolder(path: string): string {
  return existsSync(path) ? path : findExistingFolder(dirname(path));
}

/**
 * Points the `$ref`s of a project in an npm workspace to the node_modules of the workspace, where
 * npm installs the packages of all its projects.
 */
function pointReferences(target: string): void {
  const modules = join(findWorkspace(dirname(target)) ?? target, 'node_modules');
  const folder = join(target, 'openapi');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('.yaml'),
  )) {
    const path = join(folder, file);
    const prefix = relative(dirname(path), modules).replaceAll('\\', '/');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(?:\.\.\/)+node_modules(?=\/)/g, prefix));
  }
}

/** Returns the nearest folder at or above `path` whose package.json declares `workspaces`. */
function findWorkspace(path: string): string | undefined {
  const file = join(path, 'package.json');
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).workspaces) return path;
  return dirname(path) === path ? undefined : findWorkspace(dirname(path));
}
