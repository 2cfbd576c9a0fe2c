import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import type { RequestHandler } from 'express';
import { packageFolder } from '../../openapi/contract/this-package.ts';

/** The sources of the page. The built package has markup and styles here, too. */
const sourceFolder = join(packageFolder, 'client', 'desk', 'page');
/** Modules that `npm run build` has compiled are beside this one. */
const builtFolder = join(import.meta.dirname, 'page');

/** Names without dots, so that no path leads out of a folder. */
const filePattern = /^\/(lit-html\/(?:[a-z]+\/)?)?([\w-]+)\.(html|css|js|ts)$/;

/**
 * Serves the page at `/`, its modules, and lit-html below `/lit-html/`. A checkout has no compiled
 * modules, so esbuild removes the types of the sources there.
 */
export function servePage(): RequestHandler {
  return async function servePage({ method, path }, res, next) {
    const [, library, name, extension] = filePattern.exec(path === '/' ? '/index.html' : path) ?? [];
    if (method !== 'GET' || name === undefined || extension === undefined) return next();
    const isModule = extension === 'js' || extension === 'ts';
    const content = library
      ? await readLibrary(`${library}${name}.js`)
      : await (isModule ? readModule(name) : readIfExists(join(sourceFolder, `${name}.${extension}`)));
    if (content === undefined) return next();
    res.type(isModule ? 'js' : extension).send(content);
  };
}

async function readModule(name: string): Promise<string | undefined> {
  const text = (await readIfExists(join(builtFolder, `${name}.js`))) ?? (await readSource(name));
  return text?.replace(litImport, '$1"./lit-html/$2"').replaceAll('"./lit-html/"', '"./lit-html/lit-html.js"');
}

/** A browser does not find packages by their names. */
const litImport = /\b((?:from|import) ?)["']lit-html\/?([\w/.-]*)["']/g;

async function readSource(name: string): Promise<string | undefined> {
  const source = await readIfExists(join(sourceFolder, `${name}.ts`));
  if (source === undefined) return undefined;
  const { transform } = await import('esbuild');
  return (await transform(source, { loader: 'ts', target: 'es2023' })).code;
}

/**
 * The entry of lit-html that Node resolves is another one than that for browsers, in the same
 * package.
 */
function readLibrary(file: string): Promise<string | undefined> {
  const entry = createRequire(import.meta.url).resolve('lit-html');
  return readIfExists(join(entry.slice(0, entry.lastIndexOf(`${sep}lit-html${sep}`)), file));
}

async function readIfExists(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
