/** The name of the simulated phone, in its SIP requests. */
const userAgent = 'Phone/1.0';

/** Creates the headers of a SIP request within a call, as jambonz reports them. */
export function createRequestHeaders(method: string) {
  return { 'user-agent': userAgent, cseq: `2 ${method}`, 'max-forwards': '70' };
}

/**
 * Returns the Refer-To header of a REFER to a number, user or SIP URI, and the user part in it.
 * @param realm the SIP domain of a number or user
 */
export function parseReferTarget(to: string, realm: string): { sip_refer_to: string; refer_to_user?: string } {
  const uri = /^(sips?|tel):/.test(to) ? to : `sip:${to.includes('@') ? to : `${to}@${realm}`}`;
  const user = /^(?:sips?:([^@;]+)@|tel:([^;]+))/.exec(uri);
  const refer_to_user = user?.[1] ?? user?.[2];
  return { sip_refer_to: `<${uri}>`, ...(refer_to_user !== undefined && { refer_to_user }) };
}

/** The SIP reason phrases that carriers send with failed calls (RFC 3261, section 21). */
const reasonPhrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  408: 'Request Timeout',
  410: 'Gone',
  480: 'Temporarily Unavailable',
  484: 'Address Incomplete',
  486: 'Busy Here',
  487: 'Request Terminated',
  488: 'Not Acceptable Here',
  500: 'Server Internal Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Server Time-out',
  600: 'Busy Everywhere',
  603: 'Decline',
  604: 'Does Not Exist Anywhere',
};

/** Returns the reason phrase of a SIP status, or `Call Failed` for a rare one. */
export function describeSipStatus(sip_status: number): string {
  return reasonPhrases[sip_status] ?? 'Call Failed';
}
