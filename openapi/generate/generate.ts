import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundleDocuments } from './bundle.ts';
import { describeChanges } from './describe-changes.ts';
import { fieldPages, renderFieldPage } from './field-pages.ts';
import { listDifferences, mirrorFolder } from './folders.ts';
import { GenerationError } from './generation-error.ts';
import { readmeFile, renderReadme } from './readme.ts';
import { requireTools } from './resolve-tool.ts';
import { addStubs, listOrphans } from './server.ts';

/**
 * Writes generated/ from openapi/ of the project in the current folder, and a stub in
 * server/handlers/ for each new tag. With `check` it writes nothing and names the stale files. It
 * builds into a staging folder first, so that a failed run leaves the project unchanged.
 * @returns the exit code: 0 done, 1 the document is invalid, a tool is missing or files are stale
 */
export async function generate({ check = false }: { check?: boolean } = {}): Promise<number> {
  const staging = mkdtempSync('.generate-');
  const fresh = `${staging}/generated`;
  try {
    requireTools();
    console.log('checking openapi/');
    const bundle = await bundleDocuments();
    // It imports packages that a production installation lacks.
    const { writeChecks, writeGenerated } = await import('./write-generated.ts');
    writeChecks(bundle, staging);
    console.log(check ? 'comparing generated/' : 'writing generated/');
    await writeGenerated(bundle, staging);
    const pages = [
      { file: readmeFile, text: renderReadme(bundle.document) },
      ...(await Promise.all(fieldPages.map(async (file) => ({ file, text: await renderFieldPage(file) })))),
    ].filter(({ text }) => text !== '');
    if (check) {
      const stale = listDifferences(fresh, 'generated').map((file) => `generated/${file}`);
      stale.push(...pages.flatMap(({ file, text }) => (readFileSync(file, 'utf8') === text ? [] : [file])));
      if (stale.length > 0)
        throw new GenerationError(
          `These files are stale, run \`npm run generate\`:\n${stale.map((file) => `  ${file}`).join('\n')}`,
        );
      console.log('generated/ is up to date');
      return 0;
    }
    const before = readGeneratedDocument();
    const stubs = addStubs(staging);
    mirrorFolder(fresh, 'generated');
    for (const { file, text } of pages) writeFileSync(file, text);
    for (const file of stubs) console.log(`${file} is new: it is yours to edit`);
    for (const file of listOrphans())
      console.log(
        `no tag of the document matches server/handlers/${file}: delete the file once its code is not needed`,
      );
    console.log('generated/ is written. `npm run typecheck` lists handlers that are missing');
    const after = readGeneratedDocument();
    if (before && after) for (const line of describeChanges(before, after)) console.log(line);
    return 0;
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    // It imports a package that a production installation lacks.
    const hasPointers = /^#\//m.test(error.message);
    const message = hasPointers ? (await import('./source-places.ts')).replacePointers(error.message) : error.message;
    console.error(`\n${message}`);
    return 1;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Reads generated/openapi.json of any version. Returns undefined if it is missing or broken. */
function readGeneratedDocument(): object | undefined {
  try {
    const document = JSON.parse(readFileSync('generated/openapi.json', 'utf8'));
    return typeof document?.paths === 'object' ? document : undefined;
  } catch {
    return undefined;
  }
}
