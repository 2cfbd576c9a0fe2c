import { startServer } from 'jambonz-contract/server';
import { loadContract } from '../generated/server/contract.ts';
import { handlers } from '../generated/server/handlers.ts';
import { createServices } from './services.ts';

await startServer({ loadContract, handlers, createServices });
