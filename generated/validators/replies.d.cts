// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { ReplyValidator } from '../../openapi/contract/reply-validator.ts';

export declare const answerCall: ReplyValidator;
export declare const answerCallByGet: ReplyValidator;
export declare const describeEnvVarsOfAnswerCall: ReplyValidator;
export declare const authenticateClient: ReplyValidator;
export declare const runTool: ReplyValidator;
export declare const chooseFromMenu: ReplyValidator;
export declare const finishSalesCall: ReplyValidator;
export declare const keepCallerWaiting: ReplyValidator;
export declare const finishSupportCall: ReplyValidator;
