/** Why a command cannot be carried out as it was written, in a line. */
export class UsageError extends Error {}
