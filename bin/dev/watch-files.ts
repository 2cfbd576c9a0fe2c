import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watch } from 'chokidar';
import { printText } from './labelled-output.ts';

/** How long no further file must change, because editors and generators write several. */
const quietMs = 100;

const ignored = /(^|\/)(node_modules|dist|coverage|\.[^/]+)(\/|$)/;
/** Handlers may write other JSON files, which must not restart the server. */
const code = /\.[cm]?[jt]s$|^(generated|server)\/.*\.json$|^package\.json$/;

/**
 * Watches the project in the current folder. Calls `onDocument` when a file of openapi/ is saved,
 * and `onCode` when another source file is, or generated/ was written. `onCode` waits until no
 * further file changes; `onCodeBegins` is called at once.
 */
export function watchFiles({
  onDocument,
  onCodeBegins,
  onCode,
}: {
  onDocument: () => void;
  onCodeBegins: () => void;
  onCode: () => void;
}): () => Promise<void> {
  const documentChanged = createDebounced(onDocument);
  const codeChanged = createDebounced(onCode);
  const toName = (path: string) => relative('.', path).replaceAll('\\', '/');
  const watcher = watch('.', {
    ignored: (path) => ignored.test(toName(path)),
    ignoreInitial: true,
    ignorePermissionErrors: true,
  });
  watcher.on('all', (_event, path) => {
    const name = toName(path);
    if (/^openapi\/.*\.(ya?ml|mustache)$/.test(name)) documentChanged();
    else if (code.test(name) && !name.startsWith('test/')) {
      onCodeBegins();
      codeChanged();
    }
  });
  watcher.on('error', (error) => printText('server', `not all files are watched: ${(error as Error).message}`));
  return () => watcher.close();
}

function createDebounced(callBack: () => void): () => void {
  let latest = 0;
  return async () => {
    const own = ++latest;
    await sleep(quietMs);
    if (own === latest) callBack();
  };
}
