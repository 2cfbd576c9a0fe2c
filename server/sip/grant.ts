import type { AuthReply, AuthRequest, SipUser } from './sip-user.ts';

/** Lifetime of a registration whose request contains no lifetime (RFC 3261 section 20.19). */
const defaultExpiresSeconds = 3600;

/**
 * Creates the reply for an authenticated user, without the fields of `user` that jambonz does not
 * use.
 */
export function createGrant({ method, expires }: AuthRequest, user: SipUser): AuthReply {
  if (method === 'INVITE')
    return { status: 'ok', ...(user.application_sid && { application_sid: user.application_sid }) };
  const asked = expires ?? defaultExpiresSeconds;
  if (method !== 'REGISTER' || asked <= 0) return { status: 'ok' }; // a device unregisters with `expires` 0
  return { status: 'ok', ...limitExpires(asked, user, expires === null), ...pickPermissions(user) };
}

/**
 * Limits the lifetime of a registration to the maximum of its user. Never returns more than the
 * requested lifetime, because jambonz would grant a longer one. The limit is a whole number of
 * seconds, at least 1, because jambonz loses a registration of 0 or 1.5 seconds.
 */
function limitExpires(
  asked: number,
  { expires: maxExpires }: SipUser,
  isUnspecified: boolean,
): Pick<AuthReply, 'expires'> {
  const hasLimit = typeof maxExpires === 'number' && maxExpires >= 1;
  if (!hasLimit) return isUnspecified ? { expires: asked } : {};
  return { expires: Math.min(asked, Math.floor(maxExpires)) };
}

const permissions = ['allow_direct_app_calling', 'allow_direct_queue_calling', 'allow_direct_user_calling'] as const;

function pickPermissions(user: SipUser): Partial<Record<(typeof permissions)[number], boolean>> {
  return Object.fromEntries(
    permissions.map((name) => [name, user[name]]).filter(([, right]) => typeof right === 'boolean'),
  );
}
