import { createClient as createClientOf } from 'jambonz-contract/client';
import type { paths } from '../generated/types.ts';

/** Creates a client for the webhooks of this project. Its types come from openapi/openapi.yaml. */
export const createClient = createClientOf<paths>;
