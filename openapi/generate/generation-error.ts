/** A failure whose message tells the user what to do. Printed without a stack. */
export class GenerationError extends Error {}
