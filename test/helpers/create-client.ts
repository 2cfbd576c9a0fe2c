import { createClient as createUntypedClient } from 'jambonz-contract/client';
import type { paths } from '../../generated/types.ts';

/** Creates an HTTP client for the operations of this repository's OpenAPI document. */
export const createClient = createUntypedClient<paths>;
