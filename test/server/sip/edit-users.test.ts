import { describe, expect, it } from 'vitest';
import { findNameProblem, setUser } from '../../../server/sip/edit-users.ts';

describe('a name of a SIP user', () => {
  it.each(['daveh', 'anna@mycompany.com', '+14155550100', 'Jo Doe', 'Dörte', '1#'])('is accepted: %s', (name) => {
    expect(findNameProblem('user name', name)).toBeUndefined();
  });

  it.each([
    ['a:b', 'the user name must not contain a colon, which separates the parts of a line'],
    ['a\nb', 'the user name must not contain control characters'],
    ['\u009b31m', 'the user name must not contain control characters'],
    ['Doe, Jo', 'the user name must not contain a quote, a comma or a backslash, where jambonz truncates it'],
    ['"jo"', 'the user name must not contain a quote, a comma or a backslash, where jambonz truncates it'],
    ['#1', 'the user name must not begin with #, which makes the line a comment'],
    [' jo', 'the user name must not begin or end with a space'],
    ['', 'the user name must not be empty'],
  ])('is refused: %j, because %s', (name, why) => {
    expect(findNameProblem('user name', name)).toBe(why);
  });

  it('is distinguished from a longer name with the same prefix', () => {
    const longer = `daveh:mycompany.com.example:${'a'.repeat(32)}\n`;
    expect(setUser(longer, 'daveh:mycompany.com', undefined)).toBe(longer);
    expect(setUser(longer, 'daveh:mycompany.com', 'b'.repeat(32))).toBe(
      `${longer}daveh:mycompany.com:${'b'.repeat(32)}\n`,
    );
  });
});
