// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { ReplyValidator } from '../../openapi/contract/reply-validator.ts';

export declare const verbs: ReplyValidator;
