/** A failure whose message tells the person at the terminal what to do: printed alone, without a stack. */
export class GenerationError extends Error {}
