/** What the address of a target consists of. */
type Address = Partial<Record<'type' | 'number' | 'sipUri' | 'name', string>>;

/** Returns what jambonz dials: a user without a domain is one of the account's SIP domain. */
export function getAddress({ number, sipUri, name, type }: Address, realm: string): string {
  if (type === 'user' && name !== undefined) return name.includes('@') ? name : `${name}@${realm}`;
  return number ?? sipUri ?? name ?? type ?? '';
}
