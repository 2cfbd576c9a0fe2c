/**
 * The formats of this package. `hook` is a type at compile time and is checked by the search for its
 * operation. No format here restricts the text itself.
 */
export const ownFormats = { hook: true } as const;

/** The standard formats are those of `ajv-formats`, checked in full in requests and in replies. */
export const standardFormats = { mode: 'full' } as const;
