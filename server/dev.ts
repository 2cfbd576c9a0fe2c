/** Entry point of `npm run dev`, which starts the server with fallbacks that state the error. */
process.env.EXPLAIN_FALLBACKS ??= '1';
await import('./main.ts');
