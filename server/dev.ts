/** Entry point of `npm run dev`, with fallbacks that explain the failure. */
process.env.EXPLAIN_FALLBACKS ??= '1';
await import('./main.ts');
