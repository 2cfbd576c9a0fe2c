/** A failure of `npm run generate` whose message says what to do. It is printed without a stack. */
export class GenerationError extends Error {}
