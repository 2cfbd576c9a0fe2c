/**
 * Returns the hook of a scripted server, whose paths no document declares. It has the type of
 * an absolute URL, which fits every hook of a verb.
 */
export const hook = (path: string) => path as `https://${string}`;
