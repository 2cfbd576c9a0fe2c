/** An error in the command line. Its message is a single line for the user. */
export class UsageError extends Error {}
