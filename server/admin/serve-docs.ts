import { existsSync } from 'node:fs';
import express, { type Router } from 'express';
import type { Credentials } from '../../openapi/contract/access.ts';
import type { Contract } from '../../openapi/contract/contract.ts';
import { listOperations, type OpenApiDocument } from '../../openapi/contract/document.ts';

/**
 * Allows the API reference to load its own scripts, styles and images. Scripts can send requests to
 * this server only.
 */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; worker-src blob:; connect-src 'self'; frame-ancestors 'none'";

/**
 * Serves the API reference (`/docs`), which `npm run docs` writes to `docsFolder`, and its source
 * document (`/openapi.json`), both without authentication. Without `credentials`, the document says
 * that no operation requires any.
 */
export function serveDocs({ document, docsFolder = '' }: Contract, credentials?: Credentials): Router {
  const router = express.Router();
  // The copy is made for each request, because it takes a fiftieth of the start and 3 MB.
  router.get('/openapi.json', (_req, res) => void res.json(credentials ? document : removeSecurity(document)));
  router.use('/docs', (_req, res, next) => {
    if (!existsSync(docsFolder))
      return void res.status(404).type('text').send('the API reference is not built: `npm run docs` writes it\n');
    res.set({ 'Content-Security-Policy': contentSecurityPolicy, 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  // Hides dotfiles below `docsFolder` only; the name of a parent folder may begin with a dot.
  router.use('/docs', express.static(docsFolder, { dotfiles: 'ignore' }));
  return router;
}

/** Returns a copy of a document in which no operation requires credentials. */
function removeSecurity(document: OpenApiDocument): OpenApiDocument {
  const copy = { ...structuredClone(document), security: [] };
  for (const { operation } of listOperations(copy)) delete operation.security;
  return copy;
}
