import type { PhoneOptions } from '../../../../client/index.ts';

/**
 * One answer of the application: verbs, a status without body, any JSON, any text, no answer until
 * the client gives up (`never`), or a closed connection.
 */
export type Answer =
  | readonly object[]
  | { status: number }
  | { json: unknown }
  | { text: string; type?: string }
  | { never: true }
  | { close: true };

/**
 * One action in a conversation: the name of a method of `Call` and its arguments, or one of the
 * actions that `actOnCall` translates.
 */
export type EngineAct = readonly [name: string, ...args: unknown[]];

/** How a dialled party behaves until an act decides otherwise. */
interface Party {
  /** The final SIP status of a party that fails by itself. */
  status?: number;
  reason?: string;
  /** Rings with early media (183 with SDP) instead of 180. */
  early?: true;
}

/**
 * A conversation that the feature server and the phone both play. In texts, `{url}` stands for the
 * origin of the application and `{call_sid}` for the call.
 */
export interface Conversation {
  name: string;
  /** The answers by path. Each request gets the next answer, and all later requests the last one. */
  script: Readonly<Record<string, Answer | readonly Answer[]>>;
  acts: readonly EngineAct[];
  options?: {
    /** jambonz calls `to`: by REST request with the `application_sid`. */
    outbound?: true;
    /** The method of the calling webhook. */
    method?: PhoneOptions['method'];
    /** Null if the application has no call status hook. */
    statusUrl?: null;
    envVars?: object;
    /** The behaviour of dialled parties by number, URI or user. */
    parties?: Readonly<Record<string, Party>>;
    /** The account's queue event hook. */
    queueEventUrl?: string;
    /** The SMS gateway of the account, or its failure. Without it, the account has no gateway. */
    smpp?: 'works' | 'fails';
    /** The statuses with which the caller's phone answers requests, by method, and URLs of missing recordings. */
    responses?: Readonly<Record<string, number>>;
    /** The call begins with the first act, a REST request, although `/call` has an answer. */
    restFirst?: true;
    /**
     * The 487 of a cancelled leg arrives before jambonz has freed the media of the leg. Both
     * orders happen (lib/tasks/dial.js `_killOutdials`).
     */
    fast487?: true;
    /** The edition that the phone plays. The default is open-source, that of the feature server. */
    edition?: PhoneOptions['edition'];
    /** False for a platform without JAMBONES_OTEL_ENABLED. */
    tracing?: false;
  };
}
