/** A reason why no project can be created, in one line. */
export class NewProjectError extends Error {}
