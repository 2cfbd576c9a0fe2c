import type { components } from '../../generated/types.ts';

export type AuthRequest = components['schemas']['auth-request'];
export type AuthReply = components['schemas']['auth-reply'];

/** A SIP user. What is missing or null is left to jambonz, so that a row of a database will do. */
export interface SipUser {
  /** MD5 of `username:realm:password` in hexadecimal: `ha1Of` of server/sip/digest.ts. */
  ha1: string;
  /** The most seconds that a registration of this user lasts; without it, what the device asks for. */
  expires?: number | null;
  /** The application that handles the calls which this user places. */
  application_sid?: string | null;
  allow_direct_app_calling?: boolean | null;
  allow_direct_queue_calling?: boolean | null;
  allow_direct_user_calling?: boolean | null;
}

/**
 * Who goes by this name in this realm; to say that there is nobody must take as long. An exception is no refusal: the device gets a
 * 500 and comes back later.
 */
export type FindUser = (username: string, realm: string) => SipUser | undefined | Promise<SipUser | undefined>;
