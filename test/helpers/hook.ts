/**
 * Returns the hook of a scripted server, whose paths no document declares. Its type fits every hook
 * of a verb.
 */
export const hook = (path: string) => path as never;
