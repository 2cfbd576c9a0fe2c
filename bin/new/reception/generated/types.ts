// GENERATED from openapi/ by `npm run generate`. Do not edit.

interface HasItems {
    indexOf: (item: any) => number;
}
export type NotEmpty<Item> = HasItems & Item[];
interface HookPaths {
    "*": "/webhooks/call" | "/webhooks/call-status" | "/webhooks/menu";
    "adulting": "/webhooks/call" | "/webhooks/call-status";
    "agentEvent": never;
    "alertEvent": never;
    "amdEvent": "/webhooks/call" | "/webhooks/call-status";
    "authRequest": never;
    "callStatus": "/webhooks/call" | "/webhooks/call-status";
    "conferenceResult": "/webhooks/call" | "/webhooks/call-status";
    "conferenceStatus": "/webhooks/call";
    "conferenceWait": "/webhooks/call" | "/webhooks/call-status";
    "dequeueResult": "/webhooks/call" | "/webhooks/call-status";
    "dialConfirm": "/webhooks/call" | "/webhooks/call-status";
    "dialDtmf": "/webhooks/call" | "/webhooks/call-status";
    "dialRefer": "/webhooks/call" | "/webhooks/call-status";
    "dialResult": "/webhooks/call" | "/webhooks/call-status";
    "dialogflowEvent": "/webhooks/call" | "/webhooks/call-status";
    "dialogflowResult": "/webhooks/call" | "/webhooks/call-status";
    "dialogflowToolRequest": never;
    "enqueueResult": "/webhooks/call" | "/webhooks/call-status";
    "errorReport": never;
    "gatherPartial": "/webhooks/call" | "/webhooks/call-status";
    "gatherResult": "/webhooks/call" | "/webhooks/call-status" | "/webhooks/menu";
    "hold": "/webhooks/call" | "/webhooks/call-status";
    "inDialogRequest": "/webhooks/call" | "/webhooks/call-status";
    "inboundMessage": never;
    "lexEvent": never;
    "lexResult": "/webhooks/call" | "/webhooks/call-status";
    "listenResult": "/webhooks/call" | "/webhooks/call-status";
    "llmEvent": never;
    "llmResult": "/webhooks/call";
    "messageResult": "/webhooks/call" | "/webhooks/call-status";
    "newCall": "/webhooks/call" | "/webhooks/call-status";
    "playResult": "/webhooks/call" | "/webhooks/call-status" | "/webhooks/menu";
    "queueEvent": "/webhooks/call" | "/webhooks/call-status";
    "queueWait": never;
    "rasaEvent": "/webhooks/call" | "/webhooks/call-status";
    "rasaMessage": never;
    "rasaResult": "/webhooks/call" | "/webhooks/call-status";
    "redirectedCall": "/webhooks/call" | "/webhooks/call-status";
    "referEvent": never;
    "referResult": "/webhooks/call" | "/webhooks/call-status";
    "sipRequestResult": "/webhooks/call" | "/webhooks/call-status";
    "streamingEvent": never;
    "tokensResult": never;
    "toolRequest": never;
    "transcription": "/webhooks/call" | "/webhooks/call-status";
    "transferResult": "/webhooks/call" | "/webhooks/call-status";
    "translation": "/webhooks/call" | "/webhooks/call-status";
    "updatedCall": "/webhooks/call" | "/webhooks/call-status";
    "verbStatus": never;
}
type Filled<Path extends string, Parameters> = Path extends `${infer Head}{${infer Name}}${infer Tail}` ? `${Head}${Name extends keyof Parameters ? Extract<Parameters[Name], string | number> : string}${Filled<Tail, Parameters>}` : Path;
type Addresses<Path extends string, Given> = Given extends {
    query: object;
} ? `${Path}?${string}` : Path | `${Path}${"?" | "#"}${string}`;
type PathAddresses<Path extends keyof paths> = paths[Path] extends {
    post: {
        parameters: infer Given;
    };
} ? Addresses<Filled<Path, Given extends {
    path: infer In;
} ? In : {}>, Given> : never;
export type HookPath<Webhook extends keyof HookPaths = "*"> = PathAddresses<HookPaths[Webhook]> | `${"http" | "https" | "ws" | "wss"}://${string}`;
export type Hook<Webhook extends keyof HookPaths> = HookPath<Webhook> | (Omit<Extract<components["schemas"]["hook"], {
    url: unknown;
}>, "url"> & {
    url: HookPath<Webhook>;
});
export type ToolArgs = {};
export type EnvVars = components["schemas"]["$envVars"];
export type Requirements = components["schemas"]["$requirements"];
export interface paths {
    "/webhooks/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a new call */
        post: operations["answerCall"];
        delete?: never;
        /**
         * Tell the portal which environment variables the application takes
         * @description Sent by the portal and the REST API when an application is edited, never during a call and never with credentials. The portal shows the reply as a form, and the values filled in arrive with each new call as `env_vars`. A refusal counts as no variables. Paths with `x-env-vars` answer with those.
         */
        options: operations["describeEnvVarsOfAnswerCall"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/call-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report that a call has changed state */
        post: operations["reportCallStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Connect the caller with the team of their choice */
        post: operations["chooseFromMenu"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    adulting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A dialled leg has become a call of its own
         * @description The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["adulting"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    agentEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A turn in the conversation with an agent
         * @description The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["agent-event"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    alertEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The platform has raised an alert
         * @description Commercial server only. How it treats the answer is not documented.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["alert-event"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    amdEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answering machine detection reports a finding
         * @description The running verb is interrupted when verbs come back.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["amd-event"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    authRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A SIP device asks to register or to call */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["auth-request"];
                };
            };
            responses: {
                /** @description The decision, yes or no. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["auth-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    callStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A call has changed state
         * @description Also for each leg that is dialled. The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["call-status"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    conferenceResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A conference is over for a participant */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["conference-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    conferenceStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An event in a conference
         * @description For the events in `statusEvents`. The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["conference-status"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    conferenceWait: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A participant of a conference waits or enters
         * @description `enterHook` is called once, the others repeatedly.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["conference-wait"];
                };
            };
            responses: {
                /** @description What the participant hears, once. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["conference-wait-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    dequeueResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A dequeue has ended
         * @description jambonz does not wait for the answer: the next verb starts meanwhile, and without a next verb the call ends before the answer takes effect.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["dequeue-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    dialConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A dialled party has answered and is asked to accept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["dial-confirm"];
                };
            };
            responses: {
                /** @description What the party hears before being connected. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["confirm-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    dialDtmf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A watched key sequence was pressed
         * @description The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["dial-dtmf"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    dialRefer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A phone asks to transfer the call */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["dial-refer"];
                };
            };
            responses: {
                /** @description How the transfer is carried out. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["refer-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    dialResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A dial has ended */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["dial-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    dialogflowEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An event in a conversation with Dialogflow
         * @description Verbs in the answer end the conversation, once the audio being played has ended.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["dialogflow-event"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    dialogflowResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A conversation with Dialogflow has ended
         * @description jambonz does not wait for the answer, and ignores it after `redirect`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["dialogflow-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    dialogflowToolRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A Dialogflow agent asks for the result of a tool
         * @description For the models `cx` and `ces`, on the commercial server only.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["dialogflow-tool-request"];
                };
            };
            responses: {
                /** @description The result, for the agent. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["dialogflow-tool-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    enqueueResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A caller has left the queue */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["enqueue-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    envVars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        /**
         * Tell the portal which environment variables the application takes
         * @description Sent by the portal and the REST API when an application is edited, never during a call and never with credentials. The portal shows the reply as a form, and the values filled in arrive with each new call as `env_vars`. A refusal counts as no variables. Paths with `x-env-vars` answer with those.
         */
        options: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The variables by name. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["env-vars-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
                "5XX": components["responses"]["problem"];
            };
        };
        head?: never;
        patch?: never;
        trace?: never;
    };
    errorReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something has failed in a call
         * @description Never over HTTP. The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["error-report"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    gatherPartial: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A gather has an interim result
         * @description The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["gather-partial"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    gatherResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A gather has ended
         * @description Not called if the caller has hung up.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["gather-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    hold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A side of a dial is on hold
         * @description Called once for each hold, for what the waiting side hears.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["hold"];
                };
            };
            responses: {
                /** @description What the waiting side hears, once. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["hold-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    inDialogRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The far end has sent a SIP request inside the call
         * @description Verbs in the answer interrupt the running one; the answer to an INVITE is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["in-dialog-request"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    inboundMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A text message has arrived
         * @description The open-source server never sends it.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["inbound-message"];
                };
            };
            responses: {
                /** @description The verbs to carry out. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["inbound-message-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    lexEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An event in a conversation with Amazon Lex
         * @description Verbs in the answer end the conversation.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["lex-event"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    lexResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A conversation with Amazon Lex has ended
         * @description The answer to `redirect` is ignored. The answer to the `caller hungup` that follows is not: it would replace the verbs that the event hook sent, so answer it with an empty array.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["lex-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    listenResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A listen has ended
         * @description The answer is ignored where the verb stands inside another verb.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["listen-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    llmEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The vendor of a language model reports something
         * @description For the events in `events`. The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["llm-event"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    llmResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The conversation with a language model has ended */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["llm-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    messageResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A text message was sent or has failed
         * @description jambonz does not wait for the answer: the next verb starts meanwhile, and without a next verb the call ends before the answer takes effect.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["message-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    newCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A call asks for instructions */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["new-call"];
                };
            };
            responses: {
                /** @description The verbs to carry out. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["new-call-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    playResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A play has ended
         * @description The answer is ignored where the verb stands inside another verb or in the reply of a wait, hold or confirm hook. A failed request after `playFailed` ends the call.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["play-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    queueEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A caller has joined or left any queue of the account
         * @description The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["queue-event"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    queueWait: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A caller is waiting in the queue
         * @description Called repeatedly while the caller waits, for what the caller hears.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["queue-wait"];
                };
            };
            responses: {
                /** @description What the caller hears, once. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["wait-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    rasaEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A message in a conversation with Rasa
         * @description Verbs in the answer end the conversation.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["rasa-event"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    rasaMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A bot gets the words of the caller
         * @description The request is not signed and carries no credentials.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["rasa-message"];
                };
            };
            responses: {
                /** @description What the bot answers. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["rasa-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    rasaResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A conversation with Rasa has ended
         * @description jambonz does not wait for the answer, and ignores it after `redirect`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["rasa-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    redirectedCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A redirect asks for verbs */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["redirected-call"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    referEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The transfer of a sip:refer is under way
         * @description The answer is ignored, but the request must succeed: if the last report fails, the action hook waits for its full 15 seconds and lacks the result of the transfer.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["refer-event"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    referResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The transfer of a sip:refer has ended
         * @description After a successful transfer the call has usually ended.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["refer-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    sipRequestResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A sip:request was answered
         * @description If this webhook fails twice, the call ends.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["sip-request-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    streamingEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Streamed speech was started, paused or interrupted
         * @description The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["streaming-event"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    tokensResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Text for streamed speech is taken or refused
         * @description After each command `tts:tokens`, never over HTTP. The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["tokens-result"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    toolRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A language model asks for the result of a function */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["tool-request"];
                };
            };
            responses: {
                /** @description The result, for the model. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["tool-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    transcription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A transcribe reports speech
         * @description Verbs in the answer interrupt the running one; the answer is ignored where `transcribe` stands inside another verb.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["transcription"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    transferResult: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A transfer to a person has ended */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["transfer-result"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    translation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A transcribe reports a translation
         * @description Verbs in the answer interrupt the running one; the answer is ignored where `transcribe` stands inside another verb.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["translation"];
                };
            };
            responses: {
                /** @description The verbs to carry out next. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["action-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    updatedCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A REST request makes a running call ask for verbs */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["updated-call"];
                };
            };
            responses: {
                /** @description What the call does from now on. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["updated-call-reply"];
                    };
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    verbStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A verb has started, played something or finished
         * @description Never over HTTP. The answer is ignored.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["verb-status"];
                };
            };
            responses: {
                /** @description Acknowledged. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                "4XX": components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * @description The state of a call. It moves from `trying` through `ringing` or `early-media` to `in-progress`, and ends in `completed`, `failed`, `busy` or `no-answer`; states may be skipped, repeated or arrive late. `queued` is reserved by the platform and not sent today.
         * @example in-progress
         * @enum {string}
         */
        "call-phase": "trying" | "ringing" | "early-media" | "in-progress" | "completed" | "failed" | "busy" | "no-answer" | "queued";
        /** @description The fields that every webhook about a call carries: the parties, the account and the state of the call. Only fields that come with each delivery of each kind are required. */
        call: {
            /** @description Identifies the call, in every webhook about it and in the REST API. Each leg that is dialled out has its own. */
            call_sid: string;
            /** @description The jambonz account the call belongs to. It decides which webhook secret signs. */
            account_sid: string;
            /** @description The jambonz application in charge. Missing when a REST request started the call with hooks of its own in place of an application. */
            application_sid?: string;
            /**
             * @description `inbound` when the call came in, `outbound` when jambonz placed it, by REST request or as a dialled leg.
             * @enum {string}
             */
            direction: "inbound" | "outbound";
            /** @description The caller: the user part of the SIP From address, usually a number. May be the empty string. */
            from: string;
            /** @description The called party. For inbound calls the user part as it was dialled, with or without `+`, and possibly empty; for outbound calls the requested target: a number, `user@realm` or a whole SIP URI. */
            to: string;
            /** @description SIP Call-ID of the leg between the session border controller and the feature server. Any text, seldom a UUID. */
            call_id: string;
            /** @description SIP Call-ID of the leg between the carrier or phone and the session border controller: the one to look for in a carrier's trace. */
            sbc_callid?: string;
            call_status: components["schemas"]["call-phase"];
            /** @description SIP status code behind `call_status`, for instance 100, 200 or 486. */
            sip_status: number;
            /** @description Reason phrase of that status, for instance `OK` or `Busy Here`. It may lag behind: a call placed by REST may say `Trying` after it was answered. Decide by `sip_status`. */
            sip_reason: string;
            /** @description Reason header (RFC 3326) of the SIP message behind the change, such as `Q.850;cause=18`; several are joined by commas. Only the commercial server sends it, in status reports. */
            sip_reason_header?: string;
            /** @description Trace id, 32 hexadecimal digits; all zeros if tracing is off. Present in every webhook of the open-source server, although the documentation and its examples lack it. */
            trace_id?: string;
            /** @description Address the call came from, for calls from outside. */
            originating_sip_ip?: string;
            /** @description Name of the carrier the call came in through, as set up in the portal. Missing for calls from registered SIP users. */
            originating_sip_trunk_name?: string;
        };
        /** @description The INVITE that brought the call, for inbound calls whose hook uses POST. Later webhooks do not repeat it. */
        "sip-message": {
            /** @description Headers by name, repeated ones joined by commas. Names are in lower case, except those written with a leading `X-` or `P-` and `Diversion`, which keep their spelling; `P-Asserted-Identity` is still lower-cased. */
            headers: {
                [key: string]: string;
            };
            /** @description The whole message as text. */
            raw: string;
            /** @description Body of the message, mostly an SDP offer. Empty when there is none. */
            body: string;
            /** @description SIP method, `INVITE`. */
            method: string;
            /** @description SIP version, the string `2.0`. A number is accepted too, because the documentation's example is one. */
            version: string | number;
            /** @description Request-URI, the recipient of the message. */
            uri: string;
            /** @description The body split into its parts, in practice always an array: one part for a plain body, several for multipart ones (SIPREC: the SDP and the recording metadata). The documentation says object, so an object is accepted too. More than 100 parts are refused. */
            payload: {
                /** @description Media type of the part. Missing when the message has no Content-Type. */
                type?: string;
                /** @description The part itself. */
                content?: string;
            }[] | {
                [key: string]: unknown;
            };
        };
        /** @description Speech settings of the application, used by every verb without its own. Unset values are null. */
        "speech-defaults": {
            /** @description Text to speech. */
            synthesizer?: {
                /** @description Vendor of the voice, such as `google`. */
                vendor?: string | null;
                /** @description Which of several credentials for the vendor. */
                label?: string | null;
                /** @description Language tag, such as `en-US`. */
                language?: string | null;
                /** @description Name of the voice; for custom voices of Google an object with `model` and `reported_usage`. */
                voice?: string | {
                    [key: string]: unknown;
                } | null;
                /** @description Vendor to turn to when the first one fails. */
                fallback_vendor?: string | null;
                /** @description Credentials for the fallback vendor. */
                fallback_label?: string | null;
                /** @description Language tag for the fallback vendor. */
                fallback_language?: string | null;
                /** @description Voice of the fallback vendor. */
                fallback_voice?: string | {
                    [key: string]: unknown;
                } | null;
            };
            /** @description Speech to text. */
            recognizer?: {
                /** @description Vendor of the recognition, such as `deepgram`. */
                vendor?: string | null;
                /** @description Which of several credentials for the vendor. */
                label?: string | null;
                /** @description Language tag, such as `en-US`. */
                language?: string | null;
                /** @description Vendor to turn to when the first one fails. */
                fallback_vendor?: string | null;
                /** @description Credentials for the fallback vendor. */
                fallback_label?: string | null;
                /** @description Language tag for the fallback vendor. */
                fallback_language?: string | null;
            };
        };
        /** @description One party of a conversation that a recorder forks to jambonz. */
        "siprec-participant": {
            /** @description Role of the party. `caller` or `callee`. */
            participant: string;
            /** @description User part of the party's address, if the recorder sends it (Cisco does). */
            uri_user?: string;
            /** @description Host part of that address. */
            uri_host?: string;
        };
        /** @description A call asks for instructions. Four events lead here: a call comes in; the called party answers a call that a REST request started; a recorder forks a call to jambonz (SIPREC); a call moves from one feature server to another. They carry different fields, so few are required. This is the only webhook with the caller's name, the SIP message and the environment variables: keep what you need. */
        "new-call": {
            /** @description Display name of the caller. Empty when there is none; if the phone put the name in quotes, the quotes are part of the value (`"John Doe"`). Missing for calls started by REST and for moved calls. */
            caller_name?: string;
            sip?: components["schemas"]["sip-message"];
            /** @description Values the operator filled in for the variables this application declares (see the OPTIONS operation): text, numbers and booleans. They are not checked here: a value of another type is replaced by its default and does not fail the call. Absent without variables. */
            env_vars?: {
                [key: string]: unknown;
            };
            defaults?: components["schemas"]["speech-defaults"];
            /** @description SIPREC only: the parties of the recorded conversation, caller first. jambonz names two; more than 100 are refused. */
            participants?: components["schemas"]["siprec-participant"][];
            /** @description Whether the call is being recorded. False when a call arrives. */
            has_recording?: boolean;
            /** @description Inbound calls: private SIP address (`host:port`) of the feature server. Other webhooks call it `fs_sip_address`. */
            local_sip_address?: string;
            /** @description Inbound calls: public address of the feature server, on some AWS installations. Other webhooks call it `fs_public_ip`. */
            public_ip?: string;
            /** @description Calls started by REST use this name for `local_sip_address`. */
            fs_sip_address?: string;
            /** @description Calls started by REST use this name for `public_ip`. */
            fs_public_ip?: string;
            /** @description The service provider the account belongs to. Inbound calls only. */
            service_provider_sid?: string;
            /** @description Data that the `tag` of the REST request attached to the call that it started, unchanged. The only name that is camelCase on the wire. */
            customerData?: {
                [key: string]: unknown;
            };
            /** @description Calls started by REST: base URL of the REST API, where the operator has set one. */
            api_base_url?: string;
            /** @description Data that a `tag` verb attached before the call moved to this feature server. Unlike in `customerData`, the names inside are converted to snake_case. */
            customerdata?: {
                [key: string]: unknown;
            };
        } & components["schemas"]["call"];
        /**
         * @description Voice activity detection: detects speech without recognising words. It interrupts a prompt at the first sound when
         *     `minBargeinWordCount` is 0.
         * @example {
         *       "enable": true,
         *       "vendor": "silero",
         *       "threshold": 0.6,
         *       "voiceMs": 300
         *     }
         */
        vad: {
            /** @description Switches it on, default false. */
            enable?: boolean;
            /** @description Milliseconds of voice before it counts as speech, default 250. */
            voiceMs?: number;
            /** @description Milliseconds of silence before speech counts as ended, default 150. */
            silenceMs?: number;
            /** @description `one-shot` (the default) stops after the first detection; any other value continues. */
            strategy?: string;
            /** @description Aggressiveness of the webrtc detector, from 0 to 3 (hardest on noise); default 2. */
            mode?: number;
            /**
             * @description Detector, default silero.
             * @enum {string}
             */
            vendor?: "webrtc" | "silero";
            /** @description Probability from which the silero detector takes sound for speech, 0 to 1; default 0.5. */
            threshold?: number;
            /** @description Milliseconds the silero detector adds on both sides of speech, default 30. */
            speechPadMs?: number;
        };
        /** @description AssemblyAI's own settings. */
        "assembly-ai-options": {
            /** @description API key, in place of the one stored in the portal. Not read by the open-source server. */
            apiKey?: string;
            /**
             * @description Version of the streaming API, default v2.
             * @enum {string}
             */
            serviceVersion?: "v2" | "v3";
            /** @description Recognition model. Not read by the open-source server. */
            speechModel?: string;
            /** @description Format finished turns: punctuation, capitals, numbers (v3). */
            formatTurns?: boolean;
            /** @description Confidence from which a turn counts as ended, 0 to 1 (v3). */
            endOfTurnConfidenceThreshold?: number;
            /** @description Milliseconds of silence that end a turn once that confidence is reached (v3). */
            minEndOfTurnSilenceWhenConfident?: number;
            /** @description Milliseconds of silence that end a turn in any case (v3). */
            maxTurnSilence?: number;
            /** @description Milliseconds of silence before a turn may end. Not read by the open-source server. */
            minTurnSilence?: number;
            /** @description Words and phrases to expect. Not read by the open-source server. */
            keyterms?: string[];
            /** @description Text that guides the model. Not read by the open-source server. */
            prompt?: string;
            /** @description Detect the language. Not read by the open-source server. */
            languageDetection?: boolean;
            /** @description Probability from which sound counts as speech, 0 to 1. Not read by the open-source server. */
            vadThreshold?: number;
            /** @description Seconds without speech after which the stream is closed. Not read by the open-source server. */
            inactivityTimeout?: number;
            /** @description Languages to expect, such as en and es. Unset, every supported one. */
            languageCodes?: string[];
            /**
             * @description Isolate the main voice: near-field for phones, far-field for distant microphones. Unset, neither.
             * @enum {string}
             */
            voiceFocus?: "near-field" | "far-field";
        };
        /** @description Amazon Transcribe's own settings. */
        "aws-options": {
            /** @description Access key id, in place of the one stored in the portal. */
            accessKey?: string;
            /** @description Secret access key. */
            secretKey?: string;
            /** @description Session token of temporary credentials. */
            securityToken?: string;
            /** @description AWS region, such as us-east-1. */
            region?: string;
            /** @description Name of a custom vocabulary. Takes precedence over `vocabularyName` of the recognizer. */
            vocabularyName?: string;
            /** @description Name of a vocabulary filter. Takes precedence over that of the recognizer. */
            vocabularyFilterName?: string;
            /**
             * @description What the filter does with a word. Takes precedence over `filterMethod` of the recognizer.
             * @enum {string}
             */
            vocabularyFilterMethod?: "remove" | "mask" | "tag";
            /** @description Name of a custom language model. */
            languageModelName?: string;
            /** @description Kinds of personal data to find, such as BANK_ACCOUNT_NUMBER. */
            piiEntityTypes?: string[];
            /** @description Mark personal data in the transcript. */
            piiIdentifyEntities?: boolean;
        };
        /** @description Microsoft Azure's own settings. */
        "azure-options": {
            /** @description Milliseconds of silence that end a phrase. */
            speechSegmentationSilenceTimeoutMs?: number;
            /** @description Post-processing of the transcript, such as TrueText. */
            postProcessing?: string;
            /** @description Let Azure store audio and transcripts. */
            audioLogging?: boolean;
            /**
             * @description When the language is detected among `language` and `altLanguages`.
             * @enum {string}
             */
            languageIdMode?: "AtStart" | "Continuous";
            /**
             * @description Kind of speech to expect.
             * @enum {string}
             */
            speechRecognitionMode?: "CONVERSATION" | "DICTATION" | "INTERACTIVE";
        };
        /** @description Cobalt's own settings. */
        "cobalt-options": {
            /** @description Address of the server, in place of the one stored in the portal. */
            serverUri?: string;
            /** @description Report alternatives of each word. */
            enableConfusionNetwork?: boolean;
            /** @description Text stored with the recording. */
            metadata?: string;
            /** @description Compiled context data. */
            compiledContextData?: string;
            /** @description Report the time of each word. The open-source server reads `words` of the recognizer in its place. */
            wordTimeOffsets?: boolean;
            /** @description Context to which the hints belong, default `unk:default`. */
            contextToken?: string;
        };
        /** @description Settings of a custom vendor. */
        "custom-options": {
            /** @description Token for your service. Not read by the open-source server. */
            authToken?: string;
            /** @description Address of your service. The open-source server takes it from the portal. */
            uri?: string;
            /** @description Sample rate in Hz. */
            sampleRate?: number;
            /** @description Settings for your own service, sent to it as they are. */
            options?: {
                [key: string]: unknown;
            };
        };
        /** @description Deepgram's own settings (vendors deepgram and deepgramflux). */
        "deepgram-options": {
            /** @description Host to connect to, in place of the one stored in the portal. */
            deepgramSttUri?: string;
            /** @description Connect to that host by TLS. */
            deepgramSttUseTls?: boolean;
            /** @description API key, in place of the one stored in the portal. */
            apiKey?: string;
            /** @description Tier of the model, such as enhanced. */
            tier?: string;
            /** @description Recognition model, such as nova-3. Takes precedence over `model` of the recognizer. */
            model?: string;
            /** @description Id of a custom model. Not read by the open-source server. */
            customModel?: string;
            /** @description Version of the model. */
            version?: string;
            /** @description Punctuate the transcript. */
            punctuate?: boolean;
            /** @description Format dates, times, numbers and the like. */
            smartFormatting?: boolean;
            /** @description Deliver at once, in place of waiting for more context to format by. */
            noDelay?: boolean;
            /** @description Mask profanity. */
            profanityFilter?: boolean;
            /**
             * @description Remove data of this kind from the transcript.
             * @enum {string}
             */
            redact?: "pci" | "numbers" | "true" | "ssn";
            /** @description Distinguish speakers. */
            diarize?: boolean;
            /** @description Version of the diarization. */
            diarizeVersion?: string;
            /** @description Recognise named entities. */
            ner?: boolean;
            /** @description Recognise each channel separately. Not read by the open-source server. */
            multichannel?: boolean;
            /** @description Number of alternative transcripts. */
            alternatives?: number;
            /** @description Write numbers as digits. */
            numerals?: boolean;
            /** @description Words and phrases to search for. */
            search?: string[];
            /** @description Replacements, each `find:replace`. */
            replace?: string[];
            /** @description Words to expect, each with an optional weight `word:2`. Takes precedence over `hints`. */
            keywords?: string[];
            /** @description Words and phrases to expect (nova-3 and flux). */
            keyterms?: string[];
            /** @description Milliseconds of silence that end an utterance; false switches that off. */
            endpointing?: boolean | number;
            /** @description Milliseconds between words that end an utterance. */
            utteranceEndMs?: number;
            /** @description Take the first final transcript as the whole utterance. */
            shortUtterance?: boolean;
            /** @description Milliseconds of silence that end speech. */
            vadTurnoff?: number;
            /** @description Label of the request in usage reports. */
            tag?: string;
            /** @description Keep filler words such as um. */
            fillerWords?: boolean;
            /** @description Confidence from which a turn counts as ended, 0 to 1 (flux). */
            eotThreshold?: number;
            /** @description Milliseconds of silence that end a turn in any case (flux). */
            eotTimeoutMs?: number;
            /** @description Keep the audio out of model training. */
            mipOptOut?: boolean;
            /** @description Text that guides the recognition of entities. Only its first 100 words are used. */
            entityPrompt?: string;
            /** @description Confidence from which the end of a turn is reported early, 0 to 1 (flux). */
            eagerEotThreshold?: number;
            /** @description Languages to expect, such as en and es (flux multilingual). Not read by the open-source server. */
            languageHints?: string[];
        };
        /** @description ElevenLabs' own settings. */
        "elevenlabs-options": {
            /** @description Report the time of each word. Not read by the open-source server. */
            includeTimestamps?: boolean;
            /**
             * @description What ends an utterance: a command, or silence. Not read by the open-source server.
             * @enum {string}
             */
            commitStrategy?: "manual" | "vad";
            /** @description Seconds of silence that end an utterance. Not read by the open-source server. */
            vadSilenceThresholdSecs?: number;
            /** @description Probability from which sound counts as speech, 0 to 1. Not read by the open-source server. */
            vadThreshold?: number;
            /** @description Milliseconds of sound before it counts as speech. Not read by the open-source server. */
            minSpeechDurationMs?: number;
            /** @description Milliseconds of silence before speech counts as ended. Not read by the open-source server. */
            minSilenceDurationMs?: number;
            /** @description Let ElevenLabs store the request. Not read by the open-source server. */
            enableLogging?: boolean;
        };
        /** @description Google's own settings. */
        "google-options": {
            /**
             * @description Version of the API, default v1.
             * @enum {string}
             */
            serviceVersion?: "v1" | "v2";
            /** @description Id of a recognizer resource (v2). Not read by the open-source server. */
            recognizerId?: string;
            /** @description Location of the recognizer, such as projects/my-project/locations/eu; it also chooses the endpoint (v2). */
            parentPath?: string;
            /** @description Milliseconds to wait for speech (v2). */
            speechStartTimeoutMs?: number;
            /** @description Milliseconds of silence that end the utterance (v2). */
            speechEndTimeoutMs?: number;
            /** @description Report the start and end of speech (v2). */
            enableVoiceActivityEvents?: boolean;
            /** @description Replacements in the transcript (v2). */
            transcriptNormalization?: unknown[];
            /**
             * @description Transcribe word by word, or without disfluencies and formatted (gemini models).
             * @enum {string}
             */
            mode?: "VERBATIM" | "SMART";
            /** @description Words and phrases to expect (gemini models). */
            customVocabulary?: string[];
        };
        /** @description Gradium's own settings. */
        "gradium-options": {
            /** @description API key, in place of the one stored in the portal. */
            apiKey?: string;
            /** @description Recognition model. Unset, the current one. */
            model?: string;
            /** @description Frames of 80 ms that the model waits before it emits a word, default 10. */
            delayInFrames?: number;
            /** @description Sampling temperature; 0 is the most deterministic. */
            temp?: number;
            /** @description Emit words sooner (negative) or later (positive), default 0. */
            paddingBonus?: number;
            /** @description Single words to expect, in place of `hints`. */
            keywords?: string[];
            /** @description Weight of the keywords, up to about 4; negative suppresses them. */
            keywordBoost?: number;
            /** @description Id of a stored list of keywords, in place of `keywords` and `hints`. Gradium accepts an unknown id silently. */
            keywordBoostId?: string;
            /** @description When a turn ends. */
            turn_detection?: {
                /** @description Probability of silence above which a turn ends, between 0 and 1; default 0.5. */
                threshold?: number;
                /** @description Seconds ahead that this probability is about: 0.5, 1, 2 or 3 (default). */
                horizon?: number;
            };
            /** @description Host to connect to, such as eu.api.gradium.ai. */
            gradiumSttUri?: string;
            /** @description Connect to that host by TLS, default true. */
            gradiumSttUseTls?: boolean;
        };
        /** @description Houndify's own settings. */
        "houndify-options": {
            /** @description Request info, sent to Houndify as it is. */
            requestInfo?: {
                [key: string]: unknown;
            };
            /** @description Sample rate in Hz. */
            sampleRate?: number;
            /** @description Latitude of the speaker. */
            latitude?: number;
            /** @description Longitude of the speaker. */
            longitude?: number;
            /** @description City of the speaker. */
            city?: string;
            /** @description State of the speaker. */
            state?: string;
            /** @description Country of the speaker. */
            country?: string;
            /** @description Time zone of the speaker. */
            timeZone?: string;
            /** @description Houndify domain. */
            domain?: string;
            /** @description Address of the service, in place of the one stored in the portal. */
            audioEndpoint?: string;
            /** @description Seconds of silence that end recognition, default 5. */
            maxSilenceSeconds?: number;
            /** @description Seconds of silence after a complete query, default 1. */
            maxSilenceAfterFullQuerySeconds?: number;
            /** @description Seconds of silence after an incomplete query, default 1.5. */
            maxSilenceAfterPartialQuerySeconds?: number;
            /** @description Sensitivity of voice activity detection. */
            vadSensitivity?: number;
            /** @description Milliseconds after which voice activity detection gives up. */
            vadTimeout?: number;
            /** @description Mode of voice activity detection. */
            vadMode?: string;
            /** @description Milliseconds of voice before it counts as speech. */
            vadVoiceMs?: number;
            /** @description Milliseconds of silence before speech counts as ended. */
            vadSilenceMs?: number;
            /** @description Log voice activity detection. */
            vadDebug?: boolean;
            /** @description Format of the audio. */
            audioFormat?: string;
            /** @description Reduce noise. */
            enableNoiseReduction?: boolean;
            /** @description Mask profanity. */
            enableProfanityFilter?: boolean;
            /** @description Punctuate the transcript. */
            enablePunctuation?: boolean;
            /** @description Capitalise the transcript. */
            enableCapitalization?: boolean;
            /** @description Minimum confidence of a result. */
            confidenceThreshold?: number;
            /** @description Leave out disfluencies such as um. */
            enableDisfluencyFilter?: boolean;
            /** @description Maximum number of results. */
            maxResults?: number;
            /** @description Report the time of each word. */
            enableWordTimestamps?: boolean;
            /** @description Maximum number of alternative transcripts. */
            maxAlternatives?: number;
            /** @description Interval between interim transcripts. */
            partialTranscriptInterval?: number;
            /** @description Timeout of the session. */
            sessionTimeout?: number;
            /** @description Timeout of the connection. */
            connectionTimeout?: number;
            /** @description Words and phrases to expect. */
            customVocabulary?: string[];
            /** @description Language model. */
            languageModel?: string;
            /** @description Maximum duration of one query. */
            audioQueryAbsoluteTimeout?: number;
            /** @description Likelihood from which a query counts as ended, default 0.8; 0 switches that off. */
            eoqThreshold?: number;
            /** @description Probability of voice below which speech counts as ended, default 0.05; 0 switches that off. */
            vadStopThreshold?: number;
        };
        /** @description IBM Watson's own settings. */
        "ibm-options": {
            /** @description API key for recognition, in place of the one stored in the portal. */
            sttApiKey?: string;
            /** @description Region of the recognition service. */
            sttRegion?: string;
            /** @description API key for synthesis. */
            ttsApiKey?: string;
            /** @description Region of the synthesis service. */
            ttsRegion?: string;
            /** @description Id of the service instance. */
            instanceId?: string;
            /** @description Recognition model. */
            model?: string;
            /** @description Id of a custom language model. Not read by the open-source server. */
            languageCustomizationId?: string;
            /** @description Id of a custom acoustic model. Not read by the open-source server. */
            acousticCustomizationId?: string;
            /** @description Version of the base model. */
            baseModelVersion?: string;
            /** @description Customer id stored with the data. */
            watsonMetadata?: string;
            /** @description Keep the audio out of model training. */
            watsonLearningOptOut?: boolean;
        };
        /** @description Mistral's own settings. */
        "mistral-options": {
            /** @description API key, in place of the one stored in the portal. */
            apiKey?: string;
            /** @description Recognition model, default voxtral-mini-transcribe-realtime-3. */
            model?: string;
            /** @description Milliseconds that the model waits before it emits text: 80 to 1200, or 2400. Default 480. */
            streamingDelayMs?: number;
            /** @description Transcribe word by word. */
            verbatim?: boolean;
            /** @description Words and phrases to expect, in place of `hints`. */
            contextBias?: string[];
            /** @description Distinguish speakers, which switches off the detection of turns. */
            diarize?: boolean;
            /** @description Recordings of known speakers, 3 to 15 seconds each, for `diarize`. */
            speakerReferences?: {
                [key: string]: unknown;
            }[];
            /** @description When a turn begins and ends; ignored with `diarize`. */
            turnDetection?: {
                /** @description Probability of speech that begins a turn, default 0.5. */
                startThreshold?: number;
                /** @description Probability of speech below which a likely end is reported early, default 0.5. */
                eagerEndThreshold?: number;
                /** @description Probability of speech below which silence counts, default 0.33. */
                endThreshold?: number;
                /** @description Milliseconds of silence before a turn may end, default 500. */
                minSilenceMs?: number;
                /** @description Milliseconds of silence that end a turn in any case, default 3000. */
                endTimeoutMs?: number;
            };
            /** @description Host to connect to in place of api.mistral.ai. With `ws://` or `http://` it is not encrypted. */
            mistralSttUri?: string;
        };
        /** @description Modulate's own settings. */
        "modulate-options": {
            /** @description API key, in place of the one stored in the portal. */
            apiKey?: string;
            /** @description Report each phrase as final, default true (velma-2-stt-streaming-english-v2). */
            endpointing?: boolean;
            /** @description Detect the emotion of each utterance (velma-2-stt-streaming). */
            emotionSignal?: boolean;
            /** @description Detect the accent of each utterance (velma-2-stt-streaming). */
            accentSignal?: boolean;
            /** @description Rate how likely a voice is synthetic (velma-2-stt-streaming). */
            deepfakeSignal?: boolean;
            /** @description Mark personal and health data in the transcript (velma-2-stt-streaming). */
            piiPhiTagging?: boolean;
            /** @description Host to connect to in place of platform.modulate.ai. */
            modulateSttUri?: string;
            /** @description Connect to that host by TLS, default true. */
            modulateSttUseTls?: boolean;
        };
        /** @description Nuance's own settings. */
        "nuance-options": {
            /** @description Client id, in place of the one stored in the portal. */
            clientId?: string;
            /** @description Secret of that client. */
            secret?: string;
            /** @description Address of a Krypton server of your own. */
            kryptonEndpoint?: string;
            /** @description Topic of the language model. */
            topic?: string;
            /**
             * @description How many utterances are recognised.
             * @enum {string}
             */
            utteranceDetectionMode?: "single" | "multiple" | "disabled";
            /** @description Punctuate the transcript. */
            punctuation?: boolean;
            /** @description Mask profanity. */
            profanityFilter?: boolean;
            /** @description Report the tokens of the transcript. */
            includeTokenization?: boolean;
            /** @description Forget at the end what was learnt about the speaker. */
            discardSpeakerAdaptation?: boolean;
            /** @description Keep the call out of logs and recordings. */
            suppressCallRecording?: boolean;
            /** @description Continue if a resource cannot be loaded. */
            maskLoadFailures?: boolean;
            /** @description Begin the transcript with a small letter. */
            suppressInitialCapitalization?: boolean;
            /** @description Allow resources to replace the base language model. */
            allowZeroBaseLmWeight?: boolean;
            /** @description Leave out the wake-up word. */
            filterWakeupWord?: boolean;
            /**
             * @description Which transcripts are reported.
             * @enum {string}
             */
            resultType?: "final" | "partial" | "immutable_partial";
            /** @description Milliseconds to wait for speech. */
            noInputTimeoutMs?: number;
            /** @description Maximum milliseconds of one utterance. */
            recognitionTimeoutMs?: number;
            /** @description Milliseconds of silence that end an utterance. */
            utteranceEndSilenceMs?: number;
            /** @description Maximum number of alternative transcripts. */
            maxHypotheses?: number;
            /** @description Speech domain of the data pack. */
            speechDomain?: string;
            /** @description Format of dates, numbers and the like. */
            formatting?: {
                /** @description Name of a formatting scheme. */
                scheme: string;
                /** @description Options of the scheme. */
                options: {
                    [key: string]: unknown;
                };
            };
            /** @description Data stored with the call. Not read by the open-source server. */
            clientData?: {
                [key: string]: unknown;
            };
            /** @description Id of the speaker. Not read by the open-source server. */
            userId?: string;
            /** @description Sensitivity of speech detection. Not read by the open-source server. */
            speechDetectionSensitivity?: number;
            /** @description Resources that improve recognition. */
            resources?: {
                /** @description A resource behind an address. */
                externalReference?: {
                    /**
                     * @description Kind of resource.
                     * @enum {string}
                     */
                    type?: "undefined_resource_type" | "wordset" | "compiled_wordset" | "domain_lm" | "speaker_profile" | "grammar" | "settings";
                    /** @description Address of the resource. */
                    uri?: string;
                    /** @description Continue if the resource cannot be loaded. */
                    maxLoadFailures?: boolean;
                    /** @description Milliseconds to wait for the resource. */
                    requestTimeoutMs?: number;
                    /** @description Headers of the request for the resource. */
                    headers?: {
                        [key: string]: unknown;
                    };
                };
                /** @description A wordset as JSON text. */
                inlineWordset?: string;
                /** @description Name of a built-in resource. */
                builtin?: string;
                /** @description A grammar. */
                inlineGrammar?: string;
                /** @description Wake-up words. */
                wakeupWord?: string[];
                /**
                 * @description Weight of the resource, by name.
                 * @enum {string}
                 */
                weightName?: "defaultWeight" | "lowest" | "low" | "medium" | "high" | "highest";
                /** @description Weight of the resource, as a number. */
                weightValue?: number;
                /**
                 * @description How often the resource is used again.
                 * @enum {string}
                 */
                reuse?: "undefined_reuse" | "low_reuse" | "high_reuse";
            }[];
        };
        /** @description NVIDIA Riva's own settings. */
        "nvidia-options": {
            /** @description Address of the Riva server, in place of the one stored in the portal. */
            rivaUri?: string;
            /** @description Maximum number of alternative transcripts, default 1. */
            maxAlternatives?: number;
            /** @description Mask profanity. */
            profanityFilter?: boolean;
            /** @description Punctuate the transcript. */
            punctuation?: boolean;
            /** @description Report the time of each word. */
            wordTimeOffsets?: boolean;
            /** @description Transcribe word by word. */
            verbatimTranscripts?: boolean;
            /** @description Further configuration, sent to Riva as it is. */
            customConfiguration?: {
                [key: string]: unknown;
            };
        };
        /** @description OpenAI's own settings. */
        "openai-options": {
            /** @description API key, in place of the one stored in the portal. */
            apiKey?: string;
            /** @description Recognition model, default whisper-1. Takes precedence over `model` of the recognizer. */
            model?: string;
            /** @description Text that guides the model. */
            prompt?: string;
            /** @description Templates from which a prompt is made. */
            promptTemplates?: {
                /** @description Text in which `{{hints}}` is replaced by the hints. */
                hintsTemplate?: string;
                /** @description Text in which `{{turns:4}}` is replaced by the last four turns. */
                conversationHistoryTemplate?: string;
            };
            /** @description Language code. */
            language?: string;
            /**
             * @description Reduce noise of a near or a distant microphone.
             * @enum {string}
             */
            input_audio_noise_reduction?: "near_field" | "far_field";
            /** @description When a turn ends. */
            turn_detection?: {
                /**
                 * @description By silence (server_vad), by meaning (semantic_vad), or not at all.
                 * @enum {string}
                 */
                type: "none" | "server_vad" | "semantic_vad";
                /**
                 * @description How soon a turn ends (semantic_vad).
                 * @enum {string}
                 */
                eagerness?: "low" | "medium" | "high" | "auto";
                /** @description Probability from which sound counts as speech, 0 to 1 (server_vad). */
                threshold?: number;
                /** @description Milliseconds of audio to keep before speech (server_vad). */
                prefix_padding_ms?: number;
                /** @description Milliseconds of silence that end a turn (server_vad). */
                silence_duration_ms?: number;
            };
            /** @description Languages to expect, in place of `language` (gpt-live-transcribe). */
            languages?: NotEmpty<string>;
            /** @description Words and phrases to expect, in place of `hints` (gpt-live-transcribe). */
            keywords?: string[];
            /**
             * @description How long the model waits for context (gpt-live-transcribe).
             * @enum {string}
             */
            delay?: "minimal" | "low" | "medium" | "high" | "xhigh";
            /** @description Aggressiveness of local voice activity detection (gpt-live-transcribe, gpt-realtime-whisper). */
            vadMode?: number;
            /** @description Milliseconds of silence that end a turn, with the same models. */
            vadSilenceMs?: number;
            /** @description Milliseconds of voice that begin a turn, with the same models. */
            vadVoiceMs?: number;
        };
        /** @description Soniox's own settings. */
        "soniox-options": {
            /** @description API key, in place of the one stored in the portal. */
            apiKey?: string;
            /** @description Recognition model, such as stt-rt-v5. */
            model?: string;
            /** @description Detect the end of an utterance. Not read by the open-source server. */
            endpointDetection?: boolean;
            /** @description Mask profanity. */
            profanityFilter?: boolean;
            /** @description Text about the conversation that guides the model. Not read by the open-source server. */
            speechContext?: string;
            /** @description Your own id of the request. Not read by the open-source server. */
            clientRequestReference?: string;
            /** @description Storing of audio and transcript at Soniox. */
            storage?: {
                /** @description Id of the stored object; without it nothing is stored. */
                id?: string;
                /** @description Title of the stored object. */
                title?: string;
                /** @description Store no audio. */
                disableStoreAudio?: boolean;
                /** @description Store no transcript. */
                disableStoreTranscript?: boolean;
                /** @description Keep the stored object out of searches. */
                disableSearch?: boolean;
                /** @description Your own data about the stored object. Not read by the open-source server. */
                metadata?: {
                    [key: string]: unknown;
                };
            };
            /** @description Languages to expect, such as en and es. */
            languageHints?: string[];
            /** @description Report the language of each word. */
            enableLanguageIdentification?: boolean;
            /** @description Distinguish speakers. */
            enableSpeakerDiarization?: boolean;
            /** @description How soon an utterance ends: from -1 (late) to 1 (early), default 0. */
            endpointSensitivity?: number;
            /** @description Milliseconds after which an utterance ends in any case, default 2000. */
            maxEndpointDelayMs?: number;
            /** @description Milliseconds after which words become final in any case. */
            maxNonFinalTokensDurationMs?: number;
            /** @description What the conversation is about, in place of `speechContext` and `hints`. */
            context?: {
                /** @description Facts such as domain and topic. */
                general?: {
                    /** @description Name of the fact. */
                    key: string;
                    /** @description The fact. */
                    value: string;
                }[];
                /** @description Background text. */
                text?: string;
                /** @description Words and phrases to expect. */
                terms?: string[];
                /** @description Fixed translations. */
                translation_terms?: {
                    /** @description The term. */
                    source: string;
                    /** @description Its translation. */
                    target: string;
                }[];
            };
        };
        /** @description Speechmatics' own settings. */
        "speechmatics-options": {
            /** @description Host to connect to. The open-source server takes it from the portal. */
            host?: string;
            /**
             * @description How a turn is detected. Not read by the open-source server.
             * @enum {string}
             */
            profile?: "adaptive" | "agile" | "smart" | "external";
            /** @description Settings of the transcription. */
            transcription_config?: {
                /** @description Language code. */
                language?: string;
                /** @description Vocabulary of a field, such as finance. */
                domain?: string;
                /** @description Words and phrases to expect. Not read by the open-source server. */
                additional_vocab?: unknown[];
                /** @description How speakers are distinguished, such as speaker. */
                diarization?: string;
                /** @description Settings of the diarization. */
                speaker_diarization_config?: {
                    /** @description How readily a new speaker is detected, 0 to 1. */
                    speaker_sensitivity?: number;
                    /** @description Maximum number of speakers. */
                    max_speakers?: number;
                };
                /** @description When an utterance ends. */
                conversation_config?: {
                    /** @description Seconds of silence that end an utterance, default 0.5. */
                    end_of_utterance_silence_trigger?: number;
                };
                /** @description Report interim transcripts. */
                enable_partials?: boolean;
                /** @description Maximum seconds before a final transcript, default 0.7. */
                max_delay?: number;
                /**
                 * @description Whether a number or date may exceed `max_delay` (flexible, the default).
                 * @enum {string}
                 */
                max_delay_mode?: "fixed" | "flexible";
                /** @description Spelling of the transcript, such as en-GB. */
                output_locale?: string;
                /** @description Punctuation of the transcript. */
                punctuation_overrides?: {
                    /** @description Punctuation marks to use. */
                    permitted_marks?: string[];
                    /** @description How much to punctuate, 0 to 1. */
                    sensitivity?: number;
                };
                /** @description Accuracy of the model: standard or enhanced. */
                operating_point?: string;
                /** @description Report entities such as dates and amounts. */
                enable_entities?: boolean;
                /** @description Filtering of the audio. */
                audio_filtering_config?: {
                    /** @description Volume below which sound is ignored, 0 to 100. */
                    volume_threshold: number;
                };
                /** @description Filtering of the transcript. */
                transcript_filtering_config?: {
                    /** @description Leave out disfluencies such as um. */
                    remove_disfluencies?: boolean;
                    /** @description Replacements in the transcript. */
                    replacements?: {
                        /** @description A word, or a pattern between slashes. */
                        from: string;
                        /** @description What is written in its place. */
                        to: string;
                    }[];
                } & unknown;
                /** @description Recognition model, such as enhanced; replaces `operating_point`. */
                model?: string;
            };
            /** @description Settings of the translation. */
            translation_config?: {
                /** @description Languages to translate to. */
                target_languages: string[];
                /** @description Report interim translations. */
                enable_partials?: boolean;
            };
            /** @description Detection of sounds other than speech. */
            audio_events_config?: {
                /** @description Sounds to detect. */
                types?: ("applause" | "music" | "laughter")[];
            };
        };
        /** @description Verbio's own settings. */
        "verbio-options": {
            /** @description Format the transcript. */
            enable_formatting?: boolean;
            /** @description Distinguish speakers. */
            enable_diarization?: boolean;
            /** @description Topic of the language model, by number. */
            topic?: number;
            /** @description A grammar. */
            inline_grammar?: string;
            /** @description Address of a grammar. */
            grammar_uri?: string;
            /** @description Label of the request. */
            label?: string;
            /** @description Timeout of the recognition. */
            recognition_timeout?: number;
            /** @description Silence that ends complete speech. */
            speech_complete_timeout?: number;
            /** @description Silence that ends incomplete speech. */
            speech_incomplete_timeout?: number;
        };
        /** @description xAI's own settings. */
        "xai-options": {
            /** @description API key, in place of the one stored in the portal. */
            apiKey?: string;
            /** @description Recognition model, such as grok-voice-transcribe-2.0. */
            model?: string;
            /** @description Milliseconds of silence that end an utterance, 0 to 5000. */
            endpointing?: number;
            /** @description Distinguish speakers. */
            diarize?: boolean;
            /** @description Keep filler words such as um. */
            fillerWords?: boolean;
            /** @description Words and phrases to expect. */
            keyterms?: string[];
            /** @description Confidence from which a turn counts as ended, 0 to 1. */
            smartTurn?: number;
            /** @description Milliseconds of silence that end a turn in any case, 1 to 5000. */
            smartTurnTimeout?: number;
        };
        /** @description Zoom's own settings. */
        "zoom-options": {
            /** @description API key, in place of the one stored in the portal. */
            apiKey?: string;
            /** @description When a turn ends. */
            turn_detection?: {
                /** @description Probability from which sound counts as speech. */
                threshold?: number;
                /** @description Milliseconds of audio to keep before speech. */
                prefix_padding_ms?: number;
                /** @description Milliseconds of silence that end a turn, about 350 by default. */
                silence_duration_ms?: number;
            };
            /** @description Host to connect to in place of api.zoom.us. */
            zoomSttUri?: string;
            /** @description Connect to that host by TLS, default true. */
            zoomSttUseTls?: boolean;
        };
        /**
         * @description Speech to text: which vendor and language listen, and how. What is left out comes from the session (the `config`
         *     verb) or from the application's settings in the portal.
         *
         *     The `…Options` objects carry one vendor's own settings. The open-source server refuses the whole reply for a name
         *     it does not know in them, except in `gladiaOptions` and `customOptions.options`.
         * @example {
         *       "vendor": "deepgram",
         *       "language": "en-US",
         *       "hints": [
         *         "sales",
         *         "support",
         *         "billing"
         *       ],
         *       "deepgramOptions": {
         *         "model": "nova-3",
         *         "smartFormatting": true
         *       }
         *     }
         * @example {
         *       "vendor": "google",
         *       "language": "en-US",
         *       "altLanguages": [
         *         "es-US"
         *       ],
         *       "hints": [
         *         {
         *           "phrase": "jambonz",
         *           "boost": 20
         *         }
         *       ]
         *     }
         */
        recognizer: {
            /**
             * @description Speech vendor, as named in the portal: google, aws, microsoft, deepgram, assemblyai, speechmatics, openai, …;
             *     `custom:<name>` for one of your own, `default` for the application's.
             */
            vendor: string;
            /**
             * @description Which of several credentials of the same vendor to use. Once a recognizer is given, the application's label no
             *     longer applies: leaving this out means the credentials without a label.
             */
            label?: string;
            /** @description Language code, such as `en-US`; `default` for the application's. */
            language?: string;
            /** @description Vendor to try when the first one fails. The rest of the call then stays with it. */
            fallbackVendor?: string;
            /** @description Label of the fallback vendor's credentials. */
            fallbackLabel?: string;
            /** @description Language code for the fallback vendor. */
            fallbackLanguage?: string;
            /** @description Words and phrases to expect. Either all strings or all objects: the platform decides by the first one. */
            hints?: (string | {
                /** @description The word or phrase. */
                phrase: string;
                /** @description How strongly to favour it, on the vendor's scale. */
                boost?: number;
            })[];
            /** @description How strongly to favour the hints, on the vendor's scale (google, nvidia, soniox, custom). */
            hintsBoost?: number;
            /** @description Further languages the speaker may use (google, microsoft). */
            altLanguages?: string[];
            /** @description Recognition model, by the vendor's name for it. */
            model?: string;
            /**
             * @description Report transcripts while speech continues, default false. Read by `transcribe`; `gather` decides for itself and
             *     reports to its `partialResultHook`.
             */
            interim?: boolean;
            /** @description Stop after the first utterance, default false (google). */
            singleUtterance?: boolean;
            /** @description Confidence below which `gather` gives up with the reason `stt-low-confidence`, 0 to 1. Default none. */
            minConfidence?: number;
            /**
             * @description Collect several utterances into one and end after this many seconds without another. Default none: the first
             *     final transcript ends the gather. For deepgram the value is brought into the range 1 to 5.
             */
            asrTimeout?: number;
            /** @description Key that ends the collecting of `asrTimeout` at once. */
            asrDtmfTerminationDigit?: string;
            /**
             * @description Seconds after the latest interim transcript at which `gather` takes it as final. Default none: wait for the
             *     vendor.
             */
            fastRecognitionTimeout?: number;
            /** @description Milliseconds to wait for the first word (microsoft). */
            initialSpeechTimeoutMs?: number;
            /** @description Voice activity detection. Accepted here, but the open-source server reads only the `vad` of the `config` verb. */
            vad?: components["schemas"]["vad"];
            /** @description Punctuate the transcript. Unset, the vendor decides. */
            punctuation?: boolean;
            /** @description Mask profanity (google, nvidia, soniox). */
            profanityFilter?: boolean;
            /**
             * @description How profanity is treated (microsoft).
             * @enum {string}
             */
            profanityOption?: "masked" | "removed" | "raw";
            /** @description Report the time of each word (google, nvidia, cobalt). */
            words?: boolean;
            /** @description Use the enhanced variant of the model, default true (google). */
            enhancedModel?: boolean;
            /** @description Distinguish speakers (google, nvidia). */
            diarization?: boolean;
            /** @description Minimum number of speakers to expect (google). */
            diarizationMinSpeakers?: number;
            /** @description Maximum number of speakers to expect (google, nvidia). */
            diarizationMaxSpeakers?: number;
            /**
             * @description Recognise each direction separately. Default true for a `transcribe` inside a `dial`; false leaves the caller
             *     only.
             */
            separateRecognitionPerChannel?: boolean;
            /**
             * @description Kind of conversation, as a hint for recognition (google).
             * @enum {string}
             */
            interactionType?: "unspecified" | "discussion" | "presentation" | "phone_call" | "voicemail" | "voice_search" | "voice_command" | "dictation";
            /** @description Industry of the conversation as a NAICS code, as a hint for recognition (google). */
            naicsCode?: number;
            /** @description Name of a custom vocabulary (aws). */
            vocabularyName?: string;
            /** @description Name of a vocabulary filter (aws). */
            vocabularyFilterName?: string;
            /**
             * @description What the vocabulary filter does with a word (aws).
             * @enum {string}
             */
            filterMethod?: "remove" | "mask" | "tag";
            /** @description Report the signal-to-noise ratio (microsoft). */
            requestSnr?: boolean;
            /** @description Address of a speech service endpoint of your own (microsoft). */
            azureServiceEndpoint?: string;
            /** @description Id of a custom model's endpoint (microsoft). */
            azureSttEndpointId?: string;
            /**
             * @description Level of detail. Accepted, but the open-source server does not read it.
             * @enum {string}
             */
            outputFormat?: "simple" | "detailed";
            /** @description Send both directions of the call. Accepted, but the open-source server does not read it. */
            dualChannel?: boolean;
            /** @description Label each direction in the result. Accepted, but the open-source server does not read it. */
            identifyChannels?: boolean;
            /** @description Generate a prompt for the vendor from the conversation. Accepted, but the open-source server does not read it. */
            autogeneratePrompt?: boolean;
            assemblyAiOptions?: components["schemas"]["assembly-ai-options"];
            awsOptions?: components["schemas"]["aws-options"];
            azureOptions?: components["schemas"]["azure-options"];
            /** @description Cartesia's own settings. jambonz publishes no list of them. */
            cartesiaOptions?: {
                [key: string]: unknown;
            };
            cobaltOptions?: components["schemas"]["cobalt-options"];
            customOptions?: components["schemas"]["custom-options"];
            deepgramOptions?: components["schemas"]["deepgram-options"];
            elevenlabsOptions?: components["schemas"]["elevenlabs-options"];
            /** @description Gladia's own settings, sent to Gladia as they are. */
            gladiaOptions?: {
                [key: string]: unknown;
            };
            googleOptions?: components["schemas"]["google-options"];
            gradiumOptions?: components["schemas"]["gradium-options"];
            houndifyOptions?: components["schemas"]["houndify-options"];
            ibmOptions?: components["schemas"]["ibm-options"];
            mistralOptions?: components["schemas"]["mistral-options"];
            modulateOptions?: components["schemas"]["modulate-options"];
            nuanceOptions?: components["schemas"]["nuance-options"];
            nvidiaOptions?: components["schemas"]["nvidia-options"];
            openaiOptions?: components["schemas"]["openai-options"];
            sonioxOptions?: components["schemas"]["soniox-options"];
            speechmaticsOptions?: components["schemas"]["speechmatics-options"];
            verbioOptions?: components["schemas"]["verbio-options"];
            xaiOptions?: components["schemas"]["xai-options"];
            zoomOptions?: components["schemas"]["zoom-options"];
        };
        /**
         * @description The language model of an `agent`. What is left out comes from the application's settings in the portal.
         * @example {
         *       "vendor": "openai",
         *       "model": "gpt-4o",
         *       "llmOptions": {
         *         "systemPrompt": "You take reservations for a restaurant. Be brief.",
         *         "temperature": 0.4
         *       }
         *     }
         */
        "agent-llm": {
            /** @description Vendor of the model. The names in use are known here, and others are passed on. */
            vendor?: "openai" | "anthropic" | "google" | (string & {});
            /** @description Model to use, by the vendor's name for it. */
            model?: string;
            /** @description Which of several credentials of the same vendor to use. */
            label?: string;
            /** @description Credentials for the vendor, such as `apiKey`; default those stored in the portal. */
            auth?: {
                [key: string]: unknown;
            };
            /** @description How to reach the vendor, if not by its defaults. */
            connectOptions?: {
                /** @description Time limit for a request, as the vendor's client takes it. */
                timeout?: number;
                /** @description Number of retries. */
                maxRetries?: number;
                /** @description Address of the service, for vendors that use this name. */
                endpoint?: string;
                /** @description Address of the service, for vendors that use this name. */
                baseURL?: string;
            };
            /** @description Instructions and settings for the model. */
            llmOptions?: {
                /** @description Instructions for the whole conversation. */
                systemPrompt?: string;
                /** @description What was said before; a message with the role system counts as the instructions. */
                messages?: ({
                    /**
                     * @description Who said it.
                     * @enum {string}
                     */
                    role: "system" | "user" | "assistant" | "tool";
                    /** @description What was said, as text or in the vendor's own form. */
                    content: unknown;
                } & {
                    [key: string]: unknown;
                })[];
                /**
                 * @deprecated
                 * @description Another name for `messages`.
                 */
                initialMessages?: ({
                    /**
                     * @description Who said it.
                     * @enum {string}
                     */
                    role: "system" | "user" | "assistant" | "tool";
                    /** @description What was said, as text or in the vendor's own form. */
                    content: unknown;
                } & {
                    [key: string]: unknown;
                })[];
                /** @description Maximum number of tokens in one answer. */
                maxTokens?: number;
                /** @description How freely the model chooses its words, on the vendor's scale. */
                temperature?: number;
                /**
                 * @description How much the model thinks before it answers, if it supports this. `minimal` answers soonest.
                 * @enum {string}
                 */
                reasoningEffort?: "minimal" | "low" | "medium" | "high";
                /** @description Tools the model may call: `name`, `description` and `parameters` (a JSON Schema), or OpenAI's form of that. */
                tools?: {
                    [key: string]: unknown;
                }[];
            };
        };
        /**
         * @description Text to speech: which vendor, language and voice speak. What is left out comes from the session (the `config`
         *     verb) or from the application's settings in the portal, as does any value written `default`.
         * @example {
         *       "vendor": "elevenlabs",
         *       "voice": "EXAVITQu4vr4xnSDxMaL",
         *       "options": {
         *         "model_id": "eleven_turbo_v2_5",
         *         "voice_settings": {
         *           "stability": 0.5
         *         }
         *       },
         *       "fallbackVendor": "google",
         *       "fallbackLanguage": "en-US",
         *       "fallbackVoice": "en-US-Wavenet-D"
         *     }
         */
        synthesizer: {
            /**
             * @description Speech vendor, as named in the portal: google, aws, microsoft, elevenlabs, deepgram, cartesia, …;
             *     `custom:<name>` for one of your own, `default` for the application's.
             */
            vendor: string;
            /**
             * @description Which of several credentials of the same vendor to use. Once a synthesizer is given, the application's label
             *     no longer applies: leaving this out means the credentials without a label.
             */
            label?: string;
            /** @description Language code, such as `en-US`. */
            language?: string;
            /**
             * @description Name or id of the voice in the vendor's own naming; an object for voices that need more than a name, such as
             *     Google custom voices.
             */
            voice?: string | {
                [key: string]: unknown;
            };
            /** @description Vendor to try when the first one fails. The rest of the call then stays with it. */
            fallbackVendor?: string;
            /** @description Label of the fallback vendor's credentials. */
            fallbackLabel?: string;
            /** @description Language code for the fallback vendor. */
            fallbackLanguage?: string;
            /** @description Voice for the fallback vendor, in the same forms as `voice`. */
            fallbackVoice?: string | {
                [key: string]: unknown;
            };
            /**
             * @description Quality tier where the vendor has several (AWS Polly); default neural.
             * @enum {string}
             */
            engine?: "standard" | "neural" | "generative" | "long-form";
            /**
             * @description Preferred gender of the voice. Accepted, but the open-source server does not read it.
             * @enum {string}
             */
            gender?: "MALE" | "FEMALE" | "NEUTRAL";
            /**
             * @description The vendor's own settings, passed through unchecked: `model_id`, `voice_settings`, `speed`, …
             *     They are merged over those of the session.
             */
            options?: {
                [key: string]: unknown;
            };
        };
        /** @description Credentials for a vendor that filters noise. */
        "noise-isolation-auth": {
            /** @description API key of the vendor. */
            apiKey?: string;
            /** @description Host of the vendor's API, such as api.eu.kugelaudio.com. */
            apiUri?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A server that offers tools to a language model by the Model Context Protocol, over server-sent events.
         * @example {
         *       "url": "https://tools.example.com/sse"
         *     }
         */
        "mcp-server": {
            /** @description Address of the server. When it cannot be reached the session goes on without its tools. */
            url: string;
            /** @description Credentials for the server. Accepted, but the open-source server does not send any. */
            auth?: {
                [key: string]: unknown;
            };
            /** @description MCP roots to declare. The open-source server refuses a reply that declares any. */
            roots?: {
                [key: string]: unknown;
            }[];
        };
        /**
         * @description A user name and a password, for a WebSocket server or for a SIP endpoint that challenges the call.
         * @example {
         *       "username": "recorder",
         *       "password": "s3cret"
         *     }
         */
        credentials: {
            /** @description User name. */
            username: string;
            /** @description Password, in clear. */
            password: string;
        };
        /**
         * @description SIP headers to add, by name. Names are sent as written; by convention your own begin with `X-`.
         * @example {
         *       "X-Ticket": "4711",
         *       "X-Department": "billing"
         *     }
         */
        "sip-headers": {
            [key: string]: string | number;
        };
        /**
         * Format: hook
         * @description The address of a hook, where only a string is accepted: a `/` path, resolved against scheme, host and port of the
         *     application's call hook, or a complete URL. Anything else is never requested.
         * @example /webhooks/menu
         * @example https://ivr.example.com/webhooks/menu#rc=2&rp=all
         */
        "hook-url": HookPath;
        /**
         * Format: hook
         * @description Where jambonz calls you back. Either the address alone, or an object when the method matters too.
         *
         *     An address starts with `/` (resolved against scheme, host and port of the application's call hook; the path of the
         *     call hook is dropped) or is a complete `http`, `https`, `ws` or `wss` URL. Anything else is never requested. Retries
         *     are set in the fragment: `/menu#rc=2&rp=all`.
         *
         *     In a call with a WebSocket, a path or a `ws` URL of any host is a message on that socket, and an `http` URL is requested
         *     over HTTP. In a call over HTTP, a `ws` URL gets a WebSocket of its own, on which the request is the message
         *     `session:new`.
         *
         *     jambonz always authenticates with the credentials of the application's call hook, regardless of the values here. A GET
         *     hook carries no data about the call (no body, no added query), so use POST.
         *
         *     The query of a `/` path is sent as it stands here: `* ( ) ! ' , : @ / +` arrive unencoded. In a complete URL
         *     `, : @ /` are encoded, and `+` becomes a space. Newer releases of the commercial server call an address less often
         *     once it keeps answering 404.
         * @example /webhooks/menu
         * @example https://ivr.example.com/webhooks/menu#rc=2&rp=all
         * @example {
         *       "url": "/webhooks/menu",
         *       "method": "POST"
         *     }
         */
        hook: HookPath | {
            /** @description The address, as in the short form. */
            url: components["schemas"]["hook-url"];
            /**
             * @description HTTP method, default POST, in capitals or not. With GET nothing about the call is sent.
             * @enum {string}
             */
            method?: "GET" | "POST" | "get" | "post" | "Get" | "Post";
            /** @description Accepted but ignored. The credentials of the application's call hook are used. */
            username?: string;
            /** @description Accepted but ignored, as `username` is. */
            password?: string;
            /** @description Another accepted spelling of `username` and `password`; the open-source server ignores it as well. */
            basicAuth?: components["schemas"]["credentials"];
        };
        /**
         * @description A target to ring: a phone number, a SIP address, a registered SIP user or a Microsoft Teams user. The type decides
         *     which of `number`, `sipUri` and `name` is needed; without it the attempt fails only after the call is under way, so
         *     this contract requires it here.
         * @example {
         *       "type": "phone",
         *       "number": "+14155550100",
         *       "trunk": "MyCarrier"
         *     }
         * @example {
         *       "type": "sip",
         *       "sipUri": "sip:alice@pbx.example.com",
         *       "auth": {
         *         "username": "jambonz",
         *         "password": "s3cret"
         *       }
         *     }
         * @example {
         *       "type": "user",
         *       "name": "alice"
         *     }
         * @example {
         *       "type": "teams",
         *       "number": "+14155550100",
         *       "tenant": "contoso.example.com"
         *     }
         */
        "dial-target": {
            /**
             * @description `phone` and `teams` need `number`, `sip` needs `sipUri`, `user` needs `name`.
             * @enum {string}
             */
            type: "phone" | "sip" | "user" | "teams";
            /** @description Phone number to ring, best in E.164 form. For `phone` and `teams`. */
            number?: string;
            /** @description SIP URI to ring, such as `sip:alice@pbx.example.com`. For `sip`. */
            sipUri?: string;
            /**
             * @description Registered user to ring, as `alice` or `alice@voice.example.com`; the account's SIP realm is appended when
             *     there is no `@`. For `user`.
             */
            name?: string;
            /** @description Teams tenant domain, default the one set up for the account. For `teams`. */
            tenant?: string;
            /** @description Ring the user's Teams voicemail, not the user; default false. For `teams`. */
            vmail?: boolean;
            /**
             * @description Name of the carrier that takes the call. By default the carrier that owns the calling number, or least-cost
             *     routing, decides. For `phone`.
             */
            trunk?: string;
            /** @description Address to put in place of the registered one in the outgoing INVITE. For `user`. */
            overrideTo?: string;
            /** @description Parts of the From address shown to this target. */
            from?: {
                /** @description User part, before the `@`. */
                user?: string;
                /** @description Host part, after the `@`. */
                host?: string;
            };
            /** @description Credentials to use when the target challenges the call. */
            auth?: components["schemas"]["credentials"];
            /** @description SIP headers to add for this target; they override the `headers` of the dial. */
            headers?: components["schemas"]["sip-headers"];
            /** @description SIP proxy through which this target is reached, as a SIP URI. */
            proxy?: string;
            /**
             * Format: hook
             * @description Called when this target answers, in place of the `confirmHook` of the dial.
             */
            confirmHook?: Hook<"dialConfirm">;
            /**
             * @description Method of `confirmHook`. Accepted, but the open-source server does not read it: put the method into the hook.
             * @enum {string}
             */
            method?: "GET" | "POST";
        } & ({
            type: "phone" | "teams";
            number: {};
        } | {
            type: "sip";
            sipUri: {};
        } | {
            type: "user";
            name: {};
        });
        /**
         * @description Answering machine detection: distinguishes a person from a voicemail greeting by what is said after answering. It runs
         *     beside the call and uses speech recognition, so it costs as much as recognition.
         * @example {
         *       "actionHook": "/webhooks/amd",
         *       "thresholdWordCount": 6,
         *       "timers": {
         *         "decisionTimeoutMs": 10000
         *       }
         *     }
         */
        amd: {
            /**
             * Format: hook
             * @description Called once for each finding; its `type` is one of amd_human_detected, amd_machine_detected,
             *     amd_no_speech_detected, amd_decision_timeout, amd_machine_stopped_speaking, amd_tone_detected, amd_stopped.
             *     Verbs in the answer replace the running application.
             */
            actionHook: Hook<"amdEvent">;
            /** @description A greeting of this many words or more is a machine's, a shorter one a person's; default 9. */
            thresholdWordCount?: number;
            /** @description This many digits in a row make it a machine's greeting; default 0, which switches the test off. */
            digitCount?: number;
            /** @description The time limits, all in milliseconds. */
            timers?: {
                /** @description Silence after answering before amd_no_speech_detected, default 5000. */
                noSpeechTimeoutMs?: number;
                /** @description Time before amd_decision_timeout when nothing could be decided, default 15000. */
                decisionTimeoutMs?: number;
                /** @description How long to listen for the beep, default 20000. */
                toneTimeoutMs?: number;
                /**
                 * @description Pause after which a machine's greeting counts as finished (amd_machine_stopped_speaking), default 2000;
                 *     1000 once a beep was heard.
                 */
                greetingCompletionTimeoutMs?: number;
            };
            /** @description Speech recognition for the detection, default the session's. */
            recognizer?: components["schemas"]["recognizer"];
        };
        /** @description Whom to transfer the caller to and how, common to the `transfer` verb and the `handoff` of an agent. */
        "transfer-base": {
            /**
             * @description `blind` transfers at once, `warm` briefs the person first.
             * @enum {string}
             */
            mode: "blind" | "warm";
            /**
             * @description `refer` (the default) asks the caller's side to call by SIP REFER, `dial` places the call. For `blind`.
             * @enum {string}
             */
            blindMethod?: "refer" | "dial";
            /** @description The caller hears the briefing, in a conference of three; default false, on hold. For `warm`. */
            callerPresent?: boolean;
            /** @description Targets to ring, all at once; the first to answer wins. */
            target: NotEmpty<components["schemas"]["dial-target"]>;
            /** @description Number to show to the targets, default the caller's. */
            callerId?: string;
            /** @description Seconds to ring, default 30. */
            timeout?: number;
            /** @description Ask the person to accept by a key. Another key, no key, or hanging up declines. */
            confirm?: {
                /** @description What to say, or the address of a sound. */
                prompt: string;
                /** @description The key that accepts. */
                digit: string;
            };
            /** @description Find out whether a machine has answered, which declines. For `warm`. */
            amd?: components["schemas"]["amd"];
            /**
             * Format: hook
             * @description Called for what the caller hears during the briefing. For `warm` without `callerPresent`.
             */
            onHoldHook?: Hook<"*">;
            /** @description What happens to the caller if the call is not taken. */
            disposition?: {
                /**
                 * @description When no target answers in time; default return, to continue with the next verb.
                 * @enum {string}
                 */
                onNoAnswer?: "return" | "voicemail" | "hangup";
                /**
                 * @description When the line is busy, default return.
                 * @enum {string}
                 */
                onBusy?: "return" | "voicemail" | "hangup";
                /**
                 * @description When the person, or a machine, declines; default return.
                 * @enum {string}
                 */
                onDecline?: "return" | "voicemail" | "hangup";
                /**
                 * @description When the call fails, default return.
                 * @enum {string}
                 */
                onFailure?: "return" | "voicemail" | "hangup";
                /** @description SIP or HTTP address of the voicemail, needed when one of the others is `voicemail`. */
                voicemailUrl?: string;
            } & ({
                onNoAnswer?: "return" | "hangup";
                onBusy?: "return" | "hangup";
                onDecline?: "return" | "hangup";
                onFailure?: "return" | "hangup";
            } | {
                voicemailUrl: {};
            });
            /**
             * Format: hook
             * @description Called on progress, such as when the target rings. The answer is ignored.
             */
            eventHook?: Hook<"*">;
            /**
             * Format: hook
             * @description Called with the outcome once it is known, as `transfer_result` and `transfer_reason`. Verbs in the answer replace
             *     the rest of the application.
             */
            actionHook?: Hook<"transferResult">;
        };
        /**
         * @description A tool with which a language model can transfer the caller to a person, and how that is done.
         * @example {
         *       "mode": "warm",
         *       "target": [
         *         {
         *           "type": "phone",
         *           "number": "+14155550100"
         *         }
         *       ],
         *       "brief": {
         *         "template": "Name and problem of the caller in one sentence."
         *       },
         *       "toolDescription": "Call this when the caller asks for a person."
         *     }
         */
        handoff: {
            /**
             * @description What the person hears first: `auto` (the default) is a summary by the model, `none` plays nothing. The object form
             *     tells the model how to write it.
             */
            brief?: ("auto" | "none") | {
                /** @description Guidance for the summary. */
                template: string;
            };
            /** @description Voice for it, default the session's. */
            briefSynthesizer?: components["schemas"]["synthesizer"];
            /** @description Name of the tool, default transfer_to_human. */
            toolName?: string;
            /** @description Description of the tool for the model. */
            toolDescription?: string;
        } & components["schemas"]["transfer-base"];
        /**
         * @description A tool named `hangup` with which a language model can end the call.
         * @example {
         *       "reason": "conversation finished"
         *     }
         */
        "hangup-tool": {
            /** @description Reason for the X-Reason header of the BYE when the model gives none. */
            reason?: string;
        };
        /**
         * @description Connects the caller with a voice agent made of three parts of your choice: speech recognition, a language model and a
         *     voice. The server handles turns, interruptions and tools. It ends when the model or the caller hangs up.
         * @example {
         *       "verb": "agent",
         *       "stt": {
         *         "vendor": "deepgram",
         *         "language": "en-US"
         *       },
         *       "llm": {
         *         "vendor": "openai",
         *         "model": "gpt-4o",
         *         "llmOptions": {
         *           "systemPrompt": "You take reservations for a restaurant. Be brief.",
         *           "tools": [
         *             {
         *               "name": "free_tables",
         *               "description": "Free tables at a time",
         *               "parameters": {
         *                 "type": "object",
         *                 "properties": {
         *                   "time": {
         *                     "type": "string"
         *                   }
         *                 }
         *               }
         *             }
         *           ]
         *         }
         *       },
         *       "tts": {
         *         "vendor": "cartesia",
         *         "voice": "f786b574-daa5-4673-aa0c-cbe3e8534c02"
         *       },
         *       "toolHook": "/webhooks/tool",
         *       "actionHook": "/webhooks/agent-ended"
         *     }
         * @example {
         *       "verb": "agent",
         *       "llm": {
         *         "vendor": "anthropic",
         *         "model": "claude-sonnet-4-5",
         *         "llmOptions": {
         *           "messages": [
         *             {
         *               "role": "system",
         *               "content": "You help with invoices."
         *             }
         *           ]
         *         }
         *       },
         *       "turnDetection": {
         *         "mode": "krisp",
         *         "threshold": 0.3
         *       },
         *       "bargeIn": {
         *         "minSpeechDuration": 0.3
         *       },
         *       "noiseIsolation": "rnnoise",
         *       "toolFiller": {
         *         "type": "backchannel",
         *         "startDelaySecs": 3
         *       },
         *       "handoff": {
         *         "mode": "warm",
         *         "target": [
         *           {
         *             "type": "user",
         *             "name": "alice"
         *           }
         *         ]
         *       },
         *       "hangup": {
         *         "reason": "done"
         *       }
         *     }
         */
        agent: {
            /**
             * @description Always `agent`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "agent";
            /** @description Your own name for this verb. */
            id?: string;
            /** @description Speech recognition to use, default the session's. */
            stt?: components["schemas"]["recognizer"];
            /** @description Language model to use and its instructions, default the application's. */
            llm?: components["schemas"]["agent-llm"];
            /** @description Voice of the agent, default the session's. */
            tts?: components["schemas"]["synthesizer"];
            /** @description The model speaks first, default true. */
            greeting?: boolean;
            /**
             * @description How the end of the caller's turn is detected: `stt` (the default) relies on the recognition, `krisp` and
             *     `jambonz` on the sound. The object form tunes these. Recognition that detects turns itself (deepgramflux, assemblyai, speechmatics)
             *     always does so.
             */
            turnDetection?: ("stt" | "krisp" | "jambonz") | {
                /**
                 * @description What detects the end of a turn.
                 * @enum {string}
                 */
                mode: "krisp" | "jambonz";
                /** @description Confidence from which a turn counts as ended, from 0 to 1, default 0.5. Lower means sooner. */
                threshold?: number;
                /** @description Model to use. */
                model?: string;
            };
            /**
             * @description With `krisp`, ask the model before the end of the turn is sure, and drop its answer when the caller continues;
             *     default false.
             */
            earlyGeneration?: boolean;
            /** @description Whether and how the caller may interrupt the agent. */
            bargeIn?: {
                /** @description Allow it, default true. */
                enable?: boolean;
                /**
                 * @description `vad` (the default) stops at sound and continues if it was not speech; `interruptPrediction` distinguishes
                 *     interruptions from sounds of assent.
                 * @enum {string}
                 */
                strategy?: "vad" | "interruptPrediction";
                /** @description Vendor that predicts interruptions, default krisp. For `interruptPrediction`. */
                vendor?: string;
                /** @description Probability from which it counts as an interruption, from 0 to 1, default 0.5. For `interruptPrediction`. */
                threshold?: number;
                /** @description Seconds of speech that make an interruption, default 0.5. For `vad`. */
                minSpeechDuration?: number;
                /** @description Do not continue an interrupted answer, default false. */
                sticky?: boolean;
            };
            /** @description Seconds of silence after the agent's words before it asks again, default 12; 0 means never. */
            noResponseTimeout?: number;
            /**
             * @description How often in a row it asks again without an answer before the verb ends, with `completion_reason` no_response.
             *     Default 0, no limit.
             */
            noResponseMaxPrompts?: number;
            /**
             * @description Speak the model's text, default true. With false the caller hears nothing of it, for example while the agent
             *     operates a menu by keys.
             */
            speak?: boolean;
            /**
             * @description Leave out what is not meant to be spoken, default true: paragraphs that are only a stage direction such as
             *     `(silence)`, and the model's thoughts in `<think>` and similar tags.
             */
            speechCleanup?: boolean;
            /** @description Filter noise from the call's audio, by `krisp`, `rnnoise` or `kugelaudio`. The object form tunes it. */
            noiseIsolation?: ("krisp" | "rnnoise" | "kugelaudio") | ({
                /** @description Filter to use, krisp, rnnoise or kugelaudio. */
                mode?: string;
                /** @description Vendor of the filter, in place of `mode`. */
                vendor?: string;
                /** @description Which of several credentials of the vendor to use. For `kugelaudio`. */
                label?: string;
                /** @description Credentials for the vendor; default those stored in the portal. For `kugelaudio`. */
                auth?: components["schemas"]["noise-isolation-auth"];
                /** @description Strength of the suppression, from 0 to 100; default 100. */
                level?: number;
                /**
                 * @description `read`, the default, filters what the caller says, `write` what the caller hears.
                 * @enum {string}
                 */
                direction?: "read" | "write";
                /** @description Model of the filter, by the vendor's name for it. */
                model?: string;
            } & ({
                vendor: {};
            } | {
                mode: {};
            }));
            /**
             * @description Follow the language that the recognition hears, if it reports languages: `true` after the first utterance,
             *     `always` at each turn; default false.
             * @enum {boolean|string}
             */
            autoLockLanguage?: true | false | "always";
            /**
             * @description Settings for single languages by their code, used when `autoLockLanguage` finds them. `es` also serves `es-MX`,
             *     unless that has an entry of its own.
             */
            languageConfig?: {
                [key: string]: {
                    /** @description Voice for this language, merged over `tts`. */
                    tts?: components["schemas"]["synthesizer"];
                };
            };
            /** @description What the caller hears while a tool is running; `false` plays nothing. */
            toolFiller?: boolean | ({
                /**
                 * @description `audio` plays a file until the result arrives, `backchannel` speaks short phrases.
                 * @enum {string}
                 */
                type: "audio" | "backchannel";
                /** @description The audio file. For `audio`, which needs it. */
                url?: string;
                /** @description Seconds to wait before it starts, default 2. */
                startDelaySecs?: number;
                /** @description Manner of the phrases, in plain words. For `backchannel`. */
                style?: string;
                /** @description Seconds before a longer explanation is given, default 10. For `backchannel`. */
                escalationSecs?: number;
            } & ({
                type: "backchannel";
            } | {
                url: {};
            }));
            /** @description MCP servers whose tools the model may use. They take precedence over those of `toolHook`. */
            mcpServers?: components["schemas"]["mcp-server"][];
            /** @description Give the model a tool that transfers the caller to a person. */
            handoff?: components["schemas"]["handoff"];
            /** @description Give the model a tool that ends the call. */
            hangup?: components["schemas"]["hangup-tool"];
            /**
             * Format: hook
             * @description Called for the result of a tool that the model calls, with `tool_call_id`, `name` and `arguments`.
             */
            toolHook?: Hook<"toolRequest">;
            /**
             * Format: hook
             * @description Called with user_transcript, llm_response, user_interruption and turn_end. The answer is ignored.
             */
            eventHook?: Hook<"agentEvent">;
            /**
             * Format: hook
             * @description Called when the conversation has ended. Verbs in the answer replace the rest of the application.
             */
            actionHook?: Hook<"llmResult">;
        };
        /**
         * @description Writes a message of your own to the account's alerts in the portal, and continues at once. The caller notices nothing.
         * @example {
         *       "verb": "alert",
         *       "message": "CRM lookup failed for +14155550100, caller sent to the queue"
         *     }
         */
        alert: {
            /**
             * @description Always `alert`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "alert";
            /** @description Your own name for this verb. No webhook carries it. */
            id?: string;
            /** @description Text of the alert. */
            message: string;
        };
        /**
         * @description Answers the call. Most verbs answer it by themselves; use this one where no other verb does, such as before a `pause`.
         *     On a call that is already answered it does nothing.
         * @example {
         *       "verb": "answer"
         *     }
         */
        answer: {
            /**
             * @description Always `answer`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "answer";
            /** @description Your own name for this verb. No webhook carries it. */
            id?: string;
        };
        /**
         * @description Whether and how the WebSocket server behind a `listen` may send audio back to the caller.
         * @example {
         *       "enabled": true,
         *       "streaming": true,
         *       "sampleRate": 24000
         *     }
         */
        "bidirectional-audio": {
            /** @description Accept audio from the server, default true. */
            enabled?: boolean;
            /** @description The server sends raw audio continuously, as binary frames. Default false: it sends whole clips in JSON messages. */
            streaming?: boolean;
            /** @description Sample rate of the audio coming back, in Hz, such as 8000, 16000 or 24000. */
            sampleRate?: number;
        };
        /** @description What is transcribed, and where to. Common to the `transcribe` verb and its use inside other verbs. */
        "transcribe-base": {
            /**
             * Format: hook-url
             * @description Called with each transcript, always by POST. Verbs in the answer replace the running application, except inside
             *     another verb.
             */
            transcriptionHook?: HookPath<"transcription">;
            /**
             * Format: hook-url
             * @description Called with each translation, for vendors that translate, in the same way.
             */
            translationHook?: HookPath<"translation">;
            /** @description Speech recognition to use, default the session's. */
            recognizer?: components["schemas"]["recognizer"];
            /** @description Start without answering a call that is not answered yet; default false. */
            earlyMedia?: boolean;
            /**
             * @description Inside a `dial`: 1 transcribes the caller only, 2 the called party only; by default both, separately. Elsewhere it
             *     is always the caller.
             * @enum {integer}
             */
            channel?: 1 | 2;
            /** @description Starts or stops transcribing in the background; the open-source server accepts it in `config` only. */
            enable?: boolean;
        };
        /**
         * @description Transcription inside another verb: the properties of `transcribe`.
         * @example {
         *       "transcriptionHook": "/webhooks/transcript",
         *       "recognizer": {
         *         "vendor": "deepgram",
         *         "language": "en-US"
         *       }
         *     }
         */
        "transcribe-options": {
            /**
             * @description Not needed here. The open-source server refuses it.
             * @constant
             */
            verb?: "transcribe";
            /** @description Your own name for the transcription. No webhook carries it. */
            id?: string;
        } & components["schemas"]["transcribe-base"];
        /** @description Which audio goes to which WebSocket server and how: common to the `listen` verb and the stream inside a `dial`. */
        "listen-base": {
            /** @description WebSocket server that gets the audio: a `ws` or `wss` URL, or a path on the host of the application's call hook. */
            url: string;
            /**
             * Format: hook
             * @description Called when streaming has ended. Verbs in the answer replace the rest of the application, except inside another
             *     verb, where the answer is ignored.
             */
            actionHook?: Hook<"listenResult">;
            /** @description Credentials for the WebSocket server. For a path, those of the call hook are used. */
            wsAuth?: components["schemas"]["credentials"];
            /**
             * @deprecated
             * @description Accepted by the open-source server but not used; write `wsAuth`.
             */
            auth?: components["schemas"]["credentials"];
            /**
             * @description `mono` (the default) is the caller alone, `mixed` both sides in one channel, `stereo` one side in each of two.
             * @enum {string}
             */
            mixType?: "mono" | "stereo" | "mixed";
            /** @description Sample rate of the audio, in Hz; default 8000. */
            sampleRate?: number;
            /** @description Data of your own; it is added to the call data in the first message to the server. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description Stop after this many seconds; default no limit. */
            maxLength?: number;
            /** @description Key that ends it; default none. */
            finishOnKey?: string;
            /** @description Report pressed keys to the server; default false. */
            passDtmf?: boolean;
            /** @description Play a beep before it starts; default false. */
            playBeep?: boolean;
            /** @description Audio that the server sends back to the call. */
            bidirectionalAudio?: components["schemas"]["bidirectional-audio"];
            /**
             * @deprecated
             * @description Take no audio from the server; default false. Write `bidirectionalAudio.enabled` instead.
             */
            disableBidirectionalAudio?: boolean;
            /** @description Transcribe the call at the same time. */
            transcribe?: components["schemas"]["transcribe-options"];
            /** @description Seconds. Accepted, but the open-source server does not read it; `maxLength` is the limit that works. */
            timeout?: number;
            /** @description Start without answering a call that is not answered yet; default false. */
            earlyMedia?: boolean;
            /** @description Inside a `dial`, 2 streams the called party's leg; any other value, and the default, the caller's. */
            channel?: number;
        };
        /**
         * @description A stream of audio inside another verb: the properties of `listen`.
         * @example {
         *       "url": "wss://recorder.example.com/calls",
         *       "mixType": "stereo",
         *       "metadata": {
         *         "project": "onboarding"
         *       }
         *     }
         */
        "listen-options": {
            /**
             * @description Not needed here. The open-source server refuses it.
             * @constant
             */
            verb?: "listen";
            /** @description Your own name for the stream, returned as `verb_id` in the payload of its action hook. */
            id?: string;
        } & components["schemas"]["listen-base"];
        /**
         * @description The properties that the `conference` verb and its other name, `room`, have in common: the participants and the reports
         *     about them.
         */
        "conference-base": {
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /** @description Name of the conference. */
            name: string;
            /**
             * @description Start the conference if it has not started, default true. With false the caller waits until another caller starts
             *     it, and hears the verbs of `waitHook`.
             */
            startConferenceOnEnter?: boolean;
            /** @description End the conference for all when this caller leaves, default false. */
            endConferenceOnExit?: boolean;
            /** @description Seconds that the conference continues after such an end, default 0. */
            endConferenceDuration?: number;
            /** @description Maximum number of callers at a time, 2 or more; default no limit. */
            maxParticipants?: number;
            /** @description Enter muted, default false. */
            joinMuted?: boolean;
            /** @description Play a beep to all when this caller enters, default false. */
            beep?: boolean;
            /** @description Mark this caller with a tag, for `speakOnlyTo` and for later commands. */
            memberTag?: string;
            /** @description Be heard by callers with this tag only, as a coach; default by all. */
            speakOnlyTo?: string;
            /**
             * @description Pass keys on to the others, default false. The open-source server applies it only when `startConferenceOnEnter`,
             *     `endConferenceOnExit` or `joinMuted` is explicitly true.
             */
            distributeDtmf?: boolean;
            /**
             * Format: hook
             * @description Called repeatedly for what the caller hears until the conference starts: an array of `play`, `say` and `pause`.
             *     After an empty array it is not called again.
             */
            waitHook?: Hook<"conferenceWait">;
            /**
             * Format: hook
             * @description Called for what the caller hears just before entering, an array of `play`, `say` and `pause`.
             */
            enterHook?: Hook<"conferenceWait">;
            /**
             * Format: hook
             * @description Called with the events of `statusEvents`. The caller who starts the conference decides for all. The answer is
             *     ignored.
             */
            statusHook?: Hook<"conferenceStatus">;
            /** @description What to report to `statusHook`, default nothing. The last four exist on the commercial server only. */
            statusEvents?: ("start" | "end" | "join" | "leave" | "start-talking" | "stop-talking" | "say-start" | "say-done" | "play-start" | "play-done")[];
            /**
             * Format: hook
             * @description Called when this caller has left the conference. Verbs in the answer replace the rest of the application.
             */
            actionHook?: Hook<"conferenceResult">;
            /** @description Record the conference, if this caller starts it. */
            record?: {
                /** @description File to write on the media server. */
                path: string;
            };
            /** @description Stream the conference's audio. Accepted, but the open-source server does not read it. */
            listen?: components["schemas"]["listen-options"];
            /** @description Another name for `listen`. */
            stream?: components["schemas"]["listen-options"];
        };
        /**
         * @description Puts the caller into a conference with all others in the conference of that name. It needs no setup, belongs to the
         *     account, and ends when the last participant leaves. The next verb follows when this caller has left it.
         * @example {
         *       "verb": "conference",
         *       "name": "standup",
         *       "beep": true,
         *       "maxParticipants": 12,
         *       "statusEvents": [
         *         "start",
         *         "join",
         *         "leave",
         *         "end"
         *       ],
         *       "statusHook": "/webhooks/conference-status",
         *       "actionHook": "/webhooks/conference-left"
         *     }
         * @example {
         *       "verb": "conference",
         *       "name": "case-4711",
         *       "startConferenceOnEnter": false,
         *       "waitHook": "/webhooks/conference-wait",
         *       "memberTag": "customer"
         *     }
         */
        conference: {
            /**
             * @description Always `conference`.
             * @constant
             */
            verb: "conference";
        } & (components["schemas"]["conference-base"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "conference";
        });
        /**
         * @description A `gather` in the background of other verbs, without a prompt and without a timeout. A key or speech stops the sound
         *     that is playing, and the next verb begins at once. The result goes to `actionHook`; verbs in the answer replace what
         *     runs by then. If the verbs run out before the answer arrives, the call has ended.
         * @example {
         *       "enable": true,
         *       "sticky": true,
         *       "input": [
         *         "speech",
         *         "digits"
         *       ],
         *       "actionHook": "/webhooks/interrupted"
         *     }
         * @example {
         *       "enable": false
         *     }
         */
        "barge-in": {
            /** @description Switches it on or off. */
            enable: boolean;
            /** @description Start again after each result; default false, once. */
            sticky?: boolean;
            /** @description What to listen for, default speech only. */
            input?: NotEmpty<"digits" | "speech">;
            /**
             * Format: hook
             * @description Called with the result, as by `gather`.
             */
            actionHook?: Hook<"gatherResult">;
            /**
             * Format: hook
             * @description Accepted, but the open-source server does not read it here.
             */
            partialResultHook?: Hook<"gatherPartial">;
            /** @description Words that must be recognised before speech interrupts, default 1; 0 interrupts at the first sound of a voice. */
            minBargeinWordCount?: number;
            /** @description A key interrupts. Default true when digits are collected. */
            dtmfBargein?: boolean;
            /** @description Number of digits to collect. */
            numDigits?: number;
            /** @description Minimum number of digits that count as input. */
            minDigits?: number;
            /** @description Maximum number of digits to collect. */
            maxDigits?: number;
            /** @description Key that ends the input and is not part of it; default none. */
            finishOnKey?: string;
            /** @description Seconds after a digit at which the input is complete, once `minDigits` are reached; default none. */
            interDigitTimeout?: number;
        };
        /**
         * @description A stream of audio in the background of other verbs. It continues until it is switched off, `maxLength` is reached or
         *     the call ends. While one is running, another `enable: true` changes nothing.
         * @example {
         *       "enable": true,
         *       "url": "wss://recorder.example.com/calls",
         *       "mixType": "stereo"
         *     }
         * @example {
         *       "enable": false
         *     }
         */
        "background-listen": {
            /** @description Starts it, which needs `url`, or stops it. */
            enable: boolean;
            /** @description WebSocket server that gets the audio: a `ws` or `wss` URL, or a path on the host of the application's call hook. */
            url?: string;
            /** @description Credentials for the WebSocket server. For a path, those of the call hook are used. */
            wsAuth?: components["schemas"]["credentials"];
            /**
             * @description `mono` (the default) is the caller alone, `mixed` both sides in one channel, `stereo` one side in each of two.
             * @enum {string}
             */
            mixType?: "mono" | "stereo" | "mixed";
            /** @description Sample rate of the audio, in Hz; default 8000. */
            sampleRate?: number;
            /** @description Data of your own; it is added to the call data in the first message to the server. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description Stop after this many seconds; default no limit. */
            maxLength?: number;
            /** @description Report pressed keys to the server; default false. */
            passDtmf?: boolean;
            /** @description Play a beep before it starts; default false. */
            playBeep?: boolean;
            /** @description Audio that the server sends back to the call. */
            bidirectionalAudio?: components["schemas"]["bidirectional-audio"];
            /**
             * @deprecated
             * @description Take no audio from the server; default false. Write `bidirectionalAudio.enabled` instead.
             */
            disableBidirectionalAudio?: boolean;
            /** @description Seconds. Accepted, but the open-source server does not read it; `maxLength` is the limit that works. */
            timeout?: number;
        } & ({
            enable: false;
        } | {
            url: {};
        });
        /**
         * @description A transcription of the caller in the background of other verbs. It continues until it is switched off or the call
         *     ends.
         * @example {
         *       "enable": true,
         *       "transcriptionHook": "/webhooks/transcript",
         *       "recognizer": {
         *         "vendor": "deepgram",
         *         "language": "en-US"
         *       }
         *     }
         * @example {
         *       "enable": false
         *     }
         */
        "background-transcribe": {
            /** @description Starts or stops it. */
            enable: boolean;
            /**
             * Format: hook-url
             * @description Called with each transcript, always by POST. Verbs in the answer replace the running application.
             */
            transcriptionHook?: HookPath<"transcription">;
            /** @description Speech recognition to use, default that of the same `config` or the session's. */
            recognizer?: components["schemas"]["recognizer"];
        };
        /**
         * @description Recording of the call: into the account's storage (`cloud`), or by a SIPREC server. A start while it records, and a
         *     stop while it does not, are ignored.
         * @example {
         *       "action": "startCallRecording",
         *       "type": "cloud"
         *     }
         * @example {
         *       "action": "startCallRecording",
         *       "siprecServerURL": "sip:recorder.example.com",
         *       "recordingID": "case-4711"
         *     }
         */
        recording: {
            /**
             * @description What to do.
             * @enum {string}
             */
            action: "startCallRecording" | "stopCallRecording" | "pauseCallRecording" | "resumeCallRecording";
            /**
             * @description `cloud` records into the storage set up for the account, `siprec` (the default) at a SIPREC server.
             * @enum {string}
             */
            type?: "cloud" | "siprec";
            /** @description Id for the recording at the SIPREC server. For `siprec`. */
            recordingID?: string;
            /** @description SIP address of the SIPREC server, or several. For `siprec`. */
            siprecServerURL?: string | string[];
            /** @description SIP headers to add to the INVITE to the SIPREC server. For `siprec`. */
            headers?: components["schemas"]["sip-headers"];
        };
        /**
         * @description A sound for the caller to hear while your server prepares its answer: it begins when a `gather` has its speech or
         *     digits and ends with your answer.
         * @example {
         *       "enable": true,
         *       "url": "https://cdn.example.com/sounds/typing.wav",
         *       "startDelaySecs": 1.5
         *     }
         */
        "filler-noise": {
            /**
             * @description Switches it on or off. The open-source server reads this in `config` only: `fillerNoise` in a `gather` plays even
             *     with `enable: false`.
             */
            enable: boolean;
            /** @description The audio file, WAV or MP3. It is not repeated, so choose one longer than your answers take. */
            url?: string;
            /** @description Seconds to wait before it starts, default 0; a quick answer then comes without any noise. */
            startDelaySecs?: number;
        };
        /** @description What is played, and how. Common to the `play` verb and the prompt inside a `gather`. */
        "play-base": {
            /** @description Address of a WAV or MP3 file. The entries of an array are all played, one after another. */
            url: string | string[];
            /** @description How often to play it, default 1; `forever` repeats it until something ends it. 0 counts as 1. */
            loop?: number | string;
            /** @description Play without answering a call that is not answered yet; default false. */
            earlyMedia?: boolean;
            /**
             * @description Where in the file to start, in samples: 16000 is two seconds into audio of 8000 Hz. Applies to the first round
             *     of a loop; default the beginning.
             */
            seekOffset?: number | string;
            /** @description Stop after this many seconds, even if audio is left; default play to the end. */
            timeoutSecs?: number | string;
            /**
             * Format: hook
             * @description Called when playing has ended, with how much was played, or when the file was not found. Verbs in the answer
             *     replace the rest of the application, even when it was the prompt of a `gather`; they are ignored where the play
             *     itself came from a `waitHook`, `confirmHook` or `onHoldHook`.
             */
            actionHook?: Hook<"playResult">;
        };
        /**
         * @description Plays recorded sound to the caller, answering the call first unless `earlyMedia` is set. The next verb follows when it
         *     has ended. A file that cannot be found raises an alert in the portal, and the call continues in the same way.
         * @example {
         *       "verb": "play",
         *       "url": "https://cdn.example.com/sounds/hold-music.mp3",
         *       "loop": "forever"
         *     }
         * @example {
         *       "verb": "play",
         *       "url": [
         *         "https://cdn.example.com/prompts/your-number-is.wav",
         *         "https://cdn.example.com/prompts/seven.wav"
         *       ],
         *       "actionHook": "/webhooks/played"
         *     }
         */
        play: {
            /**
             * @description Always `play`.
             * @constant
             */
            verb: "play";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of its action hook. */
            id?: string;
        } & (components["schemas"]["play-base"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "play";
        });
        /**
         * @description What is spoken and how: common to the `say` verb and the prompt inside a `gather`. `text` is needed unless
         *     `stream` is true.
         */
        "say-base": {
            /**
             * @description What to say: plain text, or SSML in `<speak>` tags. The entries of an array are all spoken, one after another.
             *     An entry such as `silence_stream://500` is a silence of that many milliseconds.
             */
            text?: string | string[];
            /** @description How to say it, in plain words ("calm and friendly"), for vendors that follow such instructions. */
            instructions?: string;
            /**
             * @description Speak text that is streamed in later by commands `tts:tokens`; default false. Only over a WebSocket: in the answer
             *     to a webhook over HTTP the open-source server ends the call at this verb.
             */
            stream?: boolean;
            /**
             * @description How often to say it, default 1; `forever` repeats it until something ends it. 0 counts as 1. With `forever`,
             *     `text` must not be empty: the open-source server would repeat it without a pause, which stops all its calls.
             */
            loop?: number | string;
            /** @description Voice for this text, default the session's. */
            synthesizer?: components["schemas"]["synthesizer"];
            /** @description Speak without answering a call that is not answered yet; default false. */
            earlyMedia?: boolean;
            /** @description Synthesize anew even if the same text was spoken before; default the session's setting, else false. */
            disableTtsCache?: boolean;
            /**
             * @description For `stream`: end the verb when all text received so far is spoken. The open-source server accepts it but never
             *     reads it, and always ends there.
             */
            closeStreamOnEmpty?: boolean;
        } & ({
            stream: true;
        } | {
            text: {};
        });
        /**
         * @description Speaks text to the caller, answering the call first unless `earlyMedia` is set. The next verb follows when all of
         *     it is spoken.
         * @example {
         *       "verb": "say",
         *       "text": "Thank you for calling. Your call may be recorded."
         *     }
         * @example {
         *       "verb": "say",
         *       "text": [
         *         "<speak>Your balance is <say-as interpret-as=\"currency\">$42.50</say-as>.</speak>",
         *         "Goodbye."
         *       ],
         *       "synthesizer": {
         *         "vendor": "google",
         *         "language": "en-US",
         *         "voice": "en-US-Wavenet-D"
         *       }
         *     }
         */
        say: {
            /**
             * @description Always `say`.
             * @constant
             */
            verb: "say";
            /** @description Your own name for this verb. No webhook carries it. */
            id?: string;
        } & (components["schemas"]["say-base"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "say";
        });
        /** @description One instruction to jambonz. `verb` names it and decides which other properties it has. */
        verb: components["schemas"]["agent"] | components["schemas"]["alert"] | components["schemas"]["answer"] | components["schemas"]["conference"] | components["schemas"]["config"] | components["schemas"]["deepgram-s2s"] | components["schemas"]["dequeue"] | components["schemas"]["dial"] | components["schemas"]["dialogflow"] | components["schemas"]["dtmf"] | components["schemas"]["dub"] | components["schemas"]["elevenlabs-s2s"] | components["schemas"]["enqueue"] | components["schemas"]["gather"] | components["schemas"]["google-s2s"] | components["schemas"]["gptlive-s2s"] | components["schemas"]["hangup"] | components["schemas"]["leave"] | components["schemas"]["lex"] | components["schemas"]["listen"] | components["schemas"]["llm"] | components["schemas"]["message"] | components["schemas"]["microsoft-s2s"] | components["schemas"]["nova-s2s"] | components["schemas"]["openai-s2s"] | components["schemas"]["pause"] | components["schemas"]["play"] | components["schemas"]["qwen-s2s"] | components["schemas"]["rasa"] | components["schemas"]["redirect"] | components["schemas"]["room"] | components["schemas"]["s2s"] | components["schemas"]["say"] | components["schemas"]["sip-decline"] | components["schemas"]["sip-refer"] | components["schemas"]["sip-request"] | components["schemas"]["stream"] | components["schemas"]["tag"] | components["schemas"]["transcribe"] | components["schemas"]["transfer"] | components["schemas"]["ultravox-s2s"] | components["schemas"]["voiceagent-s2s"] | components["schemas"]["voicelive-s2s"];
        /**
         * @description What the caller hears when an action hook takes long to answer: prompts while waiting, and a way out when no answer
         *     comes. The clock starts when the `gather` has its result.
         * @example {
         *       "noResponseTimeout": 3,
         *       "retries": 2,
         *       "noResponseGiveUpTimeout": 20,
         *       "actions": [
         *         {
         *           "verb": "say",
         *           "text": "One moment, please."
         *         },
         *         {
         *           "verb": "say",
         *           "text": "Still looking that up."
         *         }
         *       ],
         *       "giveUpActions": [
         *         {
         *           "verb": "say",
         *           "text": "Sorry, something is wrong on our side. Please call again later."
         *         },
         *         {
         *           "verb": "hangup"
         *         }
         *       ]
         *     }
         */
        "action-hook-delay-action": {
            /**
             * @description Default true; `false` ends what an earlier verb set up for the session. The open-source server ignores a `false`
             *     if no earlier verb set it up; leave the whole object out instead.
             */
            enabled?: boolean;
            /** @description Seconds without an answer before the first action is played. Nothing is played when absent or 0. */
            noResponseTimeout?: number;
            /**
             * @description Seconds without an answer before giving up, from the same start: `giveUpActions` then replace the application,
             *     or without them the call is hung up. Never when absent or 0.
             */
            noResponseGiveUpTimeout?: number;
            /**
             * @description Maximum number of actions played, default 1; despite the name, the first one counts. Each further one starts
             *     `noResponseTimeout` seconds after the last has ended, cycling through `actions`.
             */
            retries?: number;
            /** @description What to play while waiting, one at a time. Only `say` and `play` are allowed here. */
            actions?: NotEmpty<components["schemas"]["play"] | components["schemas"]["say"]>;
            /** @description The verbs to continue with after giving up. */
            giveUpActions?: components["schemas"]["verb"][];
        } & ({
            noResponseTimeout?: never;
        } | {
            actions: {};
        });
        /**
         * @description Defaults for the rest of the call and what runs in the background of verbs: common to the `config` verb and the
         *     command `config`.
         */
        "config-base": {
            /** @description Voice from now on. Give `language` and `voice` too: what is left out is unset. `default` keeps the current value. */
            synthesizer?: components["schemas"]["synthesizer"];
            /** @description Speech recognition from now on. The label is unset when left out; the language stays. */
            recognizer?: components["schemas"]["recognizer"];
            /** @description Go back to the application's vendor and language for these, before anything new is set. */
            reset?: ("recognizer" | "synthesizer") | ("recognizer" | "synthesizer")[];
            /** @description Listen for speech or keys in the background of the verbs that follow. */
            bargeIn?: components["schemas"]["barge-in"];
            /** @description Stream the call's audio in the background. */
            listen?: components["schemas"]["background-listen"];
            /** @description Another name for `listen`. Version 0.9 of the open-source server accepts it and does nothing: write `listen`. */
            stream?: components["schemas"]["background-listen"];
            /** @description Transcribe the caller in the background. */
            transcribe?: components["schemas"]["background-transcribe"];
            /** @description Start, stop, pause or resume recording the call. */
            record?: components["schemas"]["recording"];
            /** @description Detect whether a person or a machine has answered; for calls that you placed. */
            amd?: components["schemas"]["amd"];
            /** @description Voice activity detection from now on. It replaces earlier settings as a whole. */
            vad?: components["schemas"]["vad"];
            /** @description Sound that each `gather` plays until its action hook has answered. */
            fillerNoise?: components["schemas"]["filler-noise"];
            /** @description What each `gather` does when its action hook takes long to answer. */
            actionHookDelayAction?: components["schemas"]["action-hook-delay-action"];
            /** @description Speak text that is streamed in by commands `tts:tokens`, in the background. Over HTTP it has no effect. */
            ttsStream?: {
                /** @description Switches it on or off. */
                enable: boolean;
                /** @description Voice for it. The open-source server takes that of the `config` or the session instead. */
                synthesizer?: components["schemas"]["synthesizer"];
            };
            /**
             * @description Stream speech from the vendor while it is still being generated, for each `say`, where the vendor can; default
             *     false. Your server then gets the events of the stream on `/streaming-event`.
             */
            autoStreamTts?: boolean;
            /** @description Synthesize each text anew even if it was spoken before; default false. */
            disableTtsCache?: boolean;
            /**
             * @description Report on `/streaming-event` which words were spoken, as `tts_spoken`. Accepted, but the open-source
             *     server does not read it.
             */
            trackTtsPlayout?: boolean;
            /**
             * Format: hook
             * @description Called when the caller's side wants to be transferred by SIP REFER. Verbs in the answer replace the application.
             *     Without it a REFER is refused with 501.
             */
            referHook?: Hook<"dialRefer">;
            /**
             * Format: hook
             * @description Called when a SIP INFO or MESSAGE arrives in the call. Verbs in the answer replace the application. Set it before
             *     the call is answered: jambonz hears no requests otherwise, except in a `conference` that begins later. A `dial`
             *     then gets no keys for its `dtmfHook`.
             */
            sipRequestWithinDialogHook?: Hook<"inDialogRequest">;
            /** @description Address of the sound to play while the call is on hold, for verbs that follow. */
            onHoldMusic?: string;
            /**
             * @description Change of volume of what the caller hears in decibels, as a number (6) or a string with its unit ("-3 dB");
             *     default 0. A string without the unit counts as 0.
             */
            boostAudioSignal?: number | string;
            /**
             * @description Report the progress of verbs as the webhook `verbStatus`. Over HTTP it has no effect. The open-source server cannot
             *     switch it off again.
             */
            notifyEvents?: boolean;
            /** @description Add measurements of the recognition's latency to webhooks that carry speech; default false. */
            notifySttLatency?: boolean;
            /** @description Accepted, but the open-source server does not read it; `say`, `play` and others have their own. */
            earlyMedia?: boolean;
            /** @description Filter noise from the call's audio. Accepted, but the open-source server does not read it. */
            noiseIsolation?: {
                /** @description Switches it on or off. */
                enable?: boolean;
                /** @description Filter to use, krisp or rnnoise; on the commercial server also kugelaudio. */
                vendor?: string;
                /** @description Which of several credentials of the vendor to use. For `kugelaudio`. */
                label?: string;
                /** @description Credentials for the vendor; default those stored in the portal. For `kugelaudio`. */
                auth?: components["schemas"]["noise-isolation-auth"];
                /** @description Strength of the suppression, from 0 to 100. */
                level?: number;
                /** @description Model of the filter, by the vendor's name for it. */
                model?: string;
                /**
                 * @description `read`, the default, filters what the caller says, `write` what the caller hears.
                 * @enum {string}
                 */
                direction?: "read" | "write";
            };
            /** @description Detect by sound when a speaker has finished. Accepted, but the open-source server does not read it. */
            turnTaking?: {
                /** @description Switches it on or off. */
                enable?: boolean;
                /** @description Detector to use, such as krisp. */
                vendor?: string;
                /** @description Probability from which a turn counts as ended, from 0 to 1. */
                threshold?: number;
                /** @description Model of the detector, by the vendor's name for it. */
                model?: string;
            };
        };
        /**
         * @description Sets defaults for the rest of the call and starts or stops what runs in the background of other verbs: streaming,
         *     transcription, recording, barge-in. It plays nothing, and the next verb follows at once. Settings that it does not
         *     mention stay unchanged.
         *
         *     Properties that need audio (`amd`, `bargeIn`, `boostAudioSignal`, `listen`, `record`, `transcribe`) answer the call.
         * @example {
         *       "verb": "config",
         *       "synthesizer": {
         *         "vendor": "elevenlabs",
         *         "language": "en-US",
         *         "voice": "EXAVITQu4vr4xnSDxMaL"
         *       },
         *       "recognizer": {
         *         "vendor": "deepgram",
         *         "language": "en-US",
         *         "hints": [
         *           "sales",
         *           "support"
         *         ]
         *       },
         *       "fillerNoise": {
         *         "enable": true,
         *         "url": "https://cdn.example.com/sounds/typing.wav",
         *         "startDelaySecs": 1
         *       }
         *     }
         * @example {
         *       "verb": "config",
         *       "record": {
         *         "action": "startCallRecording",
         *         "type": "cloud"
         *       },
         *       "transcribe": {
         *         "enable": true,
         *         "transcriptionHook": "/webhooks/transcript"
         *       },
         *       "bargeIn": {
         *         "enable": true,
         *         "sticky": true,
         *         "input": [
         *           "speech"
         *         ],
         *         "actionHook": "/webhooks/interrupted"
         *       }
         *     }
         * @example {
         *       "verb": "config",
         *       "listen": {
         *         "enable": false
         *       },
         *       "reset": [
         *         "recognizer",
         *         "synthesizer"
         *       ]
         *     }
         */
        config: {
            /**
             * @description Always `config`.
             * @constant
             */
            verb: "config";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of the `amd` action hook. */
            id?: string;
        } & (components["schemas"]["config-base"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "config";
        });
        /**
         * @description The properties that the verbs for models that listen and speak by themselves have in common: `llm`, `s2s` and the
         *     vendors' own.
         */
        "llm-base": {
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /** @description Vendor of the model. */
            vendor?: string;
            /** @description Model to use, by the vendor's name for it; default one of the vendor's. */
            model?: string;
            /** @description Credentials for the vendor. Which ones it needs depends on the vendor. */
            auth?: {
                [key: string]: unknown;
            };
            /**
             * @description How to reach the vendor, if not by its defaults: `host` and `path`. Read for openai, microsoft, google, deepgram,
             *     voiceagent and voicelive.
             */
            connectOptions?: {
                [key: string]: unknown;
            };
            /** @description Settings sent to the vendor when the session begins, in the vendor's own form and unchecked. */
            llmOptions?: {
                [key: string]: unknown;
            };
            /** @description MCP servers whose tools the model may use. They take precedence over those of `toolHook`. */
            mcpServers?: components["schemas"]["mcp-server"][];
            /**
             * @description Which of the vendor's events go to `eventHook`, by their names there: single ones, groups (`response.*`, not for
             *     all vendors), or `all` with exceptions (`-response.audio.delta`). Default all.
             */
            events?: string[];
            /**
             * Format: hook
             * @description Called with each of these events, as the vendor sent it but with names in snake_case. The answer is ignored.
             */
            eventHook?: Hook<"llmEvent">;
            /**
             * Format: hook
             * @description Called for the result of a tool that the model calls.
             */
            toolHook?: Hook<"toolRequest">;
            /**
             * Format: hook
             * @description Called when the conversation has ended, with `completion_reason`. Verbs in the answer replace the rest of the
             *     application.
             */
            actionHook?: Hook<"llmResult">;
            /** @description Give the model a tool that transfers the caller to a person. */
            handoff?: components["schemas"]["handoff"];
            /** @description Give the model a tool that ends the call. */
            hangup?: components["schemas"]["hangup-tool"];
            /** @description Milliseconds after which a response that does not begin is reported as response.timeout; default never. */
            responseTimeoutMs?: number;
            /** @description Also cancel such a response at the vendor, default false. */
            cancelOnResponseTimeout?: boolean;
            /** @description Cancel the response at the vendor when the caller interrupts, default false. */
            cancelOnBargeIn?: boolean;
        };
        /**
         * @description The settings that a session requires if the vendor asks for an API key. The open-source server refuses the whole reply
         *     when they are missing.
         */
        "api-key-needs": {
            /** @description Credentials for the vendor. */
            auth?: {
                /** @description The vendor's API key. */
                apiKey?: string;
            };
        };
        /** @description Required for a session of Deepgram's Voice Agent. Without it the open-source server refuses the whole reply. */
        "deepgram-needs": {
            /** @description `Settings` is Deepgram's message of that name; `audio` in it is filled in by jambonz. */
            llmOptions?: {
                /** @description Settings of the session. */
                Settings?: {
                    /** @description The agent, with its model and voice. */
                    agent?: {
                        /** @description The model and its prompt. */
                        think?: {
                            /** @description Provider of the model. */
                            provider?: {
                                /** @description Vendor of the model, such as open_ai. */
                                type?: string;
                                /** @description Name of the model. */
                                model?: string;
                            } & {
                                [key: string]: unknown;
                            };
                        } & {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
            };
        } & components["schemas"]["api-key-needs"];
        /**
         * @description Connects the caller with Deepgram's Voice Agent, which listens, thinks with a model of your choice and speaks. The
         *     same as `llm` with the vendor deepgram.
         * @example {
         *       "verb": "deepgram_s2s",
         *       "auth": {
         *         "apiKey": "deepgram-key"
         *       },
         *       "llmOptions": {
         *         "Settings": {
         *           "agent": {
         *             "think": {
         *               "provider": {
         *                 "type": "open_ai",
         *                 "model": "gpt-4o-mini"
         *               },
         *               "prompt": "You are a friendly receptionist."
         *             },
         *             "speak": {
         *               "provider": {
         *                 "type": "deepgram",
         *                 "model": "aura-2-thalia-en"
         *               }
         *             },
         *             "greeting": "Hello, how can I help?"
         *           }
         *         }
         *       },
         *       "toolHook": "/webhooks/tool",
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        "deepgram-s2s": {
            /**
             * @description Always `deepgram_s2s`.
             * @constant
             */
            verb: "deepgram_s2s";
            /**
             * @description May be left out. `deepgram` and `voiceagent` are the same.
             * @enum {unknown}
             */
            vendor?: "deepgram" | "voiceagent";
        } & (WithRequired<components["schemas"]["llm-base"], "llmOptions"> & WithRequired<components["schemas"]["deepgram-needs"], "llmOptions"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "deepgram_s2s";
        });
        /**
         * @description Takes a caller out of a queue and connects this call with that caller until either side hangs up. While the queue is
         *     empty it waits, checking again every 5 seconds.
         * @example {
         *       "verb": "dequeue",
         *       "name": "support",
         *       "timeout": 60,
         *       "beep": true,
         *       "actionHook": "/webhooks/dequeued"
         *     }
         */
        dequeue: {
            /**
             * @description Always `dequeue`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "dequeue";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /** @description Name of the queue, as in `enqueue`. */
            name: string;
            /** @description Take the caller with this `call_sid`, default the first in line. */
            callSid?: string;
            /** @description Seconds to wait for a caller; default, or 0, no limit. */
            timeout?: number;
            /** @description Play a beep to this side just before the two are connected, default false. */
            beep?: boolean;
            /**
             * Format: hook
             * @description Called when it has ended, with `dequeue_result` complete, timeout or hangup. Verbs in the answer replace the rest
             *     of the application.
             */
            actionHook?: Hook<"dequeueResult">;
        };
        /**
         * @description One change to a track of extra sound that is mixed into the call: common to the `dub` verb and the list inside a
         *     `dial`.
         */
        "dub-base": {
            /**
             * @description What to do with the track. `addTrack` creates it, and also plays `play` or says `say` when given; `playOnTrack`
             *     and `sayOnTrack` put sound on it, `silenceTrack` stops that, `removeTrack` drops the track.
             * @enum {string}
             */
            action: "addTrack" | "removeTrack" | "silenceTrack" | "playOnTrack" | "sayOnTrack";
            /** @description Name of the track, of your choice. */
            track: string;
            /** @description Address of a WAV or MP3 file to play on the track. */
            play?: string;
            /** @description Text to speak on the track, or the text together with a voice. */
            say?: string | {
                /** @description What to say. */
                text: string;
                /** @description Voice for it, default the session's. */
                synthesizer?: components["schemas"]["synthesizer"];
            };
            /** @description Repeat the file of `play` until it is stopped; default false. */
            loop?: boolean;
            /**
             * @description Change of volume in decibels, as a number (-15) or a string with its unit ("-15 dB"); default 0. A string
             *     without the unit counts as 0.
             */
            gain?: number | string;
        };
        /**
         * @description One change to a sound track inside a `dial`: the properties of `dub`.
         * @example {
         *       "action": "addTrack",
         *       "track": "music",
         *       "play": "https://cdn.example.com/sounds/background.mp3",
         *       "loop": true,
         *       "gain": -15
         *     }
         */
        "dub-options": {
            /**
             * @description Not needed here. The open-source server refuses it.
             * @constant
             */
            verb?: "dub";
            /** @description Your own name for the change. No webhook carries it. */
            id?: string;
        } & components["schemas"]["dub-base"];
        /**
         * @description Rings one or more targets, all at once, and connects the caller with the first to answer; the others stop ringing. It
         *     ends when either side hangs up, when no target answers, or when all have declined. If the caller is still there,
         *     `actionHook` is called for the verbs to continue with, or the next verb follows.
         * @example {
         *       "verb": "dial",
         *       "target": [
         *         {
         *           "type": "phone",
         *           "number": "+14155550100"
         *         },
         *         {
         *           "type": "user",
         *           "name": "alice"
         *         }
         *       ],
         *       "callerId": "+14155550199",
         *       "answerOnBridge": true,
         *       "timeout": 25,
         *       "actionHook": "/webhooks/dialled"
         *     }
         * @example {
         *       "verb": "dial",
         *       "target": [
         *         {
         *           "type": "sip",
         *           "sipUri": "sip:desk@pbx.example.com",
         *           "headers": {
         *             "X-Ticket": "4711"
         *           }
         *         }
         *       ],
         *       "confirmHook": "/webhooks/screen",
         *       "dtmfCapture": [
         *         "*2"
         *       ],
         *       "dtmfHook": "/webhooks/keys",
         *       "transcribe": {
         *         "transcriptionHook": "/webhooks/transcript",
         *         "recognizer": {
         *           "vendor": "deepgram",
         *           "language": "en-US"
         *         }
         *       }
         *     }
         */
        dial: {
            /**
             * @description Always `dial`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "dial";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /** @description Targets to ring. Duplicates, and all after the tenth, are left out. */
            target: NotEmpty<components["schemas"]["dial-target"]>;
            /**
             * Format: hook
             * @description Called when it has ended, with `dial_call_status`, `dial_sip_status` and `dial_call_sid`. Verbs in the answer
             *     replace the rest of the application.
             */
            actionHook?: Hook<"dialResult">;
            /** @description Seconds to ring before giving up, default 60. */
            timeout?: number;
            /** @description Seconds after which a connected call is ended, default no limit. */
            timeLimit?: number;
            /**
             * @description Answer the caller only when a target has answered, so that the caller hears ringing and is not billed for it;
             *     default false: answer at once.
             */
            answerOnBridge?: boolean;
            /** @description Number to show to the targets, default the caller's. */
            callerId?: string;
            /** @description Display name to show to the targets. */
            callerName?: string;
            /** @description SIP headers to add to the outgoing INVITEs. They override those passed on from the caller. */
            headers?: components["schemas"]["sip-headers"];
            /**
             * Format: hook
             * @description Called when a target answers, before the caller is connected. An empty answer accepts. Verbs run for the target
             *     alone (announce the caller, gather a key) and accept if the target is still there when they end; an error
             *     declines.
             */
            confirmHook?: Hook<"dialConfirm">;
            /**
             * Format: hook
             * @description Called when a side wants to transfer the other by SIP REFER. Verbs in the answer become the application of the
             *     side to be transferred. Without it a REFER is refused with 501.
             */
            referHook?: Hook<"dialRefer">;
            /**
             * Format: hook
             * @description Called once when one side holds the call, for what the other hears: an array of `play`, `say` and `pause`. For
             *     sound as long as the hold lasts, use a `play` with `loop`.
             */
            onHoldHook?: Hook<"hold">;
            /** @description Sound for the caller while it rings, in place of ringing tone: a file's address or a FreeSWITCH `tone_stream://`. */
            dialMusic?: string;
            /**
             * @description Key sequences to watch for during the call. An array watches both sides. With an object, the open-source server
             *     watches both lists on the called side only: to hear the caller, use an array.
             */
            dtmfCapture?: string[] | {
                /** @description Sequences from the caller; the open-source server takes them from the called party instead. */
                parentCall?: string[];
                /** @description Sequences from the called party. */
                childCall?: string[];
            };
            /**
             * Format: hook
             * @description Called with each sequence of `dtmfCapture`, which does nothing without it. The answer is ignored.
             */
            dtmfHook?: Hook<"dialDtmf">;
            /**
             * @description Keep the audio passing through the media server once connected, default false. It stays there anyway while
             *     something needs it: `listen`, `transcribe`, `dub`, `amd`, a recording, different codecs. Wins over
             *     `exitMediaPath`.
             */
            anchorMedia?: boolean;
            /**
             * @description Take jambonz out of the audio path entirely once connected, default false. Nothing can then listen, transcribe
             *     or record.
             */
            exitMediaPath?: boolean;
            /** @description Stream the connected call's audio to a WebSocket server. */
            listen?: components["schemas"]["listen-options"];
            /** @description Another name for `listen`, which wins when both are given. */
            stream?: components["schemas"]["listen-options"];
            /** @description Transcribe the connected call. */
            transcribe?: components["schemas"]["transcribe-options"];
            /** @description Detect whether a person or a machine has answered. */
            amd?: components["schemas"]["amd"];
            /** @description Sound tracks to mix in; the called party hears them. */
            dub?: components["schemas"]["dub-options"][];
            /**
             * @description Change of the called party's volume in decibels, as a number (6) or a string with its unit ("-3 dB"); default 0.
             *     A string without the unit counts as 0.
             */
            boostAudioSignal?: number | string;
            /** @description Data of your own for the outgoing calls; their webhooks carry it as `customerData`, as after a `tag` verb. */
            tag?: {
                [key: string]: unknown;
            };
            /**
             * @description Pass on the caller's P-Asserted-Identity and Privacy headers. Default true, unless the platform is set up
             *     otherwise.
             */
            forwardPAI?: boolean;
            /**
             * @description Border controller that places the calls, as `host:port` without `sip:`; default the one through which the
             *     caller came. Not to be confused with the `proxy` of a target.
             */
            proxy?: string;
            /**
             * @description Ask targets of type `sip` for encrypted audio, with keys exchanged by SDES or DTLS; default neither.
             * @enum {string}
             */
            srtpEncryption?: "sdes" | "dtls";
            /** @description Codecs to offer, in order of preference, such as G722 and PCMU; default the media server's. */
            codecs?: NotEmpty<string>;
        };
        /**
         * @description Connects the caller with a Google Dialogflow agent, which listens and answers until it ends the conversation, the
         *     caller hangs up, or verbs in the answer of `eventHook` take over.
         * @example {
         *       "verb": "dialogflow",
         *       "project": "acme-voice",
         *       "lang": "en-US",
         *       "credentials": {
         *         "type": "service_account",
         *         "project_id": "acme-voice",
         *         "client_email": "jambonz@acme-voice.iam.gserviceaccount.com",
         *         "private_key": "-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----\n"
         *       },
         *       "welcomeEvent": "WELCOME",
         *       "eventHook": "/webhooks/dialogflow-event",
         *       "actionHook": "/webhooks/dialogflow-ended"
         *     }
         * @example {
         *       "verb": "dialogflow",
         *       "model": "cx",
         *       "project": "acme-voice",
         *       "region": "europe-west3",
         *       "agent": "5a3f7c1e-98b2-4c55-9c1d-0f6f1f2f7a11",
         *       "lang": "de-DE",
         *       "credentials": "{\"type\": \"service_account\", \"project_id\": \"acme-voice\"}",
         *       "noInputTimeout": 8,
         *       "bargein": true
         *     }
         */
        dialogflow: {
            /**
             * @description Always `dialogflow`.
             * @constant
             */
            verb: "dialogflow";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /**
             * @description Edition of Dialogflow: `es`, the default, `cx`, or `ces`, which the open-source server treats as `es`.
             * @enum {string}
             */
            model?: "es" | "cx" | "ces";
            /** @description Id of the Google Cloud project. */
            project: string;
            /** @description Key of a Google service account, as an object or as JSON text. */
            credentials: string | {
                [key: string]: unknown;
            };
            /** @description Language code of the conversation, such as `en-US`. */
            lang: string;
            /** @description Id of the agent (`cx`) or app (`ces`), needed for both. Not used with `es`. */
            agent?: string;
            /** @description Environment of the agent, default the draft. */
            environment?: string;
            /** @description Google Cloud region; default us-central1 for `cx`, global for `es`. */
            region?: string;
            /** @description Deployment of the app (`ces`), default the app's own. */
            deployment?: string;
            /**
             * @description Name of the conversation. A later `dialogflow` in the call with the same name continues it; default the call's
             *     sid.
             */
            sessionId?: string;
            /** @description Event that starts the conversation; default none, and the agent waits for the caller to speak. */
            welcomeEvent?: string;
            /** @description Parameters of the welcome event, used with `es`. */
            welcomeEventParams?: {
                [key: string]: unknown;
            };
            /** @description First input to the agent. Accepted, but the open-source server does not read it. */
            queryInput?: {
                /** @description A text, as if the caller had said it. */
                text?: string;
                /** @description An intent to start with. */
                intent?: string;
                /** @description An event to start with. */
                event?: string;
                /** @description Keys, as if the caller had pressed them. */
                dtmf?: string;
            };
            /** @description Seconds of silence, from the end of the agent's words, before `noInputEvent` is sent; default 20. */
            noInputTimeout?: number;
            /** @description Event to send when the caller stays silent, default actions_intent_NO_INPUT. */
            noInputEvent?: string;
            /** @description Send keys to the agent as text. Accepted, but the open-source server does not read it. */
            passDtmfAsTextInput?: boolean;
            /** @description The caller's speech interrupts the agent, default false. */
            bargein?: boolean;
            /** @description Address of a sound to play until the agent answers. */
            thinkingMusic?: string;
            /** @description Voice that speaks the agent's text; default the audio that Dialogflow itself provides. */
            tts?: components["schemas"]["synthesizer"];
            /**
             * @description What to report to `eventHook`: intent, transcription, interim-transcription, end-utterance, dtmf, start-play,
             *     stop-play, no-input. Default all except interim-transcription and end-utterance. The open-source server never
             *     reports dtmf.
             */
            events?: string[];
            /**
             * Format: hook
             * @description Called with each event, as `event` and `data`. Verbs in the answer end the conversation and replace the rest of
             *     the application, once the audio being played has ended.
             */
            eventHook?: Hook<"dialogflowEvent">;
            /**
             * Format: hook
             * @description Called for the result of a tool the agent calls (`cx`, `ces`). The answer is an object with `outputParameters` or
             *     `error`.
             */
            toolHook?: Hook<"dialogflowToolRequest">;
            /**
             * Format: hook
             * @description Called when the conversation has ended, with `dialogflow_result` completed, redirect or caller hungup. Verbs in
             *     the answer replace the rest of the application, except after redirect.
             */
            actionHook?: Hook<"dialogflowResult">;
        } & (({
            model?: "es";
        } | {
            agent: {};
        }) & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "dialogflow";
        });
        /**
         * @description Sends key tones into the call, answering it first. The next verb follows when all of them are sent.
         * @example {
         *       "verb": "dtmf",
         *       "dtmf": "1w4711#",
         *       "duration": 250
         *     }
         */
        dtmf: {
            /**
             * @description Always `dtmf`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "dtmf";
            /** @description Your own name for this verb. No webhook carries it. */
            id?: string;
            /** @description The keys to send, from 0 to 9, `*`, `#` and A to D; `w` is a pause of half a second, `W` of one. */
            dtmf: string;
            /** @description Length of each tone in milliseconds, default 500. */
            duration?: number;
        };
        /**
         * @description Changes a track of extra sound that is mixed into what the caller hears, such as background music, and continues at
         *     once. For the other side of a `dial`, use the `dub` of the `dial`.
         * @example {
         *       "verb": "dub",
         *       "action": "addTrack",
         *       "track": "music",
         *       "play": "https://cdn.example.com/sounds/background.mp3",
         *       "loop": true,
         *       "gain": -15
         *     }
         * @example {
         *       "verb": "dub",
         *       "action": "sayOnTrack",
         *       "track": "coach",
         *       "say": "Ask for the order number."
         *     }
         */
        dub: {
            /**
             * @description Always `dub`.
             * @constant
             */
            verb: "dub";
            /** @description Your own name for this verb. No webhook carries it. */
            id?: string;
        } & (components["schemas"]["dub-base"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "dub";
        });
        /** @description Required for a session with an ElevenLabs agent. Without it jambonz refuses the whole reply. */
        "elevenlabs-needs": {
            /** @description The agent and the credentials to use it. */
            auth: {
                /** @description Id of the agent. */
                agent_id: string;
                /** @description API key, for agents that are not public. */
                api_key?: string;
            };
            /** @description May be empty. `input_sample_rate` and `output_sample_rate` are in Hz, default 16000. */
            llmOptions?: {
                /** @description Data sent to the agent at the start. */
                conversation_initiation_client_data?: {
                    [key: string]: unknown;
                };
            };
        };
        /**
         * @description Connects the caller with an agent that is set up at ElevenLabs. The same as `llm` with the vendor elevenlabs. It needs
         *     no `model`, because the agent decides.
         * @example {
         *       "verb": "elevenlabs_s2s",
         *       "auth": {
         *         "agent_id": "agent_01jexample",
         *         "api_key": "xi-example"
         *       },
         *       "llmOptions": {
         *         "conversation_initiation_client_data": {
         *           "dynamic_variables": {
         *             "customer": "Jane"
         *           }
         *         }
         *       },
         *       "events": [
         *         "all"
         *       ],
         *       "eventHook": "/webhooks/llm-event",
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        "elevenlabs-s2s": {
            /**
             * @description Always `elevenlabs_s2s`.
             * @constant
             */
            verb: "elevenlabs_s2s";
            /**
             * @description Always `elevenlabs`; may be left out.
             * @constant
             */
            vendor?: "elevenlabs";
        } & (WithRequired<components["schemas"]["llm-base"], "llmOptions"> & WithRequired<components["schemas"]["elevenlabs-needs"], "llmOptions"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "elevenlabs_s2s";
        });
        /**
         * @description Puts the caller into a queue until another call takes the caller out (`dequeue`), which connects the two, or until the
         *     caller hangs up or a `leave` is run. Queues need no setup; they belong to the account.
         * @example {
         *       "verb": "enqueue",
         *       "name": "support",
         *       "priority": 5,
         *       "waitHook": "/webhooks/wait",
         *       "actionHook": "/webhooks/queue-left"
         *     }
         */
        enqueue: {
            /**
             * @description Always `enqueue`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "enqueue";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /** @description Name of the queue. */
            name: string;
            /** @description Place in the queue, from 0 (served first) to 999, the default. A negative number counts as 999. */
            priority?: number;
            /**
             * Format: hook
             * @description Called for what the caller hears, and again whenever that has ended, as long as the caller waits. The answer is an
             *     array of `say`, `play`, `pause`, `tag` and `leave`. After an empty array, an error or any other verb it is not
             *     called again, and the caller waits in silence.
             */
            waitHook?: Hook<"queueWait">;
            /**
             * Format: hook
             * @description Called when the caller has left the queue, with `queue_result` bridged, hangup, leave or error and `queue_time` in
             *     seconds. Verbs in the answer replace the rest of the application.
             */
            actionHook?: Hook<"enqueueResult">;
        };
        /**
         * @description A spoken prompt inside another verb: the properties of `say`.
         * @example {
         *       "text": "For sales, press 1. For support, press 2."
         *     }
         */
        "say-options": {
            /**
             * @description Not needed here. The open-source server refuses it.
             * @constant
             */
            verb?: "say";
            /** @description Your own name for the prompt. No webhook carries it. */
            id?: string;
        } & components["schemas"]["say-base"];
        /**
         * @description A recorded prompt inside another verb: the properties of `play`.
         * @example {
         *       "url": "https://cdn.example.com/prompts/menu.wav"
         *     }
         */
        "play-options": {
            /**
             * @description Not needed here. The open-source server refuses it.
             * @constant
             */
            verb?: "play";
            /** @description Your own name for the prompt, returned as `verb_id` in the payload of its action hook. */
            id?: string;
        } & components["schemas"]["play-base"];
        /**
         * @description Collects keys, speech or both, usually after a prompt, and sends the result to `actionHook`. The verbs in the answer
         *     replace the rest of the application; with an empty answer, or no `actionHook`, the next verb follows. So the verbs
         *     after a gather are for a silent caller, for an empty answer, and for a speech vendor that fails, which most vendors
         *     do not report to `actionHook`.
         *
         *     Digits end it when `numDigits` or `maxDigits` are reached, on `finishOnKey`, or after `interDigitTimeout`. Speech ends
         *     it with the recogniser's first final transcript, unless `recognizer.asrTimeout` asks for more.
         * @example {
         *       "verb": "gather",
         *       "input": [
         *         "digits",
         *         "speech"
         *       ],
         *       "numDigits": 1,
         *       "timeout": 8,
         *       "bargein": true,
         *       "actionHook": "/webhooks/menu",
         *       "recognizer": {
         *         "vendor": "deepgram",
         *         "language": "en-US",
         *         "hints": [
         *           "sales",
         *           "support"
         *         ]
         *       },
         *       "say": {
         *         "text": "For sales, press 1 or say sales. For support, press 2 or say support."
         *       }
         *     }
         * @example {
         *       "verb": "gather",
         *       "input": [
         *         "digits"
         *       ],
         *       "minDigits": 4,
         *       "maxDigits": 10,
         *       "interDigitTimeout": 3,
         *       "finishOnKey": "#",
         *       "actionHook": "/webhooks/account",
         *       "play": {
         *         "url": "https://cdn.example.com/prompts/account-number.wav"
         *       }
         *     }
         */
        gather: {
            /**
             * @description Always `gather`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "gather";
            /** @description Your own name for this verb, returned as `verb_id` in the payloads of `actionHook` and `partialResultHook`. */
            id?: string;
            /** @description What to collect, default digits only. */
            input?: NotEmpty<"digits" | "speech">;
            /**
             * Format: hook
             * @description Called with the result: its `reason` is dtmfDetected, speechDetected, timeout, stt-low-confidence or error.
             */
            actionHook?: Hook<"gatherResult">;
            /** @description Prompt to speak first. It goes before `play` when both are given. */
            say?: components["schemas"]["say-options"];
            /** @description Prompt to play first. */
            play?: components["schemas"]["play-options"];
            /**
             * @description Seconds to wait for input, counted from the end of the prompt and again from each piece of speech; default 15, 0
             *     waits without limit.
             */
            timeout?: number;
            /** @description Number of digits to collect. */
            numDigits?: number;
            /**
             * @description Minimum number of digits that count as input when `timeout` or `interDigitTimeout` ends it. Set it together with
             *     either of them: without it, digits that are cut short by the timeout are lost, and `interDigitTimeout` does
             *     nothing.
             */
            minDigits?: number;
            /** @description Maximum number of digits to collect. */
            maxDigits?: number;
            /** @description Key that ends the input and is not part of it; default none. */
            finishOnKey?: string;
            /**
             * @description Seconds after a digit at which the input is complete, once `minDigits` are reached (without which it does
             *     nothing); default none.
             */
            interDigitTimeout?: number;
            /**
             * @description Seconds of silence that end speech. Accepted, but the open-source server does not read it: see
             *     `recognizer.asrTimeout` and the vendor's options.
             */
            speechTimeout?: number;
            /** @description Take input while the prompt still plays, default true. With false, keys and speech count from its end only. */
            listenDuringPrompt?: boolean;
            /** @description A key interrupts the prompt. Default true when digits are collected. */
            dtmfBargein?: boolean;
            /** @description Speech interrupts the prompt, default false. */
            bargein?: boolean;
            /** @description Words that must be recognised before speech interrupts, default 1; 0 interrupts at the first sound of a voice. */
            minBargeinWordCount?: number;
            /**
             * Format: hook
             * @description Called with each interim transcript while someone speaks. The answer is ignored.
             */
            partialResultHook?: Hook<"gatherPartial">;
            /** @description Speech recognition to use, default the session's. */
            recognizer?: components["schemas"]["recognizer"];
            /** @description Sound to play until `actionHook` has answered, default the session's. */
            fillerNoise?: components["schemas"]["filler-noise"];
            /** @description What to do when `actionHook` takes long to answer, default the session's. */
            actionHookDelayAction?: components["schemas"]["action-hook-delay-action"];
        };
        /** @description Required for a session of Google's Gemini Live API. Without it the open-source server refuses the whole reply. */
        "google-needs": {
            /**
             * @description `setup` sets up the session (systemInstruction, tools, generationConfig), `greeting` is the first text sent to the
             *     model, `sessionResumption` resumes an earlier session.
             */
            llmOptions?: {
                /** @description The setup message of the session. Its model and response modality are filled in. */
                setup?: {
                    [key: string]: unknown;
                };
            };
        } & components["schemas"]["api-key-needs"];
        /**
         * @description Connects the caller with a model of Google's Gemini Live API, which listens and speaks by itself. The same as `llm`
         *     with the vendor google.
         * @example {
         *       "verb": "google_s2s",
         *       "model": "models/gemini-2.0-flash-live-001",
         *       "auth": {
         *         "apiKey": "google-key"
         *       },
         *       "llmOptions": {
         *         "setup": {
         *           "systemInstruction": {
         *             "parts": [
         *               {
         *                 "text": "You are a friendly receptionist."
         *               }
         *             ]
         *           }
         *         },
         *         "greeting": "Greet the caller."
         *       },
         *       "toolHook": "/webhooks/tool",
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        "google-s2s": {
            /**
             * @description Always `google_s2s`.
             * @constant
             */
            verb: "google_s2s";
            /**
             * @description Always `google`; may be left out.
             * @constant
             */
            vendor?: "google";
        } & (WithRequired<components["schemas"]["llm-base"], "llmOptions"> & WithRequired<components["schemas"]["google-needs"], "llmOptions"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "google_s2s";
        });
        /** @description Required for a session of OpenAI's GPT Live API. */
        "gptlive-needs": {
            /** @description Credentials for OpenAI. */
            auth: {
                /** @description The API key. */
                apiKey: string;
            };
            /** @description `session_update` sets up the session; the model begins by itself. */
            llmOptions?: {
                /** @description The first session.update of the session. Set the model in the verb's `model`, not here. */
                session_update: {
                    model?: never;
                    /**
                     * @description Where tasks go that the model cannot do: `client` is your application, `responses` a second model, which
                     *     may call tools. `handoff`, `hangup` and `mcpServers` need `responses`.
                     */
                    delegation?: ({
                        /**
                         * @description `client` or `responses`, which needs `responses` beside it.
                         * @enum {string}
                         */
                        type?: "client" | "responses";
                        /** @description The second model, with its `instructions`. */
                        responses?: {
                            /** @description The functions that it may call. */
                            tools?: {
                                [key: string]: unknown;
                            }[];
                            /** @description Name of the second model. */
                            model: string;
                        } & {
                            [key: string]: unknown;
                        };
                        tools?: never;
                    } & {
                        [key: string]: unknown;
                    }) & ({
                        type?: "client";
                    } | {
                        responses: {};
                    });
                } & {
                    [key: string]: unknown;
                };
            };
        };
        /**
         * @description Connects the caller with a model of OpenAI's GPT Live API, which listens and speaks by itself. The same as `llm` with
         *     the vendor gptlive.
         * @example {
         *       "verb": "gptlive_s2s",
         *       "model": "gpt-live-1-boulder-alpha",
         *       "auth": {
         *         "apiKey": "sk-proj-example"
         *       },
         *       "llmOptions": {
         *         "session_update": {
         *           "instructions": "You are a friendly receptionist.",
         *           "delegation": {
         *             "type": "client"
         *           }
         *         }
         *       },
         *       "eventHook": "/webhooks/llm-event",
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         * @example {
         *       "verb": "gptlive_s2s",
         *       "model": "gpt-live-1-boulder-alpha",
         *       "auth": {
         *         "apiKey": "sk-proj-example"
         *       },
         *       "llmOptions": {
         *         "session_update": {
         *           "instructions": "You are a friendly receptionist.",
         *           "delegation": {
         *             "type": "responses",
         *             "responses": {
         *               "model": "gpt-5.5",
         *               "tools": [
         *                 {
         *                   "type": "function",
         *                   "name": "opening_hours",
         *                   "parameters": {
         *                     "type": "object",
         *                     "properties": {}
         *                   }
         *                 }
         *               ]
         *             }
         *           }
         *         }
         *       },
         *       "toolHook": "/webhooks/tool",
         *       "hangup": {
         *         "reason": "done"
         *       }
         *     }
         */
        "gptlive-s2s": {
            /**
             * @description Always `gptlive_s2s`.
             * @constant
             */
            verb: "gptlive_s2s";
            /**
             * @description Always `gptlive`; may be left out.
             * @constant
             */
            vendor?: "gptlive";
        } & (WithRequired<components["schemas"]["llm-base"], "llmOptions"> & WithRequired<components["schemas"]["gptlive-needs"], "llmOptions"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "gptlive_s2s";
        });
        /**
         * @description Ends the call. A call that is not answered yet cannot be hung up: the verb is skipped, and jambonz declines the call
         *     with 603 when no verb is left. Use `sip:decline` there.
         * @example {
         *       "verb": "hangup"
         *     }
         * @example {
         *       "verb": "hangup",
         *       "headers": {
         *         "X-Reason": "outside office hours"
         *       }
         *     }
         */
        hangup: {
            /**
             * @description Always `hangup`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "hangup";
            /** @description Your own name for this verb. No webhook carries it. */
            id?: string;
            /** @description SIP headers to add to the BYE. */
            headers?: components["schemas"]["sip-headers"];
        };
        /**
         * @description Takes a waiting caller out of the queue; the call continues after the `enqueue`. Use it in the answer of a `waitHook`,
         *     where the verbs after it are not run. Anywhere else the open-source server ends the call at this verb.
         * @example {
         *       "verb": "leave"
         *     }
         */
        leave: {
            /**
             * @description Always `leave`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "leave";
            /** @description Your own name for this verb. No webhook carries it. */
            id?: string;
        };
        /**
         * @description Connects the caller with an Amazon Lex bot, which listens and answers until the caller hangs up or verbs in the answer
         *     of `eventHook` take over.
         * @example {
         *       "verb": "lex",
         *       "botId": "MTLNBIHLMW",
         *       "botAlias": "TSTALIASID",
         *       "region": "us-east-1",
         *       "credentials": {
         *         "accessKey": "AKIAIOSFODNN7EXAMPLE",
         *         "secretAccessKey": "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY"
         *       },
         *       "locale": "en_US",
         *       "intent": {
         *         "name": "BookHotel",
         *         "slots": {
         *           "City": "Boston"
         *         }
         *       },
         *       "bargein": true,
         *       "eventHook": "/webhooks/lex-event",
         *       "actionHook": "/webhooks/lex-ended"
         *     }
         */
        lex: {
            /**
             * @description Always `lex`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "lex";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /** @description Id of the bot. */
            botId: string;
            /** @description Id of the bot's alias. */
            botAlias: string;
            /** @description AWS region of the bot, such as us-east-1. */
            region: string;
            /** @description AWS access key that may use the bot. When empty, the media server's own is used. */
            credentials: {
                /** @description Access key id. */
                accessKey?: string;
                /** @description Secret access key. */
                secretAccessKey?: string;
            } & ({
                accessKey?: never;
                secretAccessKey?: never;
            } | {
                secretAccessKey: {};
                accessKey: {};
            });
            /** @description Language of the conversation as Lex writes it, default en_US. */
            locale?: string;
            /** @description Intent to start with. */
            intent?: {
                /** @description Name of the intent. */
                name: string;
                /** @description Values of its slots that are known already, by name. */
                slots?: {
                    [key: string]: unknown;
                };
            };
            /** @description Text that the bot says first. */
            welcomeMessage?: string;
            /** @description Session data of your own for the bot. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description The caller's speech interrupts the bot, default false. */
            bargein?: boolean;
            /** @description Send the keys that are pressed to the bot, default false. */
            passDtmf?: boolean;
            /** @description Seconds to wait for the caller to speak, default Lex's own. */
            noInputTimeout?: number;
            /** @description Voice that speaks the bot's text; default the audio that Lex itself provides. */
            tts?: components["schemas"]["synthesizer"];
            /**
             * Format: hook
             * @description Called with each event, as `event` and `data`: intent, transcription, response-text, dtmf, start-play, stop-play,
             *     play-interrupted. Verbs in the answer end the conversation and replace the rest of the application.
             */
            eventHook?: Hook<"lexEvent">;
            /**
             * Format: hook
             * @description Called when the conversation has ended, with `lex_result` redirect or caller hungup. Answer with an empty
             *     array: verbs would replace those that are running by then.
             */
            actionHook?: Hook<"lexResult">;
        };
        /**
         * @description Streams the call's audio to a WebSocket server, which may send audio back. The next verb follows when the server
         *     closes the connection, on `finishOnKey` or after `maxLength`. To stream while other verbs run, use `listen` in a
         *     `config`.
         * @example {
         *       "verb": "listen",
         *       "url": "wss://recorder.example.com/voicemail",
         *       "playBeep": true,
         *       "maxLength": 120,
         *       "finishOnKey": "#",
         *       "metadata": {
         *         "mailbox": "4711"
         *       },
         *       "actionHook": "/webhooks/recorded"
         *     }
         * @example {
         *       "verb": "listen",
         *       "url": "wss://bot.example.com/audio",
         *       "sampleRate": 16000,
         *       "bidirectionalAudio": {
         *         "enabled": true,
         *         "streaming": true,
         *         "sampleRate": 24000
         *       }
         *     }
         */
        listen: {
            /**
             * @description Always `listen`.
             * @constant
             */
            verb: "listen";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of its action hook. */
            id?: string;
        } & (components["schemas"]["listen-base"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "listen";
        });
        /** @description Required for a session of OpenAI's Realtime API. Without it the open-source server refuses the whole reply. */
        "openai-needs": {
            /** @description `session_update` sets up the session (instructions, voice, tools), `response_create` begins it. */
            llmOptions?: {
                /** @description The first response.create of the session, without its type. */
                response_create?: {
                    [key: string]: unknown;
                };
            };
        } & components["schemas"]["api-key-needs"];
        /** @description Required for a realtime session on Azure OpenAI. Without it the open-source server refuses the whole reply. */
        "microsoft-needs": {
            /** @description How to reach the deployment. */
            connectOptions?: {
                /** @description Host name of the Azure resource, such as acme.openai.azure.com. */
                host?: string;
            };
        } & components["schemas"]["openai-needs"];
        /** @description The choice of a vendor in `llm` and `s2s`, and what each vendor's session requires. */
        "llm-vendor": {
            /**
             * @description Vendor of the model. `voiceagent` and `deepgram` are the same. The commercial server also takes others, among them
             *     those that its next release adds; the open-source server refuses them.
             */
            vendor: "openai" | "microsoft" | "google" | "elevenlabs" | "deepgram" | "voiceagent" | "ultravox" | "qwen" | "gptlive" | "voicelive" | "nova" | "xai" | "assemblyai" | (string & {});
        } & (unknown & unknown & unknown & unknown & unknown & unknown & unknown);
        /**
         * @description Connects the caller with a model that listens and speaks by itself. It ends when the caller hangs up or the vendor
         *     closes the session. Most vendors have a shorter verb of their own, such as `openai_s2s`, which documents what its
         *     `llmOptions` and `auth` hold.
         * @example {
         *       "verb": "llm",
         *       "vendor": "openai",
         *       "model": "gpt-realtime",
         *       "auth": {
         *         "apiKey": "sk-proj-example"
         *       },
         *       "llmOptions": {
         *         "session_update": {
         *           "instructions": "You are a friendly receptionist.",
         *           "voice": "marin"
         *         },
         *         "response_create": {
         *           "instructions": "Greet the caller and ask for the name."
         *         }
         *       },
         *       "events": [
         *         "all",
         *         "-response.audio.delta"
         *       ],
         *       "eventHook": "/webhooks/llm-event",
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        llm: {
            /**
             * @description Always `llm`.
             * @constant
             */
            verb: "llm";
        } & (WithRequired<components["schemas"]["llm-base"], "llmOptions"> & components["schemas"]["llm-vendor"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "llm";
        });
        /**
         * @description Sends an SMS through one of the account's SMPP carriers; the call need not be answered. The next verb follows when the
         *     carrier has accepted or refused it.
         * @example {
         *       "verb": "message",
         *       "to": "+14155550100",
         *       "from": "+14155550199",
         *       "text": "Your ticket is 4711. Reply to this message to add to it.",
         *       "actionHook": "/webhooks/message-sent"
         *     }
         */
        message: {
            /**
             * @description Always `message`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "message";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /** @description Number to send to, best in E.164 form. */
            to: string;
            /** @description Number to send from; it must be one that the carrier lets you use. */
            from: string;
            /** @description The text to send. */
            text?: string;
            /**
             * @description Addresses of pictures or sounds to attach, one or several. Accepted, but the open-source server does not send
             *     them.
             */
            media?: string | string[];
            /** @description Name of the carrier to use, default the first that sends messages. */
            carrier?: string;
            /** @description Accepted, but the open-source server always takes the call's account. */
            account_sid?: string;
            /** @description Your own id for the message, default a new one. */
            message_sid?: string;
            /**
             * Format: hook
             * @description Called with `message_sid` and `message_status`: success, failure, no carriers, smpp configuration error or system
             *     error. Verbs in the answer replace the rest of the application.
             */
            actionHook?: Hook<"messageResult">;
        };
        /**
         * @description Connects the caller with a realtime model on Azure OpenAI, which listens and speaks by itself. The same as `llm` with
         *     the vendor microsoft. `model` is the name of the deployment.
         * @example {
         *       "verb": "microsoft_s2s",
         *       "model": "gpt-4o-realtime",
         *       "auth": {
         *         "apiKey": "azure-key"
         *       },
         *       "connectOptions": {
         *         "host": "acme.openai.azure.com"
         *       },
         *       "llmOptions": {
         *         "session_update": {
         *           "instructions": "You are a friendly receptionist."
         *         },
         *         "response_create": {
         *           "instructions": "Greet the caller."
         *         }
         *       },
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        "microsoft-s2s": {
            /**
             * @description Always `microsoft_s2s`.
             * @constant
             */
            verb: "microsoft_s2s";
            /**
             * @description Always `microsoft`; may be left out.
             * @constant
             */
            vendor?: "microsoft";
        } & (WithRequired<components["schemas"]["llm-base"], "llmOptions"> & components["schemas"]["microsoft-needs"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "microsoft_s2s";
        });
        /**
         * @description Connects the caller with Amazon Nova Sonic on Bedrock, which listens and speaks by itself. The same as `llm` with the
         *     vendor nova. The credentials need the permission bedrock:InvokeModelWithBidirectionalStream.
         * @example {
         *       "verb": "nova_s2s",
         *       "model": "amazon.nova-2-5-sonic",
         *       "auth": {
         *         "accessKeyId": "AKIAEXAMPLE",
         *         "secretAccessKey": "aws-secret",
         *         "region": "us-east-1"
         *       },
         *       "llmOptions": {
         *         "systemPrompt": "You are a friendly receptionist.",
         *         "greeting": "Greet the caller.",
         *         "promptStart": {
         *           "audioOutputConfiguration": {
         *             "voiceId": "tiffany"
         *           }
         *         }
         *       },
         *       "toolHook": "/webhooks/tool",
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        "nova-s2s": {
            /**
             * @description Always `nova_s2s`.
             * @constant
             */
            verb: "nova_s2s";
            /**
             * @description Always `nova`; may be left out.
             * @constant
             */
            vendor?: "nova";
            /** @description Credentials for AWS and the region of Bedrock. */
            auth: {
                /** @description Id of the access key. */
                accessKeyId: string;
                /** @description The secret of that key. */
                secretAccessKey: string;
                /** @description Session token, with temporary credentials. */
                sessionToken?: string;
                /** @description Region that serves the model, default us-east-1. */
                region?: string;
            };
            /** @description Instructions and settings of the session. */
            llmOptions?: {
                /** @description Instructions for the whole conversation. */
                systemPrompt?: string;
                /** @description One of the three sentences that Nova knows for the script of Hindi: Latin, Devanagari or both. */
                speechPrompt?: string;
                /** @description What was said before. Turns of the assistant at the beginning are dropped, and no more than 200 KB are sent. */
                history?: ({
                    /**
                     * @description Who said it.
                     * @enum {string}
                     */
                    role: "user" | "assistant" | "USER" | "ASSISTANT";
                    /** @description What was said. */
                    content: string;
                } & {
                    [key: string]: unknown;
                })[];
                /** @description A text sent as the caller's first turn, so that the model speaks first. */
                greeting?: string;
                /** @description Merged into Nova's sessionStart event, such as `turnDetectionConfiguration`. */
                sessionStart?: {
                    [key: string]: unknown;
                };
                /**
                 * @description Merged into Nova's promptStart event: the voice (`audioOutputConfiguration.voiceId`) and the tools
                 *     (`toolConfiguration.tools`, each a `toolSpec`). jambonz sets the audio formats.
                 */
                promptStart?: {
                    [key: string]: unknown;
                };
                /** @description Pass keys on, each complete entry as a text of the caller. */
                dtmf?: {
                    /** @description Switches it on or off. */
                    enable: boolean;
                    /** @description Key that ends an entry. */
                    finishOnKey?: string;
                    /** @description Number of digits of an entry. */
                    numDigits?: number;
                    /** @description Minimum number of digits of an entry. */
                    minDigits?: number;
                    /** @description Maximum number of digits of an entry. */
                    maxDigits?: number;
                    /** @description Seconds after a digit at which the entry is complete. */
                    interDigitTimeout?: number;
                    /** @description Seconds to wait for the first digit. */
                    timeout?: number;
                } & {
                    [key: string]: unknown;
                };
            };
        } & (WithRequired<components["schemas"]["llm-base"], "auth"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "nova_s2s";
        });
        /**
         * @description Connects the caller with a model of OpenAI's Realtime API, which listens and speaks by itself. The same as `llm` with
         *     the vendor openai.
         * @example {
         *       "verb": "openai_s2s",
         *       "model": "gpt-realtime",
         *       "auth": {
         *         "apiKey": "sk-proj-example"
         *       },
         *       "llmOptions": {
         *         "session_update": {
         *           "instructions": "You are a friendly receptionist.",
         *           "voice": "marin",
         *           "tools": [
         *             {
         *               "type": "function",
         *               "name": "opening_hours",
         *               "description": "Opening hours of the shop",
         *               "parameters": {
         *                 "type": "object",
         *                 "properties": {}
         *               }
         *             }
         *           ]
         *         },
         *         "response_create": {
         *           "instructions": "Greet the caller."
         *         }
         *       },
         *       "toolHook": "/webhooks/tool",
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        "openai-s2s": {
            /**
             * @description Always `openai_s2s`.
             * @constant
             */
            verb: "openai_s2s";
            /**
             * @description Always `openai`; may be left out.
             * @constant
             */
            vendor?: "openai";
        } & (WithRequired<components["schemas"]["llm-base"], "llmOptions"> & WithRequired<components["schemas"]["openai-needs"], "llmOptions"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "openai_s2s";
        });
        /**
         * @description Waits before the next verb. It does not answer the call: put `answer` before it when the caller should not hear
         *     ringing meanwhile.
         * @example {
         *       "verb": "pause",
         *       "length": 1.5
         *     }
         */
        pause: {
            /**
             * @description Always `pause`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "pause";
            /** @description Your own name for this verb. No webhook carries it. */
            id?: string;
            /** @description How long to wait, in seconds. */
            length: number;
        };
        /**
         * @description Connects the caller with a Qwen Omni-Realtime model of Alibaba, which listens and speaks by itself. The same as `llm`
         *     with the vendor qwen. `auth` holds the DashScope `apiKey`, which is bound to a region, and `host` for a region other
         *     than the international one.
         * @example {
         *       "verb": "qwen_s2s",
         *       "model": "qwen3.5-omni-flash-realtime",
         *       "auth": {
         *         "apiKey": "sk-example",
         *         "host": "dashscope.aliyuncs.com"
         *       },
         *       "llmOptions": {
         *         "session_update": {
         *           "voice": "Ethan",
         *           "instructions": "You are a friendly receptionist."
         *         }
         *       },
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        "qwen-s2s": {
            /**
             * @description Always `qwen_s2s`.
             * @constant
             */
            verb: "qwen_s2s";
            /**
             * @description Always `qwen`; may be left out.
             * @constant
             */
            vendor?: "qwen";
        } & (WithRequired<components["schemas"]["llm-base"], "llmOptions"> & components["schemas"]["api-key-needs"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "qwen_s2s";
        });
        /**
         * @description Connects the caller with a Rasa assistant: what the caller says is sent to it as text, and its answer is spoken. It
         *     ends after 10 seconds without speech, when Rasa cannot be reached, or when the caller hangs up.
         * @example {
         *       "verb": "rasa",
         *       "url": "https://rasa.example.com/webhooks/rest/webhook",
         *       "prompt": "Hello, how can I help?",
         *       "recognizer": {
         *         "vendor": "google",
         *         "language": "en-US"
         *       },
         *       "tts": {
         *         "vendor": "google",
         *         "language": "en-US",
         *         "voice": "en-US-Wavenet-D"
         *       },
         *       "actionHook": "/webhooks/rasa-ended"
         *     }
         */
        rasa: {
            /**
             * @description Always `rasa`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "rasa";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /**
             * @description Complete URL of Rasa's REST channel. It gets a POST with `sender`, the call's sid, and `message`; no credentials
             *     are sent.
             */
            url: string;
            /** @description Text to speak first; default none, and the caller must begin. */
            prompt?: string;
            /** @description Speech recognition to use, default the session's. */
            recognizer?: components["schemas"]["recognizer"];
            /** @description Voice of the assistant, default the session's. */
            tts?: components["schemas"]["synthesizer"];
            /**
             * Format: hook
             * @description Called with each utterance, as `event` userMessage or botMessage with `message`. Verbs in the answer end the
             *     conversation and replace the rest of the application.
             */
            eventHook?: Hook<"rasaEvent">;
            /**
             * Format: hook
             * @description Called when the conversation has ended, with `rasa_result` redirect, timeout, webhookError or caller hungup.
             *     Verbs in the answer replace the rest of the application, except after redirect.
             */
            actionHook?: Hook<"rasaResult">;
        };
        /**
         * @description Hands the call to another webhook: its answer replaces the rest of the application. After an empty answer the next
         *     verb follows; a failed request ends the call.
         * @example {
         *       "verb": "redirect",
         *       "actionHook": "/webhooks/after-hours"
         *     }
         * @example {
         *       "verb": "redirect",
         *       "actionHook": "https://billing.example.com/calls",
         *       "statusHook": "https://billing.example.com/call-status"
         *     }
         */
        redirect: {
            /**
             * @description Always `redirect`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "redirect";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /**
             * Format: hook-url
             * @description Called for the verbs: a `/` path or a complete URL. A string only, because an object ends the call in version 0.9
             *     of the open-source server. When it is on another host, that host becomes the base of all later `/` hooks, and it
             *     gets no credentials. With a complete URL of the other transport the call changes to that transport. Over a
             *     WebSocket, a complete `wss://` URL opens another socket without credentials, also to the same host: a server that
             *     needs them refuses it, so use a `/` path, or `wss://user:password@…`.
             */
            actionHook: HookPath<"redirectedCall">;
            /**
             * Format: hook-url
             * @description Gets the call's status from now on, in place of the application's call status hook, and nothing if the application
             *     has none. A complete URL gets no credentials. A string only: an object is ignored, and so is a `ws` URL over HTTP.
             */
            statusHook?: HookPath<"callStatus">;
        };
        /**
         * @description Another name for `conference`, with the same properties.
         * @example {
         *       "verb": "room",
         *       "name": "case-4711",
         *       "startConferenceOnEnter": true,
         *       "endConferenceOnExit": true,
         *       "stream": {
         *         "url": "wss://recorder.example.com/rooms",
         *         "mixType": "mono"
         *       }
         *     }
         */
        room: {
            /**
             * @description Always `room`.
             * @constant
             */
            verb: "room";
        } & (components["schemas"]["conference-base"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "room";
        });
        /**
         * @description Another name for `llm`; the open-source server turns it into one.
         * @example {
         *       "verb": "s2s",
         *       "vendor": "ultravox",
         *       "auth": {
         *         "apiKey": "ultravox-key"
         *       },
         *       "llmOptions": {
         *         "systemPrompt": "You are a friendly receptionist.",
         *         "firstSpeaker": "FIRST_SPEAKER_AGENT"
         *       },
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        s2s: {
            /**
             * @description Always `s2s`.
             * @constant
             */
            verb: "s2s";
        } & (WithRequired<components["schemas"]["llm-base"], "llmOptions"> & components["schemas"]["llm-vendor"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "s2s";
        });
        /**
         * @description Rejects an incoming call that is not answered yet, with a SIP status of your choice. On an answered call the verb is
         *     skipped: end it with `hangup`. An outbound call ends at this verb. Make it the last verb: a `redirect` behind it still
         *     asks its hook, whose answer is ignored.
         * @example {
         *       "verb": "sip:decline",
         *       "status": 486,
         *       "reason": "Busy Here",
         *       "headers": {
         *         "Retry-After": "120"
         *       }
         *     }
         */
        "sip-decline": {
            /**
             * @description Always `sip:decline`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "sip:decline";
            /** @description Your own name for this verb. No webhook carries it. */
            id?: string;
            /** @description SIP status code, such as 486 (busy), 404, 480 or 603. */
            status: number;
            /** @description Reason phrase, default the usual one for the status. */
            reason?: string;
            /** @description SIP headers to add to the response. `X-Reason` is set unless you set it. */
            headers?: components["schemas"]["sip-headers"];
        };
        /**
         * @description Transfers the call away by SIP REFER: the caller's side is asked to call another party, and usually hangs up here. If
         *     it refuses, or has not reported how the new call ended within 15 seconds, the next verb follows. The call must be
         *     answered; otherwise the verb is skipped.
         * @example {
         *       "verb": "sip:refer",
         *       "referTo": "sip:desk@pbx.example.com",
         *       "headers": {
         *         "X-Ticket": "4711"
         *       },
         *       "actionHook": "/webhooks/transferred",
         *       "eventHook": "/webhooks/transfer-news"
         *     }
         */
        "sip-refer": {
            /**
             * @description Always `sip:refer`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "sip:refer";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /** @description The target: a SIP or tel URI, which is sent unchanged, or a number or user at the host the call came from. */
            referTo: string;
            /** @description The transferring party, in the same forms; default the caller's number. */
            referredBy?: string;
            /** @description Display name of the transferring party, if `referredBy` is not a URI; default the caller's. */
            referredByDisplayName?: string;
            /** @description SIP headers to add to the REFER. */
            headers?: components["schemas"]["sip-headers"];
            /**
             * Format: hook
             * @description Called at the end with `refer_status`, the response to the REFER, and `final_referred_call_status`, how the new
             *     call went. Verbs in the answer replace the rest of the application.
             */
            actionHook?: Hook<"referResult">;
            /**
             * Format: hook
             * @description Called with each progress report about the new call, as `event` transfer-status with `call_status`. The answer is
             *     ignored.
             */
            eventHook?: Hook<"referEvent">;
        };
        /**
         * @description Sends a SIP request inside the call, such as INFO, and waits for its response. The call must be answered; otherwise
         *     the verb is skipped.
         * @example {
         *       "verb": "sip:request",
         *       "method": "INFO",
         *       "headers": {
         *         "Content-Type": "application/dtmf-relay"
         *       },
         *       "body": "Signal=1\nDuration=250",
         *       "actionHook": "/webhooks/info-sent"
         *     }
         */
        "sip-request": {
            /**
             * @description Always `sip:request`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "sip:request";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of `actionHook`. */
            id?: string;
            /** @description SIP method, such as INFO, NOTIFY or MESSAGE, in upper or lower case. */
            method: string;
            /** @description SIP headers to add; with a `body` the Content-Type should be among them. */
            headers?: components["schemas"]["sip-headers"];
            /** @description Body of the request. A line feed is appended. */
            body?: string;
            /**
             * Format: hook
             * @description Called with `result` success and the response's code as `sip_status`, or with `result` failed and `err`. Verbs in
             *     the answer replace the rest of the application. If this webhook itself fails, it is called again with failed.
             */
            actionHook?: Hook<"sipRequestResult">;
        };
        /**
         * @description Another name for `listen`; the open-source server turns it into one.
         * @example {
         *       "verb": "stream",
         *       "url": "wss://bot.example.com/audio",
         *       "sampleRate": 16000,
         *       "actionHook": "/webhooks/stream-ended"
         *     }
         */
        stream: {
            /**
             * @description Always `stream`.
             * @constant
             */
            verb: "stream";
            /** @description Your own name for this verb, returned as `verb_id` in the payload of its action hook. */
            id?: string;
        } & (components["schemas"]["listen-base"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "stream";
        });
        /**
         * @description Attaches data of your own to the call. Later webhooks of the call carry it as `customerData`; a second tag replaces
         *     the first one's data.
         * @example {
         *       "verb": "tag",
         *       "data": {
         *         "customer": "C-1042",
         *         "language": "en"
         *       }
         *     }
         */
        tag: {
            /**
             * @description Always `tag`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            verb: "tag";
            /** @description Your own name for this verb. No webhook carries it. */
            id?: string;
            /** @description The data, any JSON object. */
            data: {
                [key: string]: unknown;
            };
        };
        /**
         * @description Transcribes the caller until the call ends, or until verbs in the answer of a hook replace the application. In the
         *     open-source server the verbs after it wait that long. To transcribe while other verbs run, use `transcribe` in a
         *     `config` or a `dial`.
         * @example {
         *       "verb": "transcribe",
         *       "transcriptionHook": "/webhooks/transcript",
         *       "recognizer": {
         *         "vendor": "deepgram",
         *         "language": "en-US",
         *         "interim": true
         *       }
         *     }
         */
        transcribe: {
            /**
             * @description Always `transcribe`.
             * @constant
             */
            verb: "transcribe";
            /** @description Your own name for this verb. No webhook carries it. */
            id?: string;
        } & (components["schemas"]["transcribe-base"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "transcribe";
        });
        /**
         * @description Transfers the caller to a person: blind, or warm, with a spoken briefing for that person first. If the call is not
         *     taken, `disposition` decides what happens to the caller.
         * @example {
         *       "verb": "transfer",
         *       "mode": "blind",
         *       "target": [
         *         {
         *           "type": "phone",
         *           "number": "+14155550100"
         *         }
         *       ]
         *     }
         * @example {
         *       "verb": "transfer",
         *       "mode": "warm",
         *       "target": [
         *         {
         *           "type": "user",
         *           "name": "alice"
         *         }
         *       ],
         *       "timeout": 20,
         *       "brief": {
         *         "text": "A customer needs help with invoice 4711."
         *       },
         *       "confirm": {
         *         "prompt": "Press 1 to take the call.",
         *         "digit": "1"
         *       },
         *       "onHoldHook": "/webhooks/hold-music",
         *       "disposition": {
         *         "onNoAnswer": "voicemail",
         *         "onBusy": "return",
         *         "voicemailUrl": "sip:voicemail@pbx.example.com"
         *       },
         *       "actionHook": "/webhooks/transferred"
         *     }
         */
        transfer: {
            /**
             * @description Always `transfer`.
             * @constant
             */
            verb: "transfer";
            /** @description Your own name for this verb. */
            id?: string;
            /** @description What the person hears before the caller is connected. For `warm`. */
            brief?: {
                /** @description The briefing. */
                text: string;
                /** @description Voice for it, default the session's. */
                synthesizer?: components["schemas"]["synthesizer"];
            };
        } & (components["schemas"]["transfer-base"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "transfer";
        });
        /**
         * @description Connects the caller with an Ultravox model, which listens and speaks by itself. The same as `llm` with the vendor
         *     ultravox. `llmOptions` holds what Ultravox accepts when a call is created; with `agent_id` in `auth` an agent that is
         *     set up there is used, in place of `model`.
         * @example {
         *       "verb": "ultravox_s2s",
         *       "model": "fixie-ai/ultravox",
         *       "auth": {
         *         "apiKey": "ultravox-key"
         *       },
         *       "llmOptions": {
         *         "systemPrompt": "You are a friendly receptionist.",
         *         "voice": "Jessica",
         *         "firstSpeaker": "FIRST_SPEAKER_AGENT"
         *       },
         *       "toolHook": "/webhooks/tool",
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        "ultravox-s2s": {
            /**
             * @description Always `ultravox_s2s`.
             * @constant
             */
            verb: "ultravox_s2s";
            /**
             * @description Always `ultravox`; may be left out.
             * @constant
             */
            vendor?: "ultravox";
        } & (WithRequired<components["schemas"]["llm-base"], "llmOptions"> & components["schemas"]["api-key-needs"] & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "ultravox_s2s";
        });
        /**
         * @description Another name for `deepgram_s2s`.
         * @example {
         *       "verb": "voiceagent_s2s",
         *       "auth": {
         *         "apiKey": "deepgram-key"
         *       },
         *       "llmOptions": {
         *         "Settings": {
         *           "agent": {
         *             "think": {
         *               "provider": {
         *                 "type": "anthropic",
         *                 "model": "claude-3-5-haiku-latest"
         *               },
         *               "prompt": "You are a friendly receptionist."
         *             }
         *           }
         *         }
         *       },
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        "voiceagent-s2s": {
            /**
             * @description Always `voiceagent_s2s`.
             * @constant
             */
            verb: "voiceagent_s2s";
            /**
             * @description May be left out. `deepgram` and `voiceagent` are the same.
             * @enum {unknown}
             */
            vendor?: "deepgram" | "voiceagent";
        } & (WithRequired<components["schemas"]["llm-base"], "llmOptions"> & WithRequired<components["schemas"]["deepgram-needs"], "llmOptions"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "voiceagent_s2s";
        });
        /**
         * @description Connects the caller with a model of Azure's Voice Live API, which listens and speaks by itself. The same as `llm` with
         *     the vendor voicelive. `model` is not needed with `agentId` in `connectOptions`.
         * @example {
         *       "verb": "voicelive_s2s",
         *       "model": "gpt-realtime",
         *       "auth": {
         *         "apiKey": "azure-key"
         *       },
         *       "connectOptions": {
         *         "host": "acme.services.ai.azure.com"
         *       },
         *       "llmOptions": {
         *         "session_update": {
         *           "instructions": "You are a friendly receptionist.",
         *           "turn_detection": {
         *             "type": "azure_semantic_vad"
         *           }
         *         },
         *         "response_create": {}
         *       },
         *       "toolHook": "/webhooks/tool",
         *       "actionHook": "/webhooks/llm-ended"
         *     }
         */
        "voicelive-s2s": {
            /**
             * @description Always `voicelive_s2s`.
             * @constant
             */
            verb: "voicelive_s2s";
            /**
             * @description Always `voicelive`; may be left out.
             * @constant
             */
            vendor?: "voicelive";
            /** @description Credentials for Azure, `apiKey` or `accessToken`. */
            auth: {
                /** @description API key of the resource. */
                apiKey?: string;
                /** @description Token of Microsoft Entra ID, in place of the key. */
                accessToken?: string;
            } & ({
                accessToken: {};
            } | {
                apiKey: {};
            });
            /** @description How to reach the resource. */
            connectOptions: {
                /** @description Host name of the Foundry or Speech resource, such as acme.services.ai.azure.com. */
                host: string;
                /** @description Version of the API as a date, such as 2026-04-10, the default. */
                apiVersion?: string;
                /** @description Id of an agent of the Foundry Agent Service, which takes the place of the model. */
                agentId?: string;
                /** @description Id of the Foundry project of that agent. */
                projectId?: string;
                /** @description Path and query of the WebSocket, in place of the one made from the other settings. */
                path?: string;
            };
            /** @description `session_update` sets up the session (instructions, voice, tools), `response_create` begins it. */
            llmOptions: {
                /** @description The session, as Voice Live takes it. */
                session_update: {
                    [key: string]: unknown;
                };
                /** @description The first response.create of the session, which makes the model speak first. */
                response_create?: {
                    [key: string]: unknown;
                };
            };
        } & (WithRequired<components["schemas"]["llm-base"], "auth" | "connectOptions" | "llmOptions"> & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            verb: "voicelive_s2s";
        });
        /**
         * @description The verbs to carry out for a new call: at least one, run in order. All of them are checked before the first one runs,
         *     and one mistake makes jambonz refuse all of them. The call ends when the last verb has ended.
         * @example [
         *       {
         *         "verb": "gather",
         *         "input": [
         *           "digits"
         *         ],
         *         "numDigits": 1,
         *         "actionHook": "/webhooks/menu",
         *         "say": {
         *           "text": "For sales, press 1. For support, press 2."
         *         }
         *       },
         *       {
         *         "verb": "say",
         *         "text": "We did not get that. Goodbye."
         *       },
         *       {
         *         "verb": "hangup"
         *       }
         *     ]
         */
        "new-call-reply": NotEmpty<components["schemas"]["verb"]>;
        /**
         * @description Why a request was refused or failed (RFC 9457), with every mistake found in it at once.
         * @example {
         *       "type": "about:blank",
         *       "title": "Bad Request",
         *       "status": 400,
         *       "detail": "the request breaks the contract",
         *       "code": "contract",
         *       "errors": [
         *         {
         *           "pointer": "/call_sid",
         *           "detail": "is missing"
         *         },
         *         {
         *           "pointer": "/direction",
         *           "detail": "must be equal to one of the allowed values: inbound, outbound"
         *         },
         *         {
         *           "parameter": "sip_status",
         *           "detail": "must be integer"
         *         }
         *       ]
         *     }
         * @example {
         *       "type": "about:blank",
         *       "title": "Unauthorized",
         *       "status": 401,
         *       "detail": "wrong username or password",
         *       "code": "credentials"
         *     }
         */
        problem: {
            /** @description Identifies the kind of problem. `about:blank` when the status is sufficient. */
            type: string;
            /** @description The kind of problem in a few words. */
            title: string;
            /** @description The HTTP status code, repeated. */
            status: number;
            /** @description What went wrong this time, without internals. */
            detail?: string;
            /** @description The stable name of the problem, also in the metrics and the log of the server. */
            code?: string;
            /** @description The individual mistakes, if there can be several. */
            errors?: {
                /** @description JSON pointer into the body, empty for the body as a whole. */
                pointer?: string;
                /** @description Name of the query or path parameter, in place of a pointer. */
                parameter?: string;
                /** @description What is wrong with it. */
                detail: string;
            }[];
        };
        /** @description A running or ended call, as status reports and action hooks describe it, without its `duration`, because that name has another meaning in reports of a conference. */
        "call-details": {
            /** @description On a dialled leg, the `call_sid` of the call that dialled it. */
            parent_call_sid?: string;
            /** @description On a dialled leg, the number shown to the called party. */
            caller_id?: string;
            /** @description Who hung up, once the call has ended. `caller` or `jambonz`. */
            call_termination_by?: string;
            /** @description Headers of the BYE that ended the call, names in snake_case (`X-Cause` arrives as `x_cause`), without those that SIP itself needs. A Reason header arrives here as `reason`. */
            headers?: {
                [key: string]: unknown;
            };
            /** @description Private SIP address (`host:port`) of the feature server in charge. Missing in some Kubernetes installations. */
            fs_sip_address?: string;
            /** @description Public address of that feature server, on some AWS installations. */
            fs_public_ip?: string;
            /** @description Data that your `tag` verb or the `tag` of a REST request attached to the call, unchanged. The only name that is camelCase on the wire. */
            customerData?: {
                [key: string]: unknown;
            };
            /** @description Base URL of the REST API, where the operator has set one. */
            api_base_url?: string;
        } & components["schemas"]["call"];
        /**
         * @description The state of a running or ended call, as status reports and action hooks carry it. It differs from the first webhook of an inbound call: caller name, SIP message and environment variables are only sent there, and the server's addresses have other names.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "customerData": {
         *         "plan": "gold"
         *       }
         *     }
         */
        "call-state": {
            /** @description Length of the call in whole seconds, once it has completed. */
            duration?: number;
        } & components["schemas"]["call-details"];
        /** @description A change in the state of a call or of a leg it dialled. Reports can repeat, arrive out of order or be missing, so do not treat them as a sequence. An inbound call reports `trying`, `in-progress` and `completed` (never `ringing`), or `no-answer` or `failed` when it was given up or declined; a call that was rejected before an application was found reports nothing. */
        "call-status": {
            /** @description Present in one extra report, sent when the reply to a `gather` action hook could not be used: `invalid actionHook response`. The call continues with the verbs after the gather. */
            error?: string;
            /** @description What was wrong with that reply. */
            reason?: string;
        } & components["schemas"]["call-state"];
        /** @description The fields that every action hook carries; some carry no others. */
        "verb-result": {
            /** @description The `id` of the verb, if it had one. */
            verb_id?: string;
        } & components["schemas"]["call-state"];
        /** @description Time and usage of the recognition. Sent only with final results, and only if the server measures them. Either all of these fields are present or none. */
        "speech-timing": {
            /** @description Milliseconds from the end of speech to the transcript, as text; after a `gather` those of several transcripts, joined by commas. */
            stt_latency_ms?: string;
            /** @description When the caller was talking: a JSON text of `[start, stop]` pairs in seconds since 1970. */
            stt_talkspurts?: string;
            /** @description When recognition began, in seconds since 1970. */
            stt_start_time?: number;
            /** @description When recognition ended, in seconds since 1970. */
            stt_stop_time?: number;
            /** @description Seconds of recognition, as a decimal text such as `3.42`. */
            stt_usage?: string;
        };
        /** @description The result of speech recognition, in the same form for every vendor. */
        "speech-result": {
            /** @description Possible transcripts, the likeliest first. Vendors return up to 30; more than 100 are refused. */
            alternatives: {
                /** @description The words. */
                transcript: string;
                /** @description Confidence of the vendor, 0 to 1. Some vendors do not report it. */
                confidence?: number | null;
            }[];
            /** @description False while the transcript may still change. Final in action hooks. */
            is_final?: boolean;
            /** @description Language heard, such as `en-US`. */
            language_code?: string | null;
            /** @description Audio channel: 1 is the caller, 2 the other party. */
            channel_tag?: number | null;
            /** @description The source of the result. */
            vendor?: {
                /** @description Vendor, such as `deepgram`. */
                name?: string;
                /** @description The vendor's own message, names in snake_case. An array when jambonz joined several utterances. */
                evt?: unknown;
            };
        };
        /**
         * @description How a `gather` ended, and the keys or speech it collected. With the vendor `deepgramflux` and no `partialResultHook` it is also sent while the caller still speaks, with `is_final` false in `speech`; the reply to that is ignored.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "reason": "dtmfDetected",
         *       "digits": "1"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "reason": "speechDetected",
         *       "speech": {
         *         "language_code": "en-US",
         *         "channel_tag": 1,
         *         "is_final": true,
         *         "alternatives": [
         *           {
         *             "transcript": "I would like to talk to support please.",
         *             "confidence": 0.97
         *           }
         *         ],
         *         "vendor": {
         *           "name": "deepgram",
         *           "evt": {
         *             "type": "Results",
         *             "duration": 1.62,
         *             "is_final": true,
         *             "speech_final": true
         *           }
         *         }
         *       },
         *       "stt_latency_ms": "412",
         *       "stt_talkspurts": "[[1748022677,1748022679]]",
         *       "stt_start_time": 1748022675,
         *       "stt_stop_time": 1748022680,
         *       "stt_usage": "4.87"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "customerData": {
         *         "plan": "gold"
         *       },
         *       "verb_id": "menu",
         *       "reason": "timeout"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "reason": "stt-low-confidence",
         *       "speech": {
         *         "language_code": "en-US",
         *         "channel_tag": 1,
         *         "is_final": true,
         *         "alternatives": [
         *           {
         *             "transcript": "sails",
         *             "confidence": 0.31
         *           }
         *         ],
         *         "vendor": {
         *           "name": "deepgram",
         *           "evt": {
         *             "type": "Results",
         *             "duration": 1.62,
         *             "is_final": true,
         *             "speech_final": true
         *           }
         *         }
         *       }
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "reason": "error",
         *       "details": "{\"code\":\"invalid_api_key\"}"
         *     }
         */
        "gather-result": {
            /** @description `dtmfDetected` (see `digits`), `speechDetected` (see `speech`), `timeout` when no usable input came, `stt-low-confidence` when the speech was not understood well enough, or `error` (see `details`). */
            reason: string;
            /** @description Keys pressed, of 0-9, `*` and `#`, without the key that ended the input; empty when that was the only one. */
            digits?: string;
            speech?: components["schemas"]["speech-result"];
            /** @description The error reported by the recognition, in the vendor's form. */
            details?: string | {
                [key: string]: unknown;
            };
        } & (components["schemas"]["verb-result"] & components["schemas"]["speech-timing"]);
        /**
         * @description The verbs to carry out after a verb has reported; they replace the remaining verbs. After an empty array the call
         *     continues with the remaining verbs, and ends if none remain. Anything other than an array, such as a 204, has the same
         *     effect.
         *
         *     One invalid verb makes jambonz refuse all of them. A refused reply or a failed request is only recorded, and the call
         *     continues as after an empty array. After `redirect`, `sip:request` and a language model it ends instead.
         * @example [
         *       {
         *         "verb": "say",
         *         "text": "Connecting you to sales."
         *       },
         *       {
         *         "verb": "dial",
         *         "target": [
         *           {
         *             "type": "phone",
         *             "number": "+14155550100"
         *           }
         *         ]
         *       }
         *     ]
         * @example []
         */
        "action-reply": components["schemas"]["verb"][];
        /**
         * @description One order to jambonz that a handler sends at any time, beside its reply. `command` names it and decides which other
         *     properties it has. Commands need a WebSocket.
         */
        command: components["schemas"]["agent-update-command"] | components["schemas"]["boost-audio-signal-command"] | components["schemas"]["call-status-command"] | components["schemas"]["conf-hold-status-command"] | components["schemas"]["conf-mute-status-command"] | components["schemas"]["conf-participant-action-command"] | components["schemas"]["config-command"] | components["schemas"]["dial-command"] | components["schemas"]["dtmf-command"] | components["schemas"]["dub-command"] | components["schemas"]["listen-status-command"] | components["schemas"]["llm-tool-output-command"] | components["schemas"]["llm-update-command"] | components["schemas"]["media-path-command"] | components["schemas"]["mute-status-command"] | components["schemas"]["noise-isolation-status-command"] | components["schemas"]["record-command"] | components["schemas"]["redirect-command"] | components["schemas"]["room-play-command"] | components["schemas"]["room-say-command"] | components["schemas"]["sip-request-command"] | components["schemas"]["stream-status-command"] | components["schemas"]["stt-reconfigure-command"] | components["schemas"]["tag-command"] | components["schemas"]["transcribe-status-command"] | components["schemas"]["tts-clear-command"] | components["schemas"]["tts-flush-command"] | components["schemas"]["tts-tokens-command"] | components["schemas"]["whisper-command"];
        /**
         * @description A dialled leg has become a call of its own, with its own application, for instance by a REST request or because the other party was referred elsewhere. The fields are those of the new call.
         * @example {
         *       "call_sid": "65697994-594b-44c7-af2f-5b0a3f1c7de4",
         *       "direction": "outbound",
         *       "from": "+12125551212",
         *       "to": "sip:anna@sip.example.org",
         *       "call_id": "1dfb7a86-2772-123d-37bf-0a1b2c3d4e5f",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "caller_id": "+12125551212",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "0ae5fab65c09f8689514bb876f62cf4c",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "parent_call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "parent_call_info": {
         *         "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *         "direction": "inbound",
         *         "from": "+12125551212",
         *         "to": "+14155551234",
         *         "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *         "sip_status": 200,
         *         "sip_reason": "OK",
         *         "call_status": "in-progress",
         *         "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *         "trace_id": "0ae5fab65c09f8689514bb876f62cf4c",
         *         "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *         "fs_sip_address": "172.20.11.38:5060",
         *         "originating_sip_ip": "192.0.2.10",
         *         "customerData": {
         *           "orderId": 4711
         *         }
         *       }
         *     }
         */
        adulting: {
            /** @description The call that had dialled the leg. */
            parent_call_info: components["schemas"]["call-state"];
        } & components["schemas"]["call-state"];
        /**
         * @description A turn in the conversation of an `agent`, or a part of one. `type` decides which other fields there are.
         * @example {
         *       "type": "turn_end",
         *       "transcript": "A table for two at eight.",
         *       "response": "I have a table at eight. May I have your name?",
         *       "interrupted": false,
         *       "latency": {
         *         "transcriber_latency": 180,
         *         "turn_detection_latency": 220,
         *         "voice_latency": 140,
         *         "preflight": {
         *           "result": "hit",
         *           "tokens": 12
         *         }
         *       }
         *     }
         * @example {
         *       "type": "user_transcript",
         *       "transcript": "A table for two at eight."
         *     }
         * @example {
         *       "type": "llm_response",
         *       "response": "I have a table at eight. May I have your name?"
         *     }
         * @example {
         *       "type": "user_interruption"
         *     }
         */
        "agent-event": {
            /** @description `user_transcript` when the caller has finished speaking, `llm_response` when the model has finished its answer, `user_interruption` when the caller speaks over the agent, `turn_end` at the end of a turn. */
            type: string;
            /** @description What the caller said. With `user_transcript` and `turn_end`. */
            transcript?: string;
            /** @description What the model answered, with `llm_response` and `turn_end`. After an interruption `turn_end` may carry only what was spoken of it. */
            response?: string;
            /** @description Whether the caller interrupted the answer. With `turn_end`. */
            interrupted?: boolean;
            /** @description How long the parts of the turn took, in milliseconds. With `turn_end`. */
            latency?: {
                /** @description From the end of the caller's words to the final transcript. */
                transcriber_latency?: number;
                /** @description From the final transcript to the detected end of the turn. Missing if the end came first. */
                turn_detection_latency?: number;
                /** @description From the question to the model's first token. Missing if `preflight` was a hit. */
                model_latency?: number;
                /** @description From the first text sent to the voice to its first audio. */
                voice_latency?: number;
                /** @description What became of the answer that `earlyGeneration` prepared. */
                preflight?: {
                    /** @description `hit` if the answer was used, `miss` if the caller said something else, `pending` if it was not ready. */
                    result?: string;
                    /** @description Number of tokens that were ready. With `hit`. */
                    tokens?: number;
                };
            };
        };
        /**
         * @description An alert of the platform, such as a webhook that failed: one of up to five alert hooks of an account. Only the commercial server sends it, at most once an hour for each kind of alert. Its form is not documented; the example assumes the fields of an alert in the REST API.
         * @example {
         *       "time": "2025-05-23T17:51:17.123Z",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "alert_type": "webhook-connection-failure",
         *       "message": "unable to connect to https://ivr.example.com/webhooks/menu"
         *     }
         */
        "alert-event": {
            [key: string]: unknown;
        };
        /**
         * @description Answering machine detection reports a finding. Several reports follow each other, for instance `amd_machine_detected`, `amd_tone_detected`, `amd_machine_stopped_speaking`, `amd_stopped`.
         * @example {
         *       "call_sid": "0d8b1c52-4f0e-4d1c-9a64-2b7f5e3c9d10",
         *       "direction": "outbound",
         *       "from": "+14155551234",
         *       "to": "+12125551212",
         *       "call_id": "7c0a9f1e-2775-123d-a6a1-06a34c1f9e20",
         *       "sbc_callid": "8f2b6d3c-2775-123d-6b91-02f1c7d0aa31",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "0ae5fab65c09f8689514bb876f62cf4c",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "customerData": {
         *         "campaign": "reminders"
         *       },
         *       "type": "amd_human_detected",
         *       "reason": "short greeting",
         *       "greeting": "Hello?",
         *       "language": "en-US"
         *     }
         * @example {
         *       "call_sid": "0d8b1c52-4f0e-4d1c-9a64-2b7f5e3c9d10",
         *       "direction": "outbound",
         *       "from": "+14155551234",
         *       "to": "+12125551212",
         *       "call_id": "7c0a9f1e-2775-123d-a6a1-06a34c1f9e20",
         *       "sbc_callid": "8f2b6d3c-2775-123d-6b91-02f1c7d0aa31",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "0ae5fab65c09f8689514bb876f62cf4c",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "customerData": {
         *         "campaign": "reminders"
         *       },
         *       "type": "amd_machine_detected",
         *       "reason": "hint",
         *       "hint": "leave a message",
         *       "language": "en-US"
         *     }
         * @example {
         *       "call_sid": "0d8b1c52-4f0e-4d1c-9a64-2b7f5e3c9d10",
         *       "direction": "outbound",
         *       "from": "+14155551234",
         *       "to": "+12125551212",
         *       "call_id": "7c0a9f1e-2775-123d-a6a1-06a34c1f9e20",
         *       "sbc_callid": "8f2b6d3c-2775-123d-6b91-02f1c7d0aa31",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "0ae5fab65c09f8689514bb876f62cf4c",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "customerData": {
         *         "campaign": "reminders"
         *       },
         *       "type": "amd_tone_detected",
         *       "frequency": 1004,
         *       "variance": 0
         *     }
         * @example {
         *       "call_sid": "0d8b1c52-4f0e-4d1c-9a64-2b7f5e3c9d10",
         *       "direction": "outbound",
         *       "from": "+14155551234",
         *       "to": "+12125551212",
         *       "call_id": "7c0a9f1e-2775-123d-a6a1-06a34c1f9e20",
         *       "sbc_callid": "8f2b6d3c-2775-123d-6b91-02f1c7d0aa31",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "0ae5fab65c09f8689514bb876f62cf4c",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "customerData": {
         *         "campaign": "reminders"
         *       },
         *       "type": "amd_stopped"
         *     }
         */
        "amd-event": {
            /** @description `amd_human_detected`, `amd_machine_detected`, `amd_no_speech_detected` when nothing was said, `amd_decision_timeout` when it could not be decided, `amd_tone_detected` for a beep, `amd_machine_stopped_speaking` when it is time to leave a message, or `amd_stopped` when detection has ended. The open-source server also knows `amd_error` and `amd_tone_timeout`, but never sends them. */
            type: string;
            /** @description Why it is taken for a person (`short greeting`) or a machine (`hint`, `digit count`, `long greeting`). */
            reason?: string;
            /** @description What was said. Missing with the reason `hint`. */
            greeting?: string;
            /** @description The phrase typical of voice mail that was found in it, with the reason `hint`. */
            hint?: string;
            /** @description Language of the greeting, such as `en-US`. */
            language?: string | null;
            /** @description Pitch of the beep in hertz, with `amd_tone_detected`. Null when it was not measured. */
            frequency?: number | null;
            /** @description Variance of that pitch. Null when it was not measured. */
            variance?: number | null;
        } & components["schemas"]["call-state"];
        /** @description A SIP device asks for access: it registers, unregisters (`expires` 0) or, with method INVITE, places a call. The fields are those of its Authorization header, parsed; the answer decides. To check a password, compute the MD5 digest (RFC 2617, or RFC 2069 when there is no `qop`) over `method` and `uri` as given here and compare it with `response`. jambonz does not track nonces, so detecting replays is up to you. */
        "auth-request": {
            /** @description SIP method that was challenged. `REGISTER` or `INVITE`. */
            method: string;
            /** @description The SIP realm, which is the domain the device registers with. */
            realm: string;
            /** @description User name the device gave. */
            username: string;
            /** @description Requested duration of the registration in seconds; 0 ends it. Null for INVITE, which the documentation does not mention. */
            expires: number | null;
            /** @description The challenge that `response` answers. Digits, made by jambonz. */
            nonce: string;
            /** @description Request URI as the device wrote it into the header, the text that the digest covers. It may be any SIP URI and may be cut short at a comma, so it is not checked as a URI. */
            uri: string;
            /** @description The digest, 32 hexadecimal digits in lower case. */
            response: string;
            /** @description Authentication scheme. Always `digest`. */
            scheme?: string;
            /** @description Digest algorithm the device named; `MD5` when it named none. jambonz offers only MD5. */
            algorithm?: string;
            /** @description Quality of protection, `auth`. Missing in the RFC 2069 form. */
            qop?: string;
            /** @description Nonce of the device, part of the digest with `qop`. */
            cnonce?: string;
            /** @description Nonce count, eight hexadecimal digits that go into the digest as they are (`00000001`). A number is accepted too, because the documentation's example is one. */
            nc?: string | number;
            /** @description Returned unchanged from the challenge, where the device sends it. May be empty. */
            opaque?: string;
            /** @description Address the request came from. */
            source_address?: string;
            /** @description Port it came from. */
            source_port?: number;
            /** @description All headers of the SIP request by name, Authorization included: keep them out of logs. Missing unless the method of the hook is stored as `POST`. */
            headers?: {
                [key: string]: string;
            };
        };
        /**
         * @description Whether a SIP device may register or call. Answer 200 in either case: any other HTTP status reaches the device as a
         *     SIP status.
         * @example {
         *       "status": "ok",
         *       "expires": 300,
         *       "allow_direct_user_calling": true
         *     }
         * @example {
         *       "status": "fail",
         *       "message": "unknown user",
         *       "headers": {
         *         "Retry-After": "60"
         *       }
         *     }
         */
        "auth-reply": {
            /**
             * @description `ok` admits the device, `fail` refuses it with 403.
             * @enum {string}
             */
            status: "ok" | "fail";
            /** @description The reason, for readers of logs. The platform ignores it. */
            message?: string;
            /** @description Application that handles the calls the device places. Honoured when `method` is INVITE, ignored on REGISTER. */
            application_sid?: string;
            /**
             * @description Seconds the registration lasts, default what the device asked for. For REGISTER only. Devices on UDP get at most
             *     30, so that they keep their connection open.
             */
            expires?: number;
            /**
             * @description For `fail`: `true` marks the sender as a spammer in the refusal's X-Reason header. The documented form, a number
             *     of seconds to block the sender, has no effect; the sender is not blocked in either form.
             */
            blacklist?: boolean | number;
            /** @description For `fail`, SIP headers to add to the 403, such as Retry-After. */
            headers?: {
                [key: string]: string;
            };
            /** @description Stored with the registration; the open-source platform does not read it. For REGISTER. */
            call_hook?: string;
            /** @description Stored with the registration; the open-source platform does not read it. For REGISTER. */
            call_status_hook?: string;
            /**
             * @description The device may call an application by dialling `app-` and its sid, and join a conference by `conference-` and its
             *     name. For REGISTER.
             */
            allow_direct_app_calling?: boolean;
            /** @description The device may take a call from a queue by dialling `queue-` and its name. For REGISTER. */
            allow_direct_queue_calling?: boolean;
            /** @description The device may call other registered users by dialling their names. For REGISTER. */
            allow_direct_user_calling?: boolean;
        };
        /**
         * @description The `conference` is over for this participant. The reason is not included; see the `conference-status` events.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "verb_id": "team-meeting"
         *     }
         */
        "conference-result": components["schemas"]["verb-result"];
        /**
         * @description An event in a `conference`. Each participant's call sends its own reports. The `conference` verb that starts the conference decides which events are sent, and to which hook. When the answer of its action hook has verbs, `leave` and `end` may be sent a second time: do not count participants by these events, use `members`.
         * @example {
         *       "event": "join",
         *       "duration": 12.345,
         *       "time": "2025-05-23T17:51:17.123Z",
         *       "members": 2,
         *       "conference_sid": "conf:bad98250-b34d-459d-9e90-f97dfb9bc519:team",
         *       "friendly_name": "team",
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "b3": "49d4e9a4754078d4682ad8a9faf7a9cf-5f067aa0ba902b7c-1"
         *     }
         * @example {
         *       "event": "leave",
         *       "duration": 63,
         *       "time": "2025-05-23T17:52:07.801Z",
         *       "members": 1,
         *       "conference_sid": "conf:bad98250-b34d-459d-9e90-f97dfb9bc519:team",
         *       "friendly_name": "team",
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "completed",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "call_termination_by": "caller"
         *     }
         */
        "conference-status": {
            /** @description `start`, `join`, `start-talking`, `stop-talking`, `leave` or `end`. */
            event: string;
            /** @description The conference, as `conf:`, the account and the name given to the verb. */
            conference_sid: string;
            /** @description The name given to the verb. */
            friendly_name: string;
            /** @description Seconds since the conference started, with decimals. After this participant has hung up (`leave`, `end`) it is the length of their call in whole seconds instead, because both have the same name. Null for a participant who arrived at the moment the conference started. */
            duration: number | null;
            /** @description Number of participants. Missing until it is known. */
            members?: number;
            /** @description Time of the event, as `2025-05-23T17:51:17.123Z`. */
            time: string;
            /** @description Tracing context, which other webhooks carry as a header of this name. */
            b3?: string;
        } & components["schemas"]["call-details"];
        /**
         * @description A call, as the hooks of a running `conference` and `transcribe` describe it. They send the server's internal record of the call, while other hooks send a normalized form. So the caller's name is repeated, the server's addresses have the names of the first webhook, and data attached by a `tag` arrives as `customerdata`.
         * @example {
         *       "direction": "inbound",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "has_recording": false,
         *       "caller_name": "Anna Schmidt",
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "local_sip_address": "172.20.11.38:5060",
         *       "customerdata": {
         *         "order_id": 4711
         *       }
         *     }
         */
        "call-info": {
            /** @description Display name of the caller. Empty when there is none; if the phone put the name in quotes, the quotes are part of the value. On calls that jambonz placed it belongs to the calling side. */
            caller_name?: string;
            /** @description Whether the call is being recorded. */
            has_recording?: boolean;
            /** @description SIPREC only: the parties of the recorded conversation, caller first. jambonz names two; more than 100 are refused. */
            participants?: components["schemas"]["siprec-participant"][];
            /** @description On a dialled leg, the `call_sid` of the call that dialled it. */
            parent_call_sid?: string;
            /** @description On a dialled leg, the number shown to the called party. */
            caller_id?: string;
            /** @description Length of the call in whole seconds, once it has completed. */
            duration?: number;
            /** @description Who hung up, once the call has ended. `caller` or `jambonz`. */
            call_termination_by?: string;
            /** @description Private SIP address (`host:port`) of the feature server. Missing in some Kubernetes installations. */
            local_sip_address?: string;
            /** @description Public address of that feature server, on some AWS installations. */
            public_ip?: string;
            /** @description Data that a `tag` verb or the `tag` of a REST request attached to the call. Unlike in `customerData` of other hooks, the names inside are converted to snake_case too: `orderId` arrives as `order_id`. */
            customerdata?: {
                [key: string]: unknown;
            };
            /** @description Headers of the BYE that ended the call, names in snake_case. Other hooks call it `headers`. */
            sipheaders?: {
                [key: string]: unknown;
            };
        } & components["schemas"]["call"];
        /**
         * @description Asks what a participant of a `conference` hears: while waiting for it to start or being on hold (sent again as soon as the last answer has been played), or once on entering.
         * @example {
         *       "direction": "inbound",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "has_recording": false,
         *       "caller_name": "Anna Schmidt",
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "local_sip_address": "172.20.11.38:5060"
         *     }
         * @example {
         *       "direction": "inbound",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "has_recording": false,
         *       "caller_name": "Anna Schmidt",
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "local_sip_address": "172.20.11.38:5060",
         *       "customerdata": {
         *         "plan": "gold",
         *         "order_id": 4711
         *       }
         *     }
         */
        "conference-wait": components["schemas"]["call-info"];
        /**
         * @description The verbs that only this participant of a conference hears: `say`, `play` and `pause`.
         *
         *     While the conference has not started or the participant is on hold, jambonz asks again when all verbs have ended. It
         *     stops asking after an empty array, any other verb, a 204 or a failed request, and the rest of the wait is silent. On
         *     entering it asks once, and after any of these the participant enters without hearing anything.
         * @example [
         *       {
         *         "verb": "say",
         *         "text": "The conference has not started yet."
         *       },
         *       {
         *         "verb": "play",
         *         "url": "https://cdn.example.com/sounds/hold-music.mp3",
         *         "timeoutSecs": 30
         *       }
         *     ]
         * @example []
         */
        "conference-wait-reply": (components["schemas"]["pause"] | components["schemas"]["play"] | components["schemas"]["say"])[];
        /**
         * @description How a `dequeue` ended.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "dequeue_result": "complete"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "verb_id": "next-caller",
         *       "dequeue_result": "timeout"
         *     }
         */
        "dequeue-result": {
            /** @description `complete` after a conversation with a caller from the queue, `timeout` when no caller was waiting, `hangup` when the waiting caller was lost before the two were connected. */
            dequeue_result: string;
        } & components["schemas"]["verb-result"];
        /**
         * @description A party that a `dial` rang has answered and is not yet connected. The call described is that party's; the caller's is `parent_call_sid`.
         * @example {
         *       "call_sid": "56666f6c-5884-42a0-837d-0d9d6d1f7f5e",
         *       "direction": "outbound",
         *       "from": "+12125551212",
         *       "to": "+14155550100",
         *       "call_id": "9a77c0de-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "9f1c2f0e-2772-123d-6a91-06a34c1f9e20",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "caller_id": "+12125551212",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "parent_call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2"
         *     }
         */
        "dial-confirm": components["schemas"]["call-state"];
        /**
         * @description The verbs for the party that a `dial` reached, before it is connected. When all have ended, the party is connected if
         *     still there. An empty array, or an answer without JSON such as a 204, connects at once. A failed request, one invalid
         *     verb or JSON that is not an array hangs up on the party.
         *
         *     Only verbs that concern a single side are allowed. jambonz itself refuses only `sip:decline`, but a verb that involves
         *     others, such as `dial` or `enqueue`, would take the party away from the waiting caller.
         *
         *     To let the party choose, send a `gather` followed by a `hangup`. The reply of the gather's action hook accepts by
         *     replacing the hangup, for which a `tag` is enough, and declines with an empty array. In that reply jambonz keeps
         *     `gather`, `say`, `tag` and `config` and silently drops all others, `play` and `hangup` included.
         * @example [
         *       {
         *         "verb": "say",
         *         "text": "A call from your website."
         *       },
         *       {
         *         "verb": "gather",
         *         "input": [
         *           "digits"
         *         ],
         *         "numDigits": 1,
         *         "timeout": 8,
         *         "actionHook": "/webhooks/accepted",
         *         "say": {
         *           "text": "Press any key to take it."
         *         }
         *       },
         *       {
         *         "verb": "hangup"
         *       }
         *     ]
         * @example []
         */
        "confirm-reply": (components["schemas"]["config"] | components["schemas"]["dtmf"] | components["schemas"]["gather"] | components["schemas"]["hangup"] | components["schemas"]["pause"] | components["schemas"]["play"] | components["schemas"]["say"] | components["schemas"]["tag"])[];
        /**
         * @description A key sequence that `dtmfCapture` of a `dial` watches for was pressed. The call described is that of the side that pressed it: on the called side it has a `parent_call_sid`.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "dtmf": "*2"
         *     }
         * @example {
         *       "call_sid": "56666f6c-5884-42a0-837d-0d9d6d1f7f5e",
         *       "direction": "outbound",
         *       "from": "+12125551212",
         *       "to": "+14155550100",
         *       "call_id": "9a77c0de-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "9f1c2f0e-2772-123d-6a91-06a34c1f9e20",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "caller_id": "+12125551212",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "parent_call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "dtmf": "#9"
         *     }
         */
        "dial-dtmf": {
            /** @description The sequence, as written in `dtmfCapture`. */
            dtmf: string;
        } & components["schemas"]["call-state"];
        /**
         * @description A phone asks to transfer the call (SIP REFER). During a `dial` with a `referHook` of its own either side may ask, and the call described is that of the side that asks; otherwise it is the call whose `config` verb or REST request named the hook. A REFER without a Referred-By header is refused before this webhook is sent.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "refer_details": {
         *         "sip_refer_to": "<sip:+14155550123@sip.example.org>",
         *         "refer_to_user": "+14155550123",
         *         "sip_referred_by": "<sip:anna@sip.example.org>",
         *         "sip_user_agent": "Polycom/5.9.3",
         *         "referred_by_user": "anna",
         *         "referring_call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *         "referred_call_sid": "56666f6c-5884-42a0-837d-0d9d6d1f7f5e",
         *         "x_ticket": "4711"
         *       }
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "refer_details": {
         *         "sip_refer_to": "<sip:billing@sip.example.org>",
         *         "sip_referred_by": "<sip:anna@sip.example.org>",
         *         "refer_to_user": "billing",
         *         "referred_by_user": "anna",
         *         "referring_call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *         "referred_call_sid": null
         *       }
         *     }
         */
        "dial-refer": {
            /** @description The parties of the transfer. In addition to the listed fields, it holds each X- header of the REFER, with its name in snake_case: `X-Ticket` arrives as `x_ticket`. */
            refer_details: {
                /** @description Refer-To header, the address to which the other party is sent. */
                sip_refer_to: string;
                /** @description User part or number in it. Missing when the address has none. */
                refer_to_user?: string;
                /** @description Referred-By header, the side that asks. */
                sip_referred_by?: string;
                /** @description User part or number in it. */
                referred_by_user?: string;
                /** @description Name and version of the phone that asks. */
                sip_user_agent?: string;
                /** @description The `call_sid` of the side that asks. */
                referring_call_sid: string;
                /** @description The `call_sid` of the other side, the one to be sent away. Null outside a `dial`. */
                referred_call_sid: string | null;
            } & {
                [key: string]: unknown;
            };
        } & components["schemas"]["call-state"];
        /**
         * @description How a transfer by SIP REFER is carried out. During a `dial` these verbs become the application of the side to be
         *     transferred, and the two sides are disconnected from each other; otherwise they replace the call's own verbs. A `dial`
         *     to `refer_to_user` is the usual reply.
         *
         *     After an empty array, or anything other than an array, the REFER is accepted (202) without further effect. After a
         *     failed request it is refused, with the HTTP status as its SIP status, or 501 without an HTTP status. One invalid verb
         *     makes jambonz refuse all of them: outside a `dial` with 501, during a `dial` after the REFER has been accepted
         *     already.
         * @example [
         *       {
         *         "verb": "dial",
         *         "target": [
         *           {
         *             "type": "phone",
         *             "number": "+14155550123"
         *           }
         *         ]
         *       }
         *     ]
         * @example []
         */
        "refer-reply": components["schemas"]["verb"][];
        /**
         * @description How a `dial` ended. Without any attempt, for instance because no target could be reached, the `dial_` fields are missing.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "dial_call_status": "completed",
         *       "dial_sip_status": 200,
         *       "dial_call_sid": "56666f6c-5884-42a0-837d-0d9d6d1f7f5e",
         *       "dial_sbc_callid": "9f1c2f0e-2772-123d-6a91-06a34c1f9e20"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "dial_call_status": "busy",
         *       "dial_sip_status": 486,
         *       "dial_call_sid": "56666f6c-5884-42a0-837d-0d9d6d1f7f5e",
         *       "dial_sbc_callid": "9f1c2f0e-2772-123d-6a91-06a34c1f9e20"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "verb_id": "sales",
         *       "dial_call_status": "no-answer",
         *       "dial_sip_status": 487,
         *       "dial_call_sid": "56666f6c-5884-42a0-837d-0d9d6d1f7f5e"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier"
         *     }
         */
        "dial-result": {
            /** @description How the call to the target ended: `completed` when the two were connected, else `busy`, `no-answer` or `failed`. When time runs out or the caller hangs up while the target rings it may also stay at `trying`, `ringing` or `early-media`, and at `in-progress` after a declined confirmation; no status of the leg is then reported. Treat all but `completed` as not connected. */
            dial_call_status?: string;
            /** @description SIP status code behind it, 200 when connected. */
            dial_sip_status?: number;
            /** @description The `call_sid` of the dialled leg. */
            dial_call_sid?: string;
            /** @description SIP Call-ID of that leg between the session border controller and the target. */
            dial_sbc_callid?: string;
        } & components["schemas"]["verb-result"];
        /**
         * @description An event in a conversation with a Dialogflow agent.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "event": "intent",
         *       "data": {
         *         "response_id": "4c6a1c0f-7b5e-4d0b-9a53-0d2f6b0f9b7e-2a7d4f10",
         *         "query_result": {
         *           "query_text": "what are your opening hours",
         *           "language_code": "en",
         *           "fulfillment_text": "We are open from nine to five.",
         *           "intent": {
         *             "display_name": "opening-hours"
         *           }
         *         }
         *       }
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "event": "no-input"
         *     }
         */
        "dialogflow-event": {
            /** @description `intent`, `transcription` (interim ones too, if `interim-transcription` is requested), `end-utterance`, `start-play`, `stop-play`, `dtmf` or `no-input`. */
            event: string;
            /** @description Details of the event, names in snake_case. For `intent` and `transcription` Dialogflow's own message, for `start-play` and `stop-play` the `path` of the audio file, for `dtmf` the key as `dtmf`. Missing for `end-utterance` and `no-input`. */
            data?: {
                [key: string]: unknown;
            };
        } & components["schemas"]["call-state"];
        /**
         * @description The conversation with a Dialogflow agent has ended.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "dialogflow_result": "completed"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "completed",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "call_termination_by": "caller",
         *       "duration": 63,
         *       "dialogflow_result": "caller hungup"
         *     }
         */
        "dialogflow-result": {
            /** @description `completed` when an intent ended it, `redirect` when your answer to an event did, `caller hungup` also when something else interrupted the verb. */
            dialogflow_result: string;
        } & components["schemas"]["verb-result"];
        /**
         * @description A Dialogflow agent asks for the result of a tool, in the form of its edition: `cx` sends `tool`, `action` and `input_parameters`, `ces` sends `id`, `display_name`, `tool` and `args`.
         * @example {
         *       "tool": "projects/acme-voice/locations/global/agents/5a3f7c1e/tools/0f6f1f2f",
         *       "action": "free-tables",
         *       "input_parameters": {
         *         "time": "20:00"
         *       }
         *     }
         * @example {
         *       "id": "call-7d1f",
         *       "display_name": "free-tables",
         *       "tool": "projects/acme-voice/locations/eu/apps/reservations/tools/free-tables",
         *       "args": {
         *         "time": "20:00"
         *       }
         *     }
         */
        "dialogflow-tool-request": {
            /** @description Resource name of the tool. */
            tool: string;
            /** @description What the tool shall do. With `cx`. */
            action?: string;
            /** @description Arguments of the action. With `cx`. */
            input_parameters?: {
                [key: string]: unknown;
            };
            /** @description Identifies the request; the answer need not repeat it. With `ces`. */
            id?: string;
            /** @description Name of the tool, as its author sees it. With `ces`. */
            display_name?: string;
            /** @description Arguments of the tool. With `ces`. */
            args?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description The result of a tool that a Dialogflow agent has called, or the reason of its failure.
         * @example {
         *       "outputParameters": {
         *         "tables": [
         *           4,
         *           7
         *         ]
         *       }
         *     }
         * @example {
         *       "error": "The restaurant is closed at that time."
         *     }
         */
        "dialogflow-tool-reply": {
            /** @description The result, in the form that the tool's schema declares. */
            outputParameters?: {
                [key: string]: unknown;
            };
            /** @description Why there is no result, as text or in the form of Dialogflow. */
            error?: string | {
                [key: string]: unknown;
            };
        };
        /**
         * @description How a caller left the queue of an `enqueue`. Verbs in the reply are carried out only while the caller is still there.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "queue_sid": "queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support",
         *       "queue_time": 184,
         *       "queue_result": "bridged"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "queue_sid": "queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support",
         *       "queue_time": 120,
         *       "queue_result": "leave"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "completed",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "duration": 63,
         *       "call_termination_by": "caller",
         *       "queue_sid": "queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support",
         *       "queue_time": 48,
         *       "queue_result": "hangup"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "queue_sid": "queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support",
         *       "queue_time": 31,
         *       "verb_id": "support",
         *       "queue_result": "error"
         *     }
         */
        "enqueue-result": {
            /** @description The queue, as `queue:`, the account and the name given to `enqueue`. */
            queue_sid: string;
            /** @description Whole seconds since the caller joined, the conversation that followed included. */
            queue_time: number;
            /** @description `bridged` after a conversation with the party that took the call, `hangup` when the caller gave up, `leave` when the wait hook sent a `leave`, `error` when connecting failed. */
            queue_result: string;
        } & components["schemas"]["verb-result"];
        /**
         * @description One value that is filled in when the application is set up in the portal.
         * @example {
         *       "type": "string",
         *       "description": "Number to which sales calls go",
         *       "required": true,
         *       "default": "+14155550100"
         *     }
         */
        "env-var": {
            /**
             * @description Type of the value.
             * @enum {string}
             */
            type: "string" | "number" | "boolean";
            /** @description Purpose of the value; the portal shows it beside the field. */
            description: string;
            /** @description Whether it must be filled in, default false. */
            required?: boolean;
            /** @description Value the field starts with, of the given `type`. */
            default?: string | number | boolean;
            /** @description The values to choose from, of the given `type`; default any. */
            enum?: (string | number | boolean)[];
            /** @description Hide the value in the portal, as for a password; default false. */
            obscure?: boolean;
            /**
             * @description How the portal shows the field.
             * @enum {string}
             */
            uiHint?: "input" | "textarea" | "filepicker";
            /**
             * @description Offer the account's resources of this kind to choose from.
             * @enum {string}
             */
            jambonzResource?: "carriers";
        };
        /**
         * @description The variables that the portal asks for when an application is set up, by name: letters, digits and `_`. Their values
         *     come back as `env_vars` with each new call. At least one is required; a server without variables does not answer with
         *     JSON, or answers 404.
         * @example {
         *       "SALES_NUMBER": {
         *         "type": "string",
         *         "description": "Number to which sales calls go",
         *         "required": true
         *       },
         *       "GREETING": {
         *         "type": "string",
         *         "description": "What callers hear first",
         *         "uiHint": "textarea"
         *       },
         *       "MAX_WAIT": {
         *         "type": "number",
         *         "description": "Longest wait in the queue, in minutes",
         *         "default": 10
         *       }
         *     }
         */
        "env-vars-reply": {
            [key: string]: components["schemas"]["env-var"];
        };
        /**
         * @description What went wrong in a call: a vendor that failed, or a message from this server that jambonz does not accept. All properties are missing if the application of a `dial` command does not exist. The body does not identify the call: `call_sid` of the WebSocket message does.
         * @example {
         *       "msg": "TTS error",
         *       "details": "TTS vendor elevenlabs error: Error: synthesizing speech with elevenlabs: 401",
         *       "failover": "in progress",
         *       "verb": "say",
         *       "id": "greeting"
         *     }
         * @example {
         *       "msg": "ASR error",
         *       "details": "STT Vendor deepgram error: connection refused",
         *       "failover": "not available",
         *       "verb": "gather"
         *     }
         * @example {
         *       "msg": "InvalidMessage",
         *       "details": "data property not supplied",
         *       "content": "{\"type\":\"command\",\"command\":\"whisper\"}"
         *     }
         */
        "error-report": {
            /** @description Kind of failure: `TTS error`, `ASR error`, `invalid actionHook response` of a `gather`, or `InvalidMessage` for a message that is no command or ack. */
            msg?: string;
            /** @description What happened, in the words of jambonz or of the vendor. */
            details?: string;
            /** @description `in progress` if the fallback vendor takes over, `not available` if there is none. With some failures of vendors. */
            failover?: string;
            /** @description The message that jambonz does not accept. With `InvalidMessage`. */
            content?: string;
            /** @description The verb that failed. With failures of vendors and of action hooks. */
            verb?: string;
            /** @description The `id` of the verb, if it had one. */
            id?: string;
        };
        /**
         * @description An interim result of a `gather`, sent while the caller is still speaking. Several may arrive per second.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "verb_id": "menu",
         *       "speech": {
         *         "language_code": "en-US",
         *         "channel_tag": 1,
         *         "is_final": false,
         *         "alternatives": [
         *           {
         *             "transcript": "I would like to",
         *             "confidence": 0.91
         *           }
         *         ],
         *         "vendor": {
         *           "name": "deepgram",
         *           "evt": {
         *             "type": "Results",
         *             "duration": 0.81,
         *             "is_final": false,
         *             "speech_final": false
         *           }
         *         }
         *       }
         *     }
         */
        "gather-partial": {
            speech: components["schemas"]["speech-result"];
        } & components["schemas"]["verb-result"];
        /**
         * @description One side of a `dial` has put the call on hold and jambonz asks what the other side hears. Sent once for each hold. The call described is the one that dialled, whichever side holds.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "hold_detail": {
         *         "from": "<sip:+12125551212@192.0.2.10>;tag=gK0c3f7a1d",
         *         "to": "<sip:+14155551234@172.20.11.38>;tag=7X2pUa4QH5m9S"
         *       }
         *     }
         */
        hold: {
            /** @description Which side holds. */
            hold_detail: {
                /** @description From header of the re-INVITE, the side that holds. */
                from: string;
                /** @description To header of the re-INVITE, the side that waits. */
                to: string;
            };
        } & components["schemas"]["call-state"];
        /**
         * @description The verbs that the waiting side hears while the other holds the call: `say`, `play` and `pause`.
         *
         *     jambonz calls the `onHoldHook` once for each hold. When all verbs have ended, the rest of the hold is silent, as it is
         *     after an empty array, any other verb, a 204 or a failed request.
         * @example [
         *       {
         *         "verb": "play",
         *         "url": "https://cdn.example.com/sounds/hold-music.mp3",
         *         "timeoutSecs": 30
         *       }
         *     ]
         * @example []
         */
        "hold-reply": (components["schemas"]["pause"] | components["schemas"]["play"] | components["schemas"]["say"])[];
        /**
         * @description The far end has sent a SIP request inside the call: an INFO, a MESSAGE, or, on servers set up to report it, the re-INVITE that puts the call on hold or resumes it. jambonz has answered the request already.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "sip_method": "INFO",
         *       "sip_body": "Signal=5\r\nDuration=160\r\n",
         *       "sip_headers": {
         *         "via": "SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK3aH7pQeS2vB1K",
         *         "from": "<sip:+12125551212@192.0.2.10>;tag=gK0c3f7a1d",
         *         "to": "<sip:+14155551234@172.20.11.38>;tag=7X2pUa4QH5m9S",
         *         "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *         "cseq": "2 INFO",
         *         "content_type": "application/dtmf-relay",
         *         "x_ticket": "4711"
         *       }
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "sip_method": "INVITE",
         *       "event": "hold",
         *       "on_hold": true,
         *       "sip_body": "v=0\r\no=- 1748022675 1748022676 IN IP4 192.0.2.10\r\ns=-\r\nc=IN IP4 192.0.2.10\r\nt=0 0\r\nm=audio 40376 RTP/AVP 0\r\na=sendonly\r\n",
         *       "sip_headers": {
         *         "from": "<sip:+12125551212@192.0.2.10>;tag=gK0c3f7a1d",
         *         "cseq": "3 INVITE",
         *         "content_type": "application/sdp"
         *       }
         *     }
         */
        "in-dialog-request": {
            /** @description `INFO`, `MESSAGE` or `INVITE`. */
            sip_method: string;
            /** @description Body of the request. */
            sip_body?: string;
            /** @description Headers of the request, names in snake_case: `Content-Type` arrives as `content_type`. */
            sip_headers: {
                [key: string]: unknown;
            };
            /** @description With INVITE: `hold`, `unhold`, or `reinvite` when a recorder (SIPREC) changed something else. */
            event?: string;
            /** @description With INVITE: whether the call is on hold now. */
            on_hold?: boolean;
            /** @description True when a recorder sent the INVITE; `sip_body` then holds its metadata as well. */
            siprec?: boolean;
        } & components["schemas"]["call-state"];
        /**
         * @description A text message has arrived: the messaging webhook of an application. The open-source server never sends it, because a bug in its code fails before the request. So no field is required, and the fields are those that this code intends to send.
         * @example {
         *       "carrier": "mysmscarrier",
         *       "message_sid": "2b8e5a40-9d8a-4f6e-8b5e-3f4d7f3c1a22",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "service_provider_sid": "6072f617-6151-4c15-8eb9-74a4967ab701",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "text": "Are you open today?"
         *     }
         */
        "inbound-message": {
            /** @description The partner through which the message came. */
            carrier?: string;
            /** @description Identifies the message. */
            message_sid?: string;
            /** @description The jambonz account it belongs to. */
            account_sid?: string;
            /** @description The service provider of that account. */
            service_provider_sid?: string;
            /** @description The jambonz application in charge. */
            application_sid?: string;
            /** @description Number of the sender. */
            from?: string;
            /** @description Number it was sent to. */
            to?: string;
            /** @description Further recipients, in the form of the carrier. */
            cc?: unknown;
            /** @description The text of the message. */
            text?: string;
            /** @description Pictures and other attachments, in the form of the carrier. */
            media?: unknown;
        };
        /**
         * @description The verbs to carry out after an incoming text message. Only verbs that need no call are kept; the others are silently
         *     dropped. An empty array, a 204 and a failed request have no effect.
         * @example []
         */
        "inbound-message-reply": (components["schemas"]["message"] | components["schemas"]["tag"])[];
        /**
         * @description An event in a conversation with an Amazon Lex bot. The request does not identify the call: put the call into the query of the hook.
         * @example {
         *       "event": "response-text",
         *       "data": {
         *         "messages": [
         *           {
         *             "type": "PlainText",
         *             "msg": "Which city are you travelling to?"
         *           }
         *         ]
         *       }
         *     }
         * @example {
         *       "event": "dtmf",
         *       "data": {
         *         "dtmf": "5",
         *         "duration": 1600
         *       }
         *     }
         */
        "lex-event": {
            /** @description `intent`, `transcription`, `response-text`, `start-play`, `stop-play`, `play-interrupted` or `dtmf`. */
            event: string;
            /** @description Details of the event, names in snake_case: for `start-play` and `stop-play` the `path` of the audio file, for `dtmf` the key as `dtmf`, empty for `play-interrupted`, otherwise Lex's own message. */
            data?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description The conversation with an Amazon Lex bot has ended. If your answer to an event ended it, two reports come: `redirect`, and then `caller hungup` although the caller is still there.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "completed",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "call_termination_by": "caller",
         *       "duration": 63,
         *       "lex_result": "caller hungup"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "lex_result": "redirect"
         *     }
         */
        "lex-result": {
            /** @description `redirect`, or `caller hungup`, also when something else interrupted the verb. */
            lex_result: string;
        } & components["schemas"]["verb-result"];
        /**
         * @description A `listen` (or `stream`) has ended.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "dial_call_duration": 21,
         *       "digits": "#"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "verb_id": "voicemail"
         *     }
         */
        "listen-result": {
            /** @description Whole seconds of audio that were sent. Missing when the other end could not be reached or disconnected with an error. */
            dial_call_duration?: number;
            /** @description The key of `finishOnKey`, when it ended the streaming. */
            digits?: string;
        } & components["schemas"]["verb-result"];
        /**
         * @description An event of the language model's vendor, one of those that `events` of the verb selects. It is only the vendor's own message, with its names in snake_case (`serverContent` arrives as `server_content`; names below `args` are unchanged). Over HTTP the request does not identify the call: put the call into the query of the hook. Over a WebSocket `call_sid` of the message identifies it.
         * @example {
         *       "type": "response.audio_transcript.done",
         *       "event_id": "event_BaQ8kR2mVxYt",
         *       "response_id": "resp_BaQ8jHc1ZpLw",
         *       "item_id": "item_BaQ8jWn4TgDs",
         *       "output_index": 0,
         *       "content_index": 0,
         *       "transcript": "It is half past nine."
         *     }
         * @example {
         *       "server_content": {
         *         "output_transcription": {
         *           "text": "It is half past nine."
         *         }
         *       }
         *     }
         */
        "llm-event": {
            /** @description Kind of event, such as `response.done`. Missing with Google. */
            type?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The conversation with a language model has ended.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "completed",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "call_termination_by": "caller",
         *       "duration": 63,
         *       "completion_reason": "normal conversation end"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "verb_id": "assistant",
         *       "completion_reason": "server error",
         *       "error": {
         *         "type": "invalid_request_error",
         *         "code": "rate_limit_exceeded",
         *         "message": "You have run out of credits."
         *       }
         *     }
         */
        "llm-result": {
            /** @description `normal conversation end`, also when the caller hung up; `connection failure`, with Ultravox followed by ` - ` and the cause when the session could not be created; `disconnect from remote end`; `server failure` and `server error` when the vendor reports one; `client error calling function` when the `toolHook` failed, `client error calling mcp function` when an MCP server did; of `agent` also `no_response`, after `noResponseMaxPrompts`. */
            completion_reason: string;
            /** @description Details in the form of the vendor, or about a failed tool hook, often an empty object. */
            error?: unknown;
        } & components["schemas"]["verb-result"];
        /**
         * @description The result of sending the text message of a `message` verb.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "message_sid": "2b8e5a40-9d8a-4f6e-8b5e-3f4d7f3c1a22",
         *       "carrier": "MySmsCarrier",
         *       "carrier_message_id": "7f0a19c2",
         *       "message_status": "success"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "message_sid": "2b8e5a40-9d8a-4f6e-8b5e-3f4d7f3c1a22",
         *       "message_status": "no carriers"
         *     }
         */
        "message-result": {
            /** @description Identifies the message; your own if the verb named one. */
            message_sid: string;
            /** @description `success` when the carrier accepted it, `failure` when the carrier refused it, `no carriers` when the account has no carrier for messages, `smpp configuration error`, or `system error`. */
            message_status: string;
            /** @description Name of the carrier that was used. */
            carrier?: string;
            /** @description The carrier's own id for the message. */
            carrier_message_id?: string;
            /** @description Why it failed. */
            message_failure_reason?: string;
        } & components["schemas"]["verb-result"];
        /**
         * @description A `play` has ended or its file was not found. Inside a running conference no report is sent.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "playback_seconds": 4,
         *       "playback_milliseconds": 4160,
         *       "playback_last_offset_pos": "33280",
         *       "reason": "playCompleted"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "verb_id": "greeting",
         *       "status": "fail",
         *       "reason": "playFailed"
         *     }
         */
        "play-result": {
            /** @description `playCompleted`, also when it was cut short, or `playFailed` if the file was not found. */
            reason: string;
            /** @description `fail` when it failed. */
            status?: string;
            /** @description Whole seconds played, all repetitions together. Null when it was not measured. */
            playback_seconds?: number | null;
            /** @description The same in milliseconds. */
            playback_milliseconds?: number | null;
            /** @description Position in the file at which it stopped, in samples, as a decimal text. */
            playback_last_offset_pos?: string;
        } & components["schemas"]["verb-result"];
        /**
         * @description A caller has joined or left a queue. Sent for all queues of an account, to the queue event hook set up in it, with that hook's own credentials.
         * @example {
         *       "event": "join",
         *       "queue": "support",
         *       "length": 3,
         *       "join_time": 1748022675123,
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier"
         *     }
         * @example {
         *       "event": "leave",
         *       "queue": "support",
         *       "length": 2,
         *       "leave_reason": "dequeued",
         *       "leave_time": 1748022721456,
         *       "dequeuer": {
         *         "call_sid": "c0b1f1de-6a55-4e83-9e0e-6f6a3a5d4e11",
         *         "direction": "inbound",
         *         "from": "anna",
         *         "to": "800",
         *         "call_id": "b57f6f2a-2772-123d-6a91-06a34c1f9e20",
         *         "sip_status": 200,
         *         "sip_reason": "OK",
         *         "call_status": "in-progress",
         *         "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *         "trace_id": "151b12417e6460b82a97188348066439",
         *         "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *         "fs_sip_address": "172.20.11.38:5060"
         *       },
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier"
         *     }
         */
        "queue-event": {
            /** @description `join` or `leave`. */
            event: string;
            /** @description The name given to `enqueue`. */
            queue: string;
            /** @description Number of callers waiting now. */
            length: number;
            /** @description When the caller joined, in milliseconds since 1970. With `join`. */
            join_time?: number;
            /** @description With `leave`: `dequeued` when another call took this one, `abandoned` when the caller hung up or your application took the caller out. */
            leave_reason?: string;
            /** @description When the caller left, in milliseconds since 1970. With `leave`. */
            leave_time?: number;
            /** @description The call that took this one, with `dequeued`. */
            dequeuer?: components["schemas"]["call-state"];
        } & components["schemas"]["call-state"];
        /**
         * @description Asks what a caller waiting in a queue hears. Sent again as soon as the last answer has been played, so the position in the queue is always current. Carries less than other hooks: no numbers, no account. If the platform cannot look up the queue, only its name and the waiting time are sent.
         * @example {
         *       "queue_sid": "queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support",
         *       "queue_time": 0,
         *       "queue_size": 3,
         *       "queue_position": 2,
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20"
         *     }
         * @example {
         *       "queue_sid": "queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support",
         *       "queue_time": 95,
         *       "queue_size": 1,
         *       "queue_position": 0,
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "customerData": {
         *         "plan": "gold"
         *       }
         *     }
         * @example {
         *       "queue_sid": "queue:bad98250-b34d-459d-9e90-f97dfb9bc519:support",
         *       "queue_time": 40
         *     }
         */
        "queue-wait": {
            /** @description The queue, as `queue:`, the account and the name given to `enqueue`. */
            queue_sid: string;
            /** @description Whole seconds since the caller joined. */
            queue_time: number;
            /** @description Number of callers waiting. */
            queue_size?: number;
            /** @description Position of this caller, counted from 0. */
            queue_position?: number;
            /** @description The call. */
            call_sid?: string;
            /** @description SIP Call-ID of its leg on the feature server. */
            call_id?: string;
            /** @description Data that a `tag` verb or a REST request attached to the call, unchanged. */
            customerData?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description The verbs for a caller in a queue: `say`, `play`, `pause`, `tag`, and `leave` to take the caller out. After
         *     any other verb jambonz does not ask again, and the caller waits in silence.
         *
         *     When all verbs have ended jambonz calls the `waitHook` again, until the caller is taken from the queue. After an empty
         *     array it stops, and the caller stays in the queue in silence. After an answer that takes no time, such as a single
         *     `tag`, the hook is called again about every half second.
         * @example [
         *       {
         *         "verb": "say",
         *         "text": "You are next in line."
         *       },
         *       {
         *         "verb": "play",
         *         "url": "https://cdn.example.com/sounds/hold-music.mp3",
         *         "timeoutSecs": 20
         *       }
         *     ]
         * @example [
         *       {
         *         "verb": "leave"
         *       }
         *     ]
         * @example []
         */
        "wait-reply": (components["schemas"]["leave"] | components["schemas"]["pause"] | components["schemas"]["play"] | components["schemas"]["say"] | components["schemas"]["tag"])[];
        /**
         * @description A message in a conversation with a Rasa bot, from either side.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "event": "userMessage",
         *       "message": "What are your opening hours?"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "event": "botMessage",
         *       "message": [
         *         {
         *           "recipient_id": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *           "text": "We are open from nine to five."
         *         }
         *       ]
         *     }
         */
        "rasa-event": {
            /** @description `userMessage` or `botMessage`. */
            event: string;
            /** @description The words of the caller, or the bot's answer: the whole array of its messages with names in snake_case. A bot answers with a few; more than 100 are refused. */
            message?: string | {
                /** @description The `call_sid`, which the bot was given as sender. */
                recipient_id?: string;
                /** @description What is spoken. */
                text?: string;
            }[];
        } & components["schemas"]["call-state"];
        /**
         * @description The words of the caller, for a Rasa bot. The `rasa` verb sends them to its `url` in the form of Rasa's REST channel, so the bot need not be Rasa; it can be one of your own. jambonz neither signs this request nor sends credentials with it.
         * @example {
         *       "sender": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "message": "What are your opening hours?"
         *     }
         */
        "rasa-message": {
            /** @description The `call_sid`. */
            sender: string;
            /** @description The words of the caller. */
            message: string;
        };
        /**
         * @description The answer of a bot to a `rasa` verb, in the form of Rasa's REST channel: messages whose texts are joined and spoken
         *     before the caller is listened to again. Other properties (buttons, images) are passed on to the event hook.
         *
         *     Each message needs a `text`: a message without one discards those before it. After an empty array or empty texts the
         *     caller gets no answer and is not listened to again. Any status but 200 ends the verb, with `webhookError` in its
         *     action hook.
         * @example [
         *       {
         *         "recipient_id": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *         "text": "We are open from nine to five."
         *       }
         *     ]
         */
        "rasa-reply": NotEmpty<{
            /** @description The `sender` of the request. jambonz does not read it. */
            recipient_id?: string;
            /** @description What is spoken. */
            text: string;
        } & {
            [key: string]: unknown;
        }>;
        /**
         * @description The conversation with a Rasa bot has ended.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "rasa_result": "timeout"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "completed",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "call_termination_by": "caller",
         *       "duration": 63,
         *       "rasa_result": "caller hungup"
         *     }
         */
        "rasa-result": {
            /** @description `timeout` when the caller said nothing, `webhookError` when the request to the bot failed, `redirect` when your answer to an event ended it, `caller hungup` also when something else interrupted the verb. */
            rasa_result: string;
        } & components["schemas"]["verb-result"];
        /**
         * @description A `redirect` verb asks for the verbs to continue with.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "customerData": {
         *         "plan": "gold"
         *       }
         *     }
         */
        "redirected-call": components["schemas"]["verb-result"];
        /**
         * @description The far end reports the progress of the transfer that a `sip:refer` requested. The request does not identify the call: put the call into the query of the hook.
         * @example {
         *       "event": "transfer-status",
         *       "call_status": 180
         *     }
         * @example {
         *       "event": "transfer-status",
         *       "call_status": 200
         *     }
         */
        "refer-event": {
            /** @description Always `transfer-status`. */
            event: string;
            /** @description SIP status of the call that the far end places, such as 100, 180 or 200: a number, unlike the `call_status` of other webhooks. */
            call_status: number;
        };
        /**
         * @description The result of the transfer that a `sip:refer` requested.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "refer_status": 202,
         *       "final_referred_call_status": 200
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "refer_status": 603,
         *       "verb_id": "to-billing"
         *     }
         */
        "refer-result": {
            /** @description SIP status the far end answered the REFER with. 202 means that it will try. */
            refer_status: number;
            /** @description SIP status of the call that the far end then placed: 200 when the transfer succeeded. Missing when the REFER was refused, or no final status arrived within 15 seconds; if it arrives later, this hook is called again. */
            final_referred_call_status?: number;
        } & components["schemas"]["verb-result"];
        /**
         * @description The result of the SIP request of a `sip:request` verb. If this webhook fails, jambonz sends it a second time, with `result` `failed` and the reason in `err`.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "result": "success"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "verb_id": "dtmf-info",
         *       "result": "failed",
         *       "err": "Unexpected HTTP Response"
         *     }
         */
        "sip-request-result": {
            /** @description `success` when the request was answered, whatever the answer; `failed` when it could not be sent or this webhook failed before. */
            result: string;
            /** @description With `success` the SIP status of that answer, in place of the call's own; `sip_reason` stays the call's. */
            sip_status?: number;
            /** @description What went wrong, with `failed`. */
            err?: string;
        } & components["schemas"]["verb-result"];
        /**
         * @description An event of the speech that jambonz streams from a text-to-speech vendor. Over HTTP the request does not identify the call; over a WebSocket `call_sid` of the message does.
         * @example {
         *       "event_type": "stream_open"
         *     }
         * @example {
         *       "event_type": "user_interruption"
         *     }
         * @example {
         *       "event_type": "tts_spoken",
         *       "text": "Your order left our warehouse",
         *       "bargein": true
         *     }
         */
        "streaming-event": {
            /** @description `stream_open`, `stream_closed`, `stream_paused`, or `user_interruption` when the caller spoke over it. `stream_resumed`, when there is room for text again after `stream_paused`, arrives over a WebSocket only. The commercial server also sends `tts_spoken`, if `trackTtsPlayout` of `config` is on and the vendor reports what it has spoken. */
            event_type: string;
            /** @description What was spoken up to the end or the interruption. With `tts_spoken`. */
            text?: string;
            /** @description Whether the caller interrupted it. With `tts_spoken`. */
            bargein?: boolean;
        };
        /**
         * @description Whether jambonz takes the text of a command `tts:tokens`. The body does not identify the call: `call_sid` of the WebSocket message does.
         * @example {
         *       "id": 1,
         *       "status": "ok"
         *     }
         * @example {
         *       "id": 2,
         *       "status": "failed",
         *       "reason": "full"
         *     }
         * @example {
         *       "id": 3,
         *       "status": "failed",
         *       "reason": "connection to deepgram failed"
         *     }
         */
        "tokens-result": {
            /** @description The `id` of the command. */
            id: number | string;
            /** @description `ok`, or `failed` if the text is not taken. Missing if jambonz failed, or the call has no streamed speech. */
            status?: string;
            /** @description Why it failed: `full` if more than 1,000 characters wait to be spoken (send it again after the event `stream_resumed`), `missing tokens`, or that the connection to the vendor failed. */
            reason?: string;
        };
        /** @description A language model asks for the result of a function while it talks to the caller. The body depends on the vendor of the model, does not name it, and on the open-source server says nothing about the call. Most send `name` and `args`; Google sends `function_calls`, several at once; the commercial `agent` verb sends `arguments`. */
        "tool-request": {
            /** @description Identifies the request; some vendors require it in the reply. With Google it is the constant text `function_call_id`; the real ids are in `function_calls`. */
            tool_call_id: string;
            /** @description Function to run. Missing with Google. */
            name?: string;
            /** @description Arguments, as the model wrote them: usually an object, but any JSON value is possible. Missing with Google, with the `agent` verb, and with ElevenLabs when there are none. */
            args?: unknown;
            /** @description Arguments from the `agent` verb, in place of `args`. */
            arguments?: unknown;
            /** @description Google only: `toolCall`. */
            type?: string;
            /** @description Google only: the functions to run, usually one. The server runs each of them, so more than 100 are refused. */
            function_calls?: {
                /** @description Identifies this one; the reply refers to it. */
                id?: string;
                /** @description Function to run. */
                name: string;
                /** @description Its arguments, any JSON value. */
                args?: unknown;
            }[];
            /** @description Data that a `tag` verb attached to the call, unchanged. */
            customerData?: {
                [key: string]: unknown;
            };
        };
        /**
         * @description The result of a tool that a language model has called. It must be an object: a string, `null`, an empty body or
         *     another media type ends the model's session.
         *
         *     The documented form is `{result}`, but on the open-source server only Ultravox sessions understand it. Each other
         *     vendor expects its own message and silently drops anything else, and the model keeps waiting:
         *
         *     - OpenAI, Microsoft: `type` and `item`
         *     - Ultravox: `result`
         *     - ElevenLabs, Deepgram: `data`
         *     - Google: `toolResponse`
         *
         *     The request does not name the vendor. One answer with `result`, `data` and `toolResponse`, but no `type`, serves all
         *     of them except OpenAI and Microsoft.
         * @example {
         *       "result": "It is half past nine."
         *     }
         * @example {
         *       "type": "conversation.item.create",
         *       "item": {
         *         "type": "function_call_output",
         *         "call_id": "call_8fJx2",
         *         "output": "It is half past nine."
         *       }
         *     }
         * @example {
         *       "data": {
         *         "type": "client_tool_result",
         *         "tool_call_id": "toolu_01A",
         *         "result": "It is half past nine.",
         *         "is_error": false
         *       }
         *     }
         * @example {
         *       "toolResponse": {
         *         "functionResponses": [
         *           {
         *             "id": "function-call-1",
         *             "name": "client-get-time",
         *             "response": {
         *               "output": "It is half past nine."
         *             }
         *           }
         *         ]
         *       }
         *     }
         */
        "tool-reply": {
            /** @description The result, as text or as an object. Ultravox. */
            result?: string | {
                [key: string]: unknown;
            };
            /**
             * @description Kind of message. `conversation.item.create` for OpenAI and Microsoft, which need it; left out, jambonz sets
             *     `client_tool_result`, which is what Ultravox needs.
             */
            type?: string;
            /** @description For Ultravox, the request's `tool_call_id`. Set by jambonz when there is no `type`. */
            invocation_id?: string;
            /**
             * @description For OpenAI and Microsoft: `type` is function_call_output, `call_id` the request's `tool_call_id` and `output`
             *     the result as a string.
             */
            item?: {
                [key: string]: unknown;
            };
            /**
             * @description For ElevenLabs `type` client_tool_result, `tool_call_id`, `result` and `is_error`; for Deepgram `type`
             *     FunctionCallResponse, `id` (the request's `tool_call_id`), `name` and `content` as a string.
             */
            data?: {
                [key: string]: unknown;
            };
            /**
             * @description For Google: `functionResponses`, an array with `id`, `name` and `response` for each call in the request's
             *     `function_calls`.
             */
            toolResponse?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A `transcribe` reports speech: a final result, an interim one if it requests those, or an event of the vendor. Carries `speech` or `speech_event`.
         * @example {
         *       "direction": "inbound",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "has_recording": false,
         *       "caller_name": "Anna Schmidt",
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "local_sip_address": "172.20.11.38:5060",
         *       "b3": "49d4e9a4754078d4682ad8a9faf7a9cf-5f067aa0ba902b7c-1",
         *       "stt_latency_ms": "412",
         *       "stt_talkspurts": "[[1748022677,1748022679]]",
         *       "stt_start_time": 1748022675,
         *       "stt_stop_time": 1748022680,
         *       "stt_usage": "4.87",
         *       "speech": {
         *         "language_code": "en-US",
         *         "channel_tag": 2,
         *         "is_final": true,
         *         "alternatives": [
         *           {
         *             "transcript": "Thanks for calling, how can I help?",
         *             "confidence": 0.98
         *           }
         *         ],
         *         "vendor": {
         *           "name": "deepgram",
         *           "evt": {
         *             "type": "Results",
         *             "duration": 1.62,
         *             "is_final": true,
         *             "speech_final": true
         *           }
         *         }
         *       }
         *     }
         * @example {
         *       "direction": "inbound",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "has_recording": false,
         *       "caller_name": "Anna Schmidt",
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "local_sip_address": "172.20.11.38:5060",
         *       "b3": "49d4e9a4754078d4682ad8a9faf7a9cf-5f067aa0ba902b7c-1",
         *       "speech_event": {
         *         "type": "UtteranceEnd",
         *         "channel": [
         *           0,
         *           1
         *         ],
         *         "last_word_end": 2.39
         *       }
         *     }
         */
        transcription: {
            speech?: components["schemas"]["speech-result"];
            /** @description An event about the speech other than its text, in the vendor's form with names in snake_case. So far only Deepgram's `UtteranceEnd`, if interim results are requested. */
            speech_event?: {
                /** @description Kind of event. */
                type?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description Tracing context, which other webhooks carry as a header of this name. */
            b3?: string;
        } & (components["schemas"]["call-info"] & components["schemas"]["speech-timing"]);
        /**
         * @description How a `transfer` ended. `sip_status` is that of the leg to the person, where there was one.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "transfer_result": "bridged",
         *       "transfer_reason": "completed",
         *       "dial_call_sid": "56666f6c-5884-42a0-837d-0d9d6d1f7f5e"
         *     }
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 486,
         *       "sip_reason": "Busy Here",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "verb_id": "to-billing",
         *       "transfer_result": "returned",
         *       "transfer_reason": "busy",
         *       "dial_call_sid": "56666f6c-5884-42a0-837d-0d9d6d1f7f5e"
         *     }
         */
        "transfer-result": {
            /** @description `bridged` when the two were connected, `returned` when the caller is back with you, `voicemail` when the caller was sent there, `failed` when the transfer failed. */
            transfer_result: string;
            /** @description Why: `completed`, `no-answer`, `busy`, `declined` by the person or for a machine, `caller-abandoned` when the caller hung up before, or `error`. */
            transfer_reason?: string;
            /** @description The `call_sid` of the leg to the person. Missing when there was none. */
            dial_call_sid?: string;
        } & components["schemas"]["verb-result"];
        /**
         * @description A `transcribe` reports a translation. Only Speechmatics translates, if its options request it.
         * @example {
         *       "direction": "inbound",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "has_recording": false,
         *       "caller_name": "Anna Schmidt",
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier",
         *       "local_sip_address": "172.20.11.38:5060",
         *       "b3": "49d4e9a4754078d4682ad8a9faf7a9cf-5f067aa0ba902b7c-1",
         *       "translation": {
         *         "channel": 1,
         *         "language": "de",
         *         "translation": "Ich möchte bitte mit dem Support sprechen."
         *       }
         *     }
         */
        translation: {
            /** @description The translation. */
            translation: {
                /** @description Audio channel: 1 is the caller, 2 the other party. */
                channel: number;
                /** @description Language it was translated into, such as `de`. */
                language?: string;
                /** @description The translated text. */
                translation: string;
            };
            /** @description Tracing context, which other webhooks carry as a header of this name. */
            b3?: string;
        } & components["schemas"]["call-info"];
        /**
         * @description A REST request (`call_hook`, `child_call_hook` of updateCall) makes a running call ask for new verbs. With `child_call_hook` the fields describe the dialled leg, and that leg gets the verbs.
         * @example {
         *       "call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2",
         *       "direction": "inbound",
         *       "from": "+12125551212",
         *       "to": "+14155551234",
         *       "call_id": "4ebb574f-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "2025052317511700005@192.0.2.10",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "originating_sip_ip": "192.0.2.10",
         *       "originating_sip_trunk_name": "MyCarrier"
         *     }
         * @example {
         *       "call_sid": "56666f6c-5884-42a0-837d-0d9d6d1f7f5e",
         *       "direction": "outbound",
         *       "from": "+12125551212",
         *       "to": "+14155550100",
         *       "call_id": "9a77c0de-2772-123d-6a91-06a34c1f9e20",
         *       "sbc_callid": "9f1c2f0e-2772-123d-6a91-06a34c1f9e20",
         *       "sip_status": 200,
         *       "sip_reason": "OK",
         *       "call_status": "in-progress",
         *       "caller_id": "+12125551212",
         *       "account_sid": "bad98250-b34d-459d-9e90-f97dfb9bc519",
         *       "trace_id": "49d4e9a4754078d4682ad8a9faf7a9cf",
         *       "application_sid": "72c5c38f-9bba-40ce-aa83-aaa6be55e1b5",
         *       "fs_sip_address": "172.20.11.38:5060",
         *       "parent_call_sid": "5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2"
         *     }
         */
        "updated-call": components["schemas"]["call-state"];
        /**
         * @description The verbs that a running call carries out from now on: at least one. They replace the running verb and the remaining
         *     verbs; with `child_call_hook` they become the application of the dialled leg, and the call that dialled it continues
         *     with its next verb.
         *
         *     An empty array or an answer without JSON ends the running verb instead, and with an empty array the whole call. One
         *     invalid verb makes jambonz refuse all of them. A refused reply or a failed request is only recorded, and the call
         *     continues undisturbed.
         *
         *     The running verb ends first and its action hook is called, except that of a `gather`. If it answers with verbs too,
         *     these win with `dial` and `enqueue`; with `conference`, `listen`, `play`, `lex`, `rasa`, `dialogflow` and a language
         *     model those of the action hook win.
         * @example [
         *       {
         *         "verb": "say",
         *         "text": "Your time is nearly over."
         *       },
         *       {
         *         "verb": "hangup"
         *       }
         *     ]
         */
        "updated-call-reply": NotEmpty<components["schemas"]["verb"]>;
        /**
         * @description What happens to a verb, while `notifyEvents` of `config` is on. The body does not identify the call: `call_sid` of the WebSocket message does.
         * @example {
         *       "event": "starting",
         *       "id": "greeting",
         *       "name": "say"
         *     }
         * @example {
         *       "event": "synthesized-audio",
         *       "vendor": "google",
         *       "language": "en-US",
         *       "characters": 42,
         *       "elapsed_time": 310,
         *       "served_from_cache": false,
         *       "id": "greeting",
         *       "verb": "say"
         *     }
         * @example {
         *       "event": "start-playback",
         *       "verb": "play"
         *     }
         * @example {
         *       "event": "dtmf-bargein-detected",
         *       "dtmf": "1",
         *       "duration": "1600",
         *       "verb": "gather"
         *     }
         * @example {
         *       "event": "speech-bargein-detected",
         *       "language_code": "en-US",
         *       "channel_tag": 1,
         *       "is_final": false,
         *       "alternatives": [
         *         {
         *           "transcript": "sales please",
         *           "confidence": 0.9
         *         }
         *       ],
         *       "vendor": {
         *         "name": "deepgram",
         *         "evt": {
         *           "is_final": false
         *         }
         *       },
         *       "verb": "gather"
         *     }
         */
        "verb-status": {
            /** @description `starting` and `finished` for each verb. `synthesized-audio`, `start-playback`, `stop-playback` and `kill-playback` for `say` and `play`, also inside a `gather`; `play` does not report `stop-playback`. `dtmf-bargein-detected` or `speech-bargein-detected` when the caller interrupts the prompt of a `gather`. */
            event: string;
            /** @description The verb. With `starting` and `finished`. */
            name?: string;
            /** @description The verb. With all other events. */
            verb?: string;
            /** @description The `id` of the verb, if it had one. */
            id?: string;
            /** @description The vendor of the speech with `synthesized-audio`; the source of the result with `speech-bargein-detected`. */
            vendor?: string | {
                /** @description Vendor, such as `deepgram`. */
                name?: string;
            };
            /** @description Language of the speech. With `synthesized-audio`. */
            language?: string | null;
            /** @description Length of the text. With `synthesized-audio` of speech that was not cached. */
            characters?: number;
            /** @description How long the vendor took, in milliseconds. With `synthesized-audio` of speech that was not cached. */
            elapsed_time?: number;
            /** @description Whether the speech was cached. With `synthesized-audio`. */
            served_from_cache?: boolean;
            /** @description The key. With `dtmf-bargein-detected`. */
            dtmf?: string;
            /** @description How long the key was pressed. With `dtmf-bargein-detected`. */
            duration?: string | number;
            /** @description What was heard so far, the likeliest first. With `speech-bargein-detected`, with the other properties of a speech result; with the vendor `openai` there is `words` instead. */
            alternatives?: {
                /** @description The words. */
                transcript: string;
                /** @description Confidence of the vendor, 0 to 1. Some vendors do not report it. */
                confidence?: number | null;
            }[];
            /** @description Whether the transcript is final. With `speech-bargein-detected`. */
            is_final?: boolean;
            /** @description Language heard, such as `en-US`. With `speech-bargein-detected`. */
            language_code?: string | null;
            /** @description Audio channel: 1 is the caller, 2 the other party. With `speech-bargein-detected`. */
            channel_tag?: number | null;
            /** @description The words heard so far. With `speech-bargein-detected` of the vendor `openai`. */
            words?: string[];
        };
        /**
         * @description The leg that the command is for: the `call_sid` of the caller, which is the default, or of the dialled party. The
         *     open-source server reads it in `boostAudioSignal`, `dtmf`, `dub`, `mute:status`, `sip:request` and `whisper`.
         * @example 5f3e0d5f-ba6f-4b18-8d80-1c9a52a7f0b2
         */
        "command-call-sid": string;
        /**
         * @description Changes the running `agent`.
         * @example {
         *       "command": "agent:update",
         *       "data": {
         *         "type": "update_instructions",
         *         "instructions": "Be brief."
         *       }
         *     }
         */
        "agent-update-command": {
            /**
             * @description Always `agent:update`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "agent:update";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The change. Its form is not documented. */
            data: {
                [key: string]: unknown;
            };
        };
        /**
         * @description Changes the volume of what a leg hears.
         * @example {
         *       "command": "boostAudioSignal",
         *       "data": 6
         *     }
         * @example {
         *       "command": "boostAudioSignal",
         *       "data": "-3 dB"
         *     }
         */
        "boost-audio-signal-command": {
            /**
             * @description Always `boostAudioSignal`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "boostAudioSignal";
            callSid?: components["schemas"]["command-call-sid"];
            /**
             * @description Change in decibels, as a number or as text with its unit. Write "0 dB" to undo it, because jambonz refuses the
             *     number 0 as missing.
             */
            data: number | string;
        };
        /**
         * @description Ends the call: one that is answered as `completed`, one that is not as `no-answer`.
         * @example {
         *       "command": "call:status",
         *       "data": {
         *         "call_status": "completed"
         *       }
         *     }
         */
        "call-status-command": {
            /**
             * @description Always `call:status`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "call:status";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The new state. */
            data: {
                /**
                 * @description `completed` hangs up; `no-answer` refuses a call that is not answered yet, or stops one that rings.
                 * @enum {string}
                 */
                call_status: "completed" | "no-answer";
            };
        };
        /**
         * @description Puts the call in a `conference` on hold: it hears and says nothing. Anywhere else it is ignored.
         * @example {
         *       "command": "conf:hold-status",
         *       "data": {
         *         "conf_hold_status": "hold"
         *       }
         *     }
         */
        "conf-hold-status-command": {
            /**
             * @description Always `conf:hold-status`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "conf:hold-status";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The new state. */
            data: {
                /**
                 * @description The new state.
                 * @enum {string}
                 */
                conf_hold_status: "hold" | "unhold";
                /**
                 * Format: hook-url
                 * @description Called for what the call hears while it is on hold, again each time it has ended.
                 */
                wait_hook?: HookPath<"conferenceWait">;
            };
        };
        /**
         * @description Mutes all members of the `conference` that are not moderators. Anywhere else it is ignored.
         * @example {
         *       "command": "conf:mute-status",
         *       "data": {
         *         "conf_mute_status": "mute"
         *       }
         *     }
         */
        "conf-mute-status-command": {
            /**
             * @description Always `conf:mute-status`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "conf:mute-status";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The new state. */
            data: {
                /**
                 * @description The new state.
                 * @enum {string}
                 */
                conf_mute_status: "mute" | "unmute";
            };
        };
        /**
         * @description Changes what the call may hear and say in its `conference`, or removes it. Anywhere else it is ignored.
         * @example {
         *       "command": "conf:participant-action",
         *       "data": {
         *         "action": "coach",
         *         "tag": "agent"
         *       }
         *     }
         * @example {
         *       "command": "conf:participant-action",
         *       "data": {
         *         "action": "hold",
         *         "wait_hook": "/webhooks/hold"
         *       }
         *     }
         */
        "conf-participant-action-command": {
            /**
             * @description Always `conf:participant-action`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "conf:participant-action";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The change. */
            data: {
                /**
                 * @description `tag` marks the call with `tag`, `untag` removes the mark. `coach` lets only members with this `tag` hear the
                 *     call, `uncoach` all. `hold` and `unhold`, `mute` and `unmute` do what they say, `kick` removes the call.
                 * @enum {string}
                 */
                action: "tag" | "untag" | "coach" | "uncoach" | "hold" | "unhold" | "mute" | "unmute" | "kick";
                /** @description The mark, of your choice. Needed for `tag` and `coach`. */
                tag?: string;
                /**
                 * Format: hook-url
                 * @description Called for what the call hears while it is on hold. For `hold`.
                 */
                wait_hook?: HookPath<"conferenceWait">;
            } & ({
                action: "untag" | "uncoach" | "hold" | "unhold" | "mute" | "unmute" | "kick";
            } | {
                tag: {};
            });
        };
        /**
         * @description Changes defaults and what runs in the background, at once and beside the running verb: what the verb `config` does.
         * @example {
         *       "command": "config",
         *       "data": {
         *         "recognizer": {
         *           "vendor": "deepgram",
         *           "language": "es"
         *         }
         *       }
         *     }
         * @example {
         *       "command": "config",
         *       "data": {
         *         "listen": {
         *           "enable": false
         *         }
         *       }
         *     }
         */
        "config-command": {
            /**
             * @description Always `config`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "config";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The properties of `config`. */
            data: {
                /**
                 * @description Not needed here.
                 * @constant
                 */
                verb?: "config";
                /** @description Your own name for this change, returned as `verb_id` in the payload of the `amd` action hook. */
                id?: string;
            } & components["schemas"]["config-base"];
        };
        /**
         * @description A call to start. It runs the application `application_sid`, or asks `call_hook` for its verbs.
         * @example {
         *       "from": "+12125551212",
         *       "to": {
         *         "type": "phone",
         *         "number": "+14155550100"
         *       },
         *       "call_hook": "/webhooks/call",
         *       "tag": {
         *         "reason": "callback"
         *       }
         *     }
         */
        "dial-request": {
            /** @description The application of the call. Its webhooks and voices replace those given here. */
            application_sid?: string;
            /**
             * Format: hook
             * @description Called for verbs when the call is answered. A path is on the host of this call, so it goes over a WebSocket of
             *     its own, as a `ws` URL does. An `http` URL goes over HTTP.
             */
            call_hook?: Hook<"newCall">;
            /**
             * @description Gets the state of the call: a complete `http` or `https` URL. Without it the WebSocket of `call_hook` gets it. A
             *     path or a `ws` URL would end the request, because jambonz takes it for an HTTP server.
             */
            call_status_hook?: string | {
                /** @description The address, as in the short form. */
                url: string;
                /**
                 * @description HTTP method, default POST.
                 * @enum {string}
                 */
                method?: "GET" | "POST";
                /** @description User name for the address. */
                username?: string;
                /** @description Password for the address. */
                password?: string;
            };
            /** @description Number shown to the called party. */
            from: string;
            /** @description Host of the From address, such as `voice.example.com`. */
            fromHost?: string;
            /** @description Name shown to the called party. */
            callerName?: string;
            /** @description Who is called. */
            to: components["schemas"]["dial-target"];
            /** @description SIP headers to add to the INVITE. */
            headers?: components["schemas"]["sip-headers"];
            /** @description Seconds to let it ring, default 60. */
            timeout?: number;
            /** @description Seconds after which the call ends, from when it is answered; default no limit. */
            timeLimit?: number;
            /** @description Data of your own, in the webhooks of the call as `customerData`. */
            tag?: {
                [key: string]: unknown;
            };
            /** @description Detect whether a person or a machine has answered. */
            amd?: components["schemas"]["amd"];
            /** @description Offer two streams of audio; default false. */
            dual_streams?: boolean;
            /**
             * Format: hook-url
             * @description Called when a SIP INFO or MESSAGE arrives in the call. A string only.
             */
            sipRequestWithinDialogHook?: HookPath<"inDialogRequest">;
            /**
             * Format: hook
             * @description Called when the called party wants to be transferred by SIP REFER.
             */
            referHook?: Hook<"dialRefer">;
            /** @description Vendor of the voice. */
            speech_synthesis_vendor?: string;
            /** @description Language of the voice. */
            speech_synthesis_language?: string;
            /** @description The voice. */
            speech_synthesis_voice?: string;
            /** @description Vendor of the speech recognition. */
            speech_recognizer_vendor?: string;
            /** @description Language of the speech recognition. */
            speech_recognizer_language?: string;
        } & ({
            call_hook: {};
        } | {
            application_sid: {};
        });
        /**
         * @description Starts another call, as the REST API does. It runs on its own, and the verbs of this call go on.
         * @example {
         *       "command": "dial",
         *       "data": {
         *         "from": "+12125551212",
         *         "to": {
         *           "type": "phone",
         *           "number": "+14155550100"
         *         },
         *         "call_hook": "/webhooks/call"
         *       }
         *     }
         */
        "dial-command": {
            /**
             * @description Always `dial`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "dial";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The call to start. */
            data: components["schemas"]["dial-request"];
        };
        /**
         * @description Sends a key tone to a leg, beside the running verb.
         * @example {
         *       "command": "dtmf",
         *       "data": {
         *         "dtmf": {
         *           "digit": "1",
         *           "duration": 300
         *         }
         *       }
         *     }
         */
        "dtmf-command": {
            /**
             * @description Always `dtmf`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "dtmf";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The key. */
            data: {
                /** @description The key, for both editions. */
                dtmf?: {
                    /** @description A key from 0 to 9, `*`, `#` or A to D. */
                    digit: string;
                    /** @description Length of the tone in milliseconds, default 250. */
                    duration?: number;
                };
                /** @description The keys, in the form that the SDK of jambonz sends. The open-source server ignores the command without `dtmf`. */
                digit?: string;
                /** @description Length of each tone in milliseconds. With `digit`. */
                duration?: number;
            } & ({
                dtmf: {};
            } | {
                digit: {};
            });
        };
        /**
         * @description Changes a track of extra sound that is mixed into what a leg hears, beside the running verb: what the verb `dub` does.
         * @example {
         *       "command": "dub",
         *       "data": {
         *         "action": "sayOnTrack",
         *         "track": "coach",
         *         "say": "Ask for the order number."
         *       }
         *     }
         */
        "dub-command": {
            /**
             * @description Always `dub`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "dub";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The properties of `dub`. */
            data: {
                /**
                 * @description Not needed here.
                 * @constant
                 */
                verb?: "dub";
                /** @description Your own name for this change. No webhook carries it. */
                id?: string;
            } & components["schemas"]["dub-base"];
        };
        /**
         * @description Pauses or resumes the audio that a `listen`, `stream` or `dial` streams. `stream:status` is another name for it. A stream in
         *     the background (`listen` of `config`) is not affected.
         * @example {
         *       "command": "listen:status",
         *       "data": {
         *         "listen_status": "pause"
         *       }
         *     }
         */
        "listen-status-command": {
            /**
             * @description Always `listen:status`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "listen:status";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The new state. */
            data: {
                /**
                 * @description The new state.
                 * @enum {string}
                 */
                listen_status?: "pause" | "resume";
                /**
                 * @description Another name for `listen_status`.
                 * @enum {string}
                 */
                stream_status?: "pause" | "resume";
            } & ({
                listen_status: {};
            } | {
                stream_status: {};
            });
        };
        /**
         * @description Gives the running language model the result of a function. Handlers that answer the webhook `toolRequest` need not send
         *     it: the server does.
         * @example {
         *       "command": "llm:tool-output",
         *       "tool_call_id": "call_8f2a",
         *       "data": {
         *         "type": "client_tool_result",
         *         "invocation_id": "call_8f2a",
         *         "result": "half past nine"
         *       }
         *     }
         */
        "llm-tool-output-command": {
            /**
             * @description Always `llm:tool-output`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "llm:tool-output";
            /** @description The `tool_call_id` of the webhook that asked for it. */
            tool_call_id: string;
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The result, in the form of the vendor's session. */
            data: {
                [key: string]: unknown;
            };
        };
        /**
         * @description Changes the running language model's session, with a message of the vendor. Anywhere else it is ignored.
         * @example {
         *       "command": "llm:update",
         *       "data": {
         *         "type": "session.update",
         *         "session": {
         *           "instructions": "Be brief."
         *         }
         *       }
         *     }
         */
        "llm-update-command": {
            /**
             * @description Always `llm:update`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "llm:update";
            callSid?: components["schemas"]["command-call-sid"];
            /**
             * @description The vendor's own message. OpenAI and Microsoft take `type` session.update, conversation.item.create,
             *     conversation.item.delete and response.cancel, Deepgram UpdateInstructions, UpdateSpeak and InjectAgentMessage,
             *     Ultravox input_text_message; Google takes any message, ElevenLabs none.
             */
            data: {
                [key: string]: unknown;
            };
        };
        /**
         * @description Moves the audio of a connected `dial` off the server or back: less delay, but no recording, whisper or transcription
         *     while it is off. Anywhere else it is ignored.
         * @example {
         *       "command": "media:path",
         *       "data": "partial-media"
         *     }
         */
        "media-path-command": {
            /**
             * @description Always `media:path`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "media:path";
            callSid?: components["schemas"]["command-call-sid"];
            /**
             * @description `full-media` through the server, `partial-media` through its border only, `no-media` directly between the parties.
             * @enum {string}
             */
            data: "full-media" | "partial-media" | "no-media";
        };
        /**
         * @description Mutes a leg of a `dial`, or the call in a `conference`. Anywhere else it is ignored.
         * @example {
         *       "command": "mute:status",
         *       "data": {
         *         "mute_status": "mute"
         *       }
         *     }
         * @example {
         *       "command": "mute:status",
         *       "data": "unmute"
         *     }
         */
        "mute-status-command": {
            /**
             * @description Always `mute:status`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "mute:status";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description `mute` or `unmute`, alone or as `mute_status`. */
            data: ("mute" | "unmute") | {
                /**
                 * @description The new state.
                 * @enum {string}
                 */
                mute_status: "mute" | "unmute";
            };
        };
        /**
         * @description Switches the filter for noise on or off.
         * @example {
         *       "command": "noiseIsolation:status",
         *       "data": {
         *         "noise_isolation_status": "enable",
         *         "vendor": "krisp"
         *       }
         *     }
         */
        "noise-isolation-status-command": {
            /**
             * @description Always `noiseIsolation:status`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "noiseIsolation:status";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The new state, and the filter. */
            data: {
                /**
                 * @description The new state.
                 * @enum {string}
                 */
                noise_isolation_status: "enable" | "disable";
                /** @description Filter to use, such as krisp or rnnoise. */
                vendor?: string;
                /** @description Strength of the suppression, from 0 to 100. */
                level?: number;
                /** @description Model of the filter, by the vendor's name for it. */
                model?: string;
            };
        };
        /**
         * @description Starts, stops, pauses or resumes recording the call.
         * @example {
         *       "command": "record",
         *       "data": {
         *         "action": "startCallRecording",
         *         "type": "cloud"
         *       }
         *     }
         * @example {
         *       "command": "record",
         *       "data": {
         *         "action": "pauseCallRecording",
         *         "type": "cloud",
         *         "silence": true
         *       }
         *     }
         */
        "record-command": {
            /**
             * @description Always `record`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "record";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description What to do, and where the recording goes. */
            data: {
                /**
                 * @description What to do.
                 * @enum {string}
                 */
                action: "startCallRecording" | "stopCallRecording" | "pauseCallRecording" | "resumeCallRecording";
                /**
                 * @description `cloud` records into the storage set up for the account, `siprec` (the default) at a SIPREC server. Repeat it
                 *     with each action.
                 * @enum {string}
                 */
                type?: "cloud" | "siprec";
                /** @description Record silence while it is paused, in place of nothing; default false. For `cloud`. */
                silence?: boolean;
                /** @description Id for the recording at the SIPREC server. For `siprec`. */
                recordingID?: string;
                /** @description SIP address of the SIPREC server, or several. For `siprec`. */
                siprecServerURL?: string | string[];
                /** @description SIP headers to add to the INVITE to the SIPREC server. For `siprec`. */
                headers?: components["schemas"]["sip-headers"];
            };
        };
        /**
         * @description Gives the call new verbs at any time: as a list, or by a webhook that is asked for them. They replace the running verb
         *     and the remaining ones; with `queueCommand` a list is carried out after these.
         * @example {
         *       "command": "redirect",
         *       "data": [
         *         {
         *           "verb": "say",
         *           "text": "One moment, please."
         *         }
         *       ]
         *     }
         * @example {
         *       "command": "redirect",
         *       "queueCommand": true,
         *       "data": [
         *         {
         *           "verb": "play",
         *           "url": "https://cdn.example.com/sounds/bell.mp3"
         *         }
         *       ]
         *     }
         * @example {
         *       "command": "redirect",
         *       "data": {
         *         "call_hook": "/webhooks/after-hours"
         *       }
         *     }
         */
        "redirect-command": {
            /**
             * @description Always `redirect`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "redirect";
            /** @description Carry out the verbs after those that remain, in place of at once; default false. Only with a list of verbs. */
            queueCommand?: boolean;
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The verbs, or where to ask for them. */
            data: components["schemas"]["verb"][] | ({
                /**
                 * Format: hook
                 * @description Asked for the verbs of this call. A path or a `ws` URL is asked over the same WebSocket; with an `http` URL
                 *     the rest of the call goes over HTTP.
                 */
                call_hook?: Hook<"updatedCall">;
                /**
                 * Format: hook
                 * @description Asked for the verbs of the dialled leg, which becomes a call of its own. Without `call_hook` the caller's leg
                 *     continues with its next verb. Only while a `dial` is connected.
                 */
                child_call_hook?: Hook<"updatedCall">;
            } & ({
                call_hook: {};
            } | {
                child_call_hook: {};
            }));
        };
        /**
         * @description Plays a file to all members of the conference that the call is in.
         * @example {
         *       "command": "room:play",
         *       "data": {
         *         "url": "https://cdn.example.com/sounds/bell.mp3"
         *       }
         *     }
         */
        "room-play-command": {
            /**
             * @description Always `room:play`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "room:play";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description What to play. */
            data: {
                /** @description Address of the file. */
                url: string;
                /** @description Your own name for it, in the events play-start and play-done of the conference's `statusHook`. */
                id?: string;
                /** @description Replace what is being said or played. */
                replace?: boolean;
            };
        };
        /**
         * @description Speaks text to all members of the conference that the call is in.
         * @example {
         *       "command": "room:say",
         *       "data": {
         *         "text": "Five minutes are left.",
         *         "id": "notice"
         *       }
         *     }
         */
        "room-say-command": {
            /**
             * @description Always `room:say`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "room:say";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description What to say. */
            data: {
                /** @description The text, or several pieces of it. */
                text: string | string[];
                /** @description Voice for this text, default the session's. */
                synthesizer?: components["schemas"]["synthesizer"];
                /** @description How often to say it. */
                loop?: number | string;
                /** @description Not supported yet. */
                stream?: boolean;
                /** @description Your own name for it, in the events say-start and say-done of the conference's `statusHook`. */
                id?: string;
                /** @description Replace what is being said or played. */
                replace?: boolean;
            };
        };
        /**
         * @description Sends a SIP request inside the call, such as INFO, beside the running verb. The response is not reported.
         * @example {
         *       "command": "sip:request",
         *       "data": {
         *         "sip_request": {
         *           "method": "INFO",
         *           "content_type": "application/text",
         *           "content": "order 4711"
         *         }
         *       }
         *     }
         */
        "sip-request-command": {
            /**
             * @description Always `sip:request`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "sip:request";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The request. */
            data: {
                /** @description The request. */
                sip_request: {
                    /** @description SIP method, such as INFO, NOTIFY or MESSAGE. */
                    method: string;
                    /** @description Content-Type of `content`. */
                    content_type?: string;
                    /** @description Body of the request. */
                    content?: string;
                    /** @description SIP headers to add. */
                    headers?: components["schemas"]["sip-headers"];
                } & ({
                    content?: never;
                } | {
                    content_type: {};
                });
            };
        };
        /**
         * @description Pauses or resumes the audio that a `listen`, `stream` or `dial` streams. `listen:status` is another name for it. A stream in
         *     the background (`listen` of `config`) is not affected.
         * @example {
         *       "command": "stream:status",
         *       "data": {
         *         "stream_status": "pause"
         *       }
         *     }
         */
        "stream-status-command": {
            /**
             * @description Always `stream:status`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "stream:status";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The new state. */
            data: {
                /**
                 * @description The new state.
                 * @enum {string}
                 */
                listen_status?: "pause" | "resume";
                /**
                 * @description Another name for `listen_status`.
                 * @enum {string}
                 */
                stream_status?: "pause" | "resume";
            } & ({
                listen_status: {};
            } | {
                stream_status: {};
            });
        };
        /**
         * @description Changes the running speech recognition: the languages of Deepgram Flux.
         * @example {
         *       "command": "stt:reconfigure",
         *       "data": {
         *         "languageHints": [
         *           "en",
         *           "es"
         *         ]
         *       }
         *     }
         */
        "stt-reconfigure-command": {
            /**
             * @description Always `stt:reconfigure`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "stt:reconfigure";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The change. */
            data: {
                /** @description Languages that may be spoken, such as `en`; an empty list detects them. */
                languageHints?: string[];
            };
        };
        /**
         * @description Attaches data of your own to the call: what the verb `tag` does, which both editions have.
         * @example {
         *       "command": "tag",
         *       "data": {
         *         "orderId": 4711
         *       }
         *     }
         */
        "tag-command": {
            /**
             * @description Always `tag`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "tag";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The data. */
            data: {
                [key: string]: unknown;
            };
        };
        /**
         * @description Pauses or resumes a transcription: in the background, and that of a running `transcribe`, `dial`, `listen` or `stream`.
         * @example {
         *       "command": "transcribe:status",
         *       "data": {
         *         "transcribe_status": "pause"
         *       }
         *     }
         */
        "transcribe-status-command": {
            /**
             * @description Always `transcribe:status`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "transcribe:status";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The new state. */
            data: {
                /**
                 * @description The new state.
                 * @enum {string}
                 */
                transcribe_status: "pause" | "resume";
            };
        };
        /**
         * @description Stops the streamed speech and drops the text that is not spoken yet.
         * @example {
         *       "command": "tts:clear"
         *     }
         */
        "tts-clear-command": {
            /**
             * @description Always `tts:clear`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "tts:clear";
            callSid?: components["schemas"]["command-call-sid"];
        };
        /**
         * @description Speaks all text of the streamed speech that has arrived, without waiting for the end of a sentence.
         * @example {
         *       "command": "tts:flush"
         *     }
         */
        "tts-flush-command": {
            /**
             * @description Always `tts:flush`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "tts:flush";
            callSid?: components["schemas"]["command-call-sid"];
        };
        /**
         * @description Adds text to the speech that is streamed (`stream` of `say`, `ttsStream` of `config`). The answer is the webhook
         *     `tokensResult` with the same `id`.
         * @example {
         *       "command": "tts:tokens",
         *       "data": {
         *         "id": 1,
         *         "tokens": "Your order "
         *       }
         *     }
         */
        "tts-tokens-command": {
            /**
             * @description Always `tts:tokens`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "tts:tokens";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description The text. */
            data: {
                /** @description Your own number or name for this piece, which its result carries. */
                id: number | string;
                /** @description The text. jambonz holds 1,000 characters that are not spoken yet, so it never takes a longer piece. */
                tokens: string & unknown;
            };
        };
        /** @description What one leg of a call hears. */
        "whisper-verb": components["schemas"]["play"] | components["schemas"]["say"];
        /**
         * @description Lets one leg of a `dial` hear something that the other does not. Anywhere else it is ignored. By default the caller
         *     hears it; `callSid` of the dialled party names that one.
         * @example {
         *       "command": "whisper",
         *       "data": {
         *         "whisper": [
         *           {
         *             "verb": "say",
         *             "text": "One minute is left."
         *           }
         *         ]
         *       }
         *     }
         * @example {
         *       "command": "whisper",
         *       "callSid": "65697994-594b-44c7-af2f-5b0a3f1c7de4",
         *       "data": {
         *         "whisper": {
         *           "verb": "play",
         *           "url": "https://cdn.example.com/sounds/beep.mp3"
         *         }
         *       }
         *     }
         */
        "whisper-command": {
            /**
             * @description Always `whisper`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            command: "whisper";
            callSid?: components["schemas"]["command-call-sid"];
            /** @description What the leg hears. */
            data: {
                /** @description A `say` or `play`, or several. Each is heard once, whatever its `loop`. */
                whisper: components["schemas"]["whisper-verb"] | NotEmpty<components["schemas"]["whisper-verb"]>;
            };
        };
        $toolArgs: Record<string, never>;
        $envVars: {
            /** @description Number to which sales calls go */
            SALES_NUMBER: string;
        };
        $requirements: {
            dialogflow: {
                model?: "es";
            } | {
                agent: {};
            };
            say: {
                stream: true;
            } | {
                text: {};
            };
        };
    };
    responses: {
        /** @description The request was not carried out. The body says why. A 401 for missing credentials has the header `WWW-Authenticate`, a 405 has `Allow`. A 503 means that the server is overloaded: send the request again. */
        problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    answerCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["new-call"];
            };
        };
        responses: {
            /** @description The verbs to carry out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["new-call-reply"];
                };
            };
            "4XX": components["responses"]["problem"];
        };
    };
    describeEnvVarsOfAnswerCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The variables by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["env-vars-reply"];
                };
            };
            "4XX": components["responses"]["problem"];
            "5XX": components["responses"]["problem"];
        };
    };
    reportCallStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["call-status"];
            };
        };
        responses: {
            /** @description Acknowledged. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["problem"];
        };
    };
    chooseFromMenu: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["gather-result"];
            };
        };
        responses: {
            /** @description The verbs to carry out next. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["action-reply"];
                };
            };
            "4XX": components["responses"]["problem"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
