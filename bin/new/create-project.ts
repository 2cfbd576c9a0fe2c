import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { packageFolder } from '../../openapi/contract/this-package.ts';
import { type Example, findExampleFolder, isInGallery } from './examples.ts';
import { NewProjectError } from './new-project-error.ts';
import { createPackageJson } from './package-json.ts';
import { providePackage } from './package-source.ts';
import { findWorkspace } from './workspace.ts';

/**
 * Creates a project in `folder`, which must be empty or must not exist yet. Returns the paths of
 * the project's files relative to `folder`, except the files in generated/ and vendor/.
 * @throws NewProjectError if the project cannot be created; files written so far are removed
 */
export function createProject(
  folder: string,
  example: Example,
  provide: (target: string) => string = providePackage,
): string[] {
  const target = resolve(folder);
  const name = basename(target);
  requireName(name);
  requireEmptyFolder(target);
  let created: string | undefined;
  try {
    created = mkdirSync(target, { recursive: true });
    cpSync(findExampleFolder(example), target, { recursive: true });
    pointReferences(target);
    const dependency = provide(target);
    writeShared(target, { name, isVendored: dependency.startsWith('file:'), isGenerated: !isInGallery(example) });
    writeFileSync(join(target, 'package.json'), `${JSON.stringify(createPackageJson(name, dependency), null, 2)}\n`);
  } catch (error) {
    // `mkdirSync` returns the topmost folder that it created, or undefined if the target existed.
    const leftOver = created ? [created] : listEntries(target);
    for (const path of leftOver) rmSync(path, { recursive: true, force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new NewProjectError(`cannot write to ${target}: ${message}`);
  }
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(target, join(entry.parentPath, entry.name)))
    .filter((file) => !/^(generated|vendor)\b/.test(file))
    .sort();
}

/**
 * The names of template files that differ from the file names in a project, because npm does not
 * publish files named `.gitignore` or `.env.example` unchanged.
 */
const renamed: Readonly<Record<string, string>> = {
  gitignore: '.gitignore',
  'env.example': '.env.example',
  'vscode-extensions.json': '.vscode/extensions.json',
  'vscode-launch.json': '.vscode/launch.json',
  'vscode-settings.json': '.vscode/settings.json',
};

/**
 * Writes the files that all projects have. The README of an example becomes a chapter of the
 * project's README.
 */
function writeShared(
  target: string,
  { name, isVendored, isGenerated }: { name: string; isVendored: boolean; isGenerated: boolean },
) {
  const templates = join(packageFolder, 'bin/new/project');
  const readme = join(target, 'README.md');
  const chapter = existsSync(readme) ? `\n#${readFileSync(readme, 'utf8')}` : '';
  mkdirSync(join(target, '.vscode'));
  for (const file of readdirSync(templates)) {
    const text = readFileSync(join(templates, file), 'utf8')
      .replaceAll('{{name}}', name)
      .replaceAll(
        '{{generate}}',
        isGenerated ? '' : '\nnpm run generate # writes generated/: needs Java 11 or newer, or Docker',
      )
      .replaceAll('{{modules}}', relative(target, findModules(target)).replaceAll('\\', '/'))
      .replaceAll('{{upgrade}}', isVendored ? './vendor/TARBALL' : 'jambonz-contract@VERSION');
    writeFileSync(join(target, renamed[file] ?? file), isVendored ? text : text.replaceAll('COPY vendor vendor\n', ''));
  }
  appendFileSync(readme, chapter);
}

/**
 * Checks that a name is a valid npm package name without a scope:
 * https://docs.npmjs.com/cli/configuring-npm/package-json#name
 * @throws NewProjectError if the name is invalid
 */
function requireName(name: string): void {
  if (/^[a-z0-9~-][a-z0-9._~-]{0,213}$/.test(name) && name !== 'node_modules' && name !== 'jambonz-contract') return;
  throw new NewProjectError(
    `npm cannot take the name ${JSON.stringify(name)}: name the folder in small letters, digits and dashes, such as my-line`,
  );
}

/**
 * Checks that the folder of a new project is empty or does not exist.
 * @throws NewProjectError if the folder has files, or if the path is a file
 */
function requireEmptyFolder(target: string): void {
  if (existsSync(target) && !statSync(target).isDirectory())
    throw new NewProjectError(`${target} is a file: enter the path of a folder instead`);
  if (listEntries(target).length > 0)
    throw new NewProjectError(`${target} is not empty: enter the path of a new or empty folder instead`);
}

function listEntries(folder: string): string[] {
  return existsSync(folder) && statSync(folder).isDirectory()
    ? readdirSync(folder).map((entry) => join(folder, entry))
    : [];
}

/**
 * Rewrites the paths to node_modules in the `$ref`s of a project. In an npm workspace, the paths
 * lead to the node_modules folder of the workspace, where npm installs all packages.
 */
function pointReferences(target: string): void {
  const modules = findModules(target);
  const folder = join(target, 'openapi');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('.yaml'),
  )) {
    const path = join(folder, file);
    const prefix = relative(dirname(path), modules).replaceAll('\\', '/');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(?:\.\.\/)+node_modules(?=\/)/g, prefix));
  }
}

/** Returns the folder where npm installs the packages of a project. */
function findModules(target: string): string {
  return join(findWorkspace(target) ?? target, 'node_modules');
}
