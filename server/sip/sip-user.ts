import type { components } from '../../generated/jambonz/types.ts';

export type AuthRequest = components['schemas']['auth-request'];
export type AuthReply = components['schemas']['auth-reply'];

/** A SIP user. A null field counts as missing, so that a database row can be used unchanged. */
export interface SipUser {
  /** MD5 of `username:realm:password` in hexadecimal, see `computeHa1` in server/sip/digest.ts. */
  ha1: string;
  /**
   * Maximum lifetime of a registration in seconds; without it, the request of the device applies.
   */
  expires?: number | null;
  /** The application that handles calls from this user. */
  application_sid?: string | null;
  allow_direct_app_calling?: boolean | null;
  allow_direct_queue_calling?: boolean | null;
  allow_direct_user_calling?: boolean | null;
}

/**
 * Finds the user of a name and realm. A search without a match must take as long as one with a
 * match. An exception is not a refusal: the device gets a 500 and retries later.
 */
export type FindUser = (username: string, realm: string) => SipUser | undefined | Promise<SipUser | undefined>;
