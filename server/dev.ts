/** `npm run dev`: the server, whose fallbacks tell what went wrong. */
process.env.EXPLAIN_FALLBACKS ??= '1';
await import('./main.ts');
