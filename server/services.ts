/**
 * Yours: what handlers need from outside, such as a database, a CRM or a REST client.
 * Tests pass fakes of it to `createApp`.
 */
export interface Services {
  /** Who answers for a department: a number in E.164 form. */
  numberOf(department: 'sales'): string;
}

/** Yours: what handlers remember of a call from one webhook to the next, as `call.data`. It is kept as JSON. */
export interface CallData {
  /** What the caller chose from the menu. */
  choice?: 'sales' | 'support';
}

/** Makes the services once, when the server starts. */
export function createServices(): Services {
  return { numberOf: () => '+14155550100' };
}
