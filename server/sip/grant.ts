import type { AuthReply, AuthRequest, SipUser } from './sip-user.ts';

/** What a registration lasts that names no time (RFC 3261 section 20.19), in seconds. */
const customary = 3600;

/** What a user is granted who has proved to be one. Nothing of `user` that jambonz has no use for is passed on. */
export function grant({ method, expires }: AuthRequest, user: SipUser): AuthReply {
  if (method === 'INVITE')
    return { status: 'ok', ...(user.application_sid && { application_sid: user.application_sid }) };
  const asked = expires ?? customary;
  if (method !== 'REGISTER' || asked <= 0) return { status: 'ok' }; // 0: the device unregisters
  return { status: 'ok', ...lifetime(asked, user, expires === null), ...rights(user) };
}

/** jambonz grants whatever it is told, even more than the device asked for, and loses a registration of 0 or 1.5 seconds. */
function lifetime(asked: number, { expires: most }: SipUser, unsaid: boolean): Pick<AuthReply, 'expires'> {
  const limited = typeof most === 'number' && most >= 1;
  if (!limited) return unsaid ? { expires: asked } : {};
  return { expires: Math.min(asked, Math.floor(most)) };
}

const names = ['allow_direct_app_calling', 'allow_direct_queue_calling', 'allow_direct_user_calling'] as const;

function rights(user: SipUser): Partial<Record<(typeof names)[number], boolean>> {
  return Object.fromEntries(names.map((name) => [name, user[name]]).filter(([, right]) => typeof right === 'boolean'));
}
