import type { components } from '../../generated/jambonz/types.ts';

export type AuthRequest = components['schemas']['auth-request'];
export type AuthReply = components['schemas']['auth-reply'];

/**
 * A SIP user. A null field counts as missing, so that a database row can be used unchanged.
 *
 * ```ts
 * const user: SipUser = { ha1: computeHa1('daveh', 'mycompany.com', 's3cret'), expires: 300 };
 * ```
 */
export interface SipUser {
  /** MD5 of `username:realm:password` in hexadecimal, see `computeHa1`. */
  ha1: string;
  /**
   * Maximum lifetime of a registration in seconds. Without a maximum, the device determines the
   * lifetime.
   */
  expires?: number | null;
  /** The application that handles calls from this user. */
  application_sid?: string | null;
  /** Whether the device may call applications and join conferences by dialling their names. */
  allow_direct_app_calling?: boolean | null;
  /** Whether the device may take calls from a queue by dialling its name. */
  allow_direct_queue_calling?: boolean | null;
  /** Whether the device may call other registered users by dialling their names. */
  allow_direct_user_calling?: boolean | null;
}

/**
 * Finds the user of a name and realm. A search without a match must take as long as one with a
 * match. An exception is not a refusal: the device gets a 500 and retries later.
 *
 * ```ts
 * const users = new Map([['daveh', { ha1: computeHa1('daveh', 'mycompany.com', 's3cret') }]]);
 * const findUser: FindUser = (username) => users.get(username);
 * ```
 */
export type FindUser = (username: string, realm: string) => SipUser | undefined | Promise<SipUser | undefined>;
