import { existsSync } from 'node:fs';
import express, { type Router } from 'express';
import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import { findDocsFolder } from './docs/docs-folder.ts';

/**
 * Allows the API reference to load its own scripts, styles and images. Scripts can send requests to
 * this server only.
 */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; worker-src blob:; connect-src 'self'; frame-ancestors 'none'";

/**
 * Serves the API reference (`/docs`), which `npm run docs` writes to `folder`, and its source
 * document (`/openapi.json`).
 */
export function serveDocs(document: OpenApiDocument, folder = findDocsFolder()): Router {
  const router = express.Router();
  router.get('/openapi.json', (_req, res) => void res.json(document));
  router.use('/docs', (_req, res, next) => {
    if (!existsSync(folder))
      return void res.status(404).type('text').send('the API reference is not built: `npm run docs` writes it\n');
    res.set({ 'Content-Security-Policy': contentSecurityPolicy, 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  // Hides dotfiles below `folder` only; the name of a parent folder may begin with a dot.
  router.use('/docs', express.static(folder, { dotfiles: 'ignore' }));
  return router;
}
