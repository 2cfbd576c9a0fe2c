import { existsSync } from 'node:fs';
import express, { type Router } from 'express';
import { loadContract } from '../../openapi/contract/contract.ts';
import { docsFolder } from './docs/docs-folder.ts';

/** What the page needs, and no request that leaves the machine. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; worker-src blob:; connect-src 'self'; frame-ancestors 'none'";

/** The API reference (`/docs`), as `npm run docs` has written it to `folder`, and the document that it is made of (`/openapi.json`). */
export function serveDocs(folder = docsFolder()): Router {
  const router = express.Router();
  router.get('/openapi.json', (_req, res) => void res.json(loadContract().document));
  router.use('/docs', (_req, res, next) => {
    if (!existsSync(folder))
      return void res.status(404).type('text').send('the API reference is not built: `npm run docs` writes it\n');
    res.set({ 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  // A folder above it may begin with a dot, and is no secret for it.
  router.use('/docs', express.static(folder, { dotfiles: 'ignore' }));
  return router;
}
