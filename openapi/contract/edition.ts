/**
 * `commercial` is jambonz.cloud and licensed servers; `open-source` is the freely available
 * edition.
 */
export type Edition = 'commercial' | 'open-source';
