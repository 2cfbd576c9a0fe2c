/** An error in the arguments of a command. Its message is one line. */
export class UsageError extends Error {}
