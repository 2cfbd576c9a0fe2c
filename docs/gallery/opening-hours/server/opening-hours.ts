const timeZone = 'America/New_York';

/** The hours of each weekday in `timeZone`, from the first to before the second. Other days are closed. */
const hours: Readonly<Record<string, readonly [opens: number, closes: number]>> = {
  Mon: [9, 17],
  Tue: [9, 17],
  Wed: [9, 17],
  Thu: [9, 17],
  Fri: [9, 17],
};
/** Holidays of every year, as month and day. */
const holidays: readonly string[] = ['01-01', '07-04', '12-25'];

/** What callers hear about the hours. */
export const hoursInWords = 'on weekdays from 9 to 5';

const format = new Intl.DateTimeFormat('en-US', {
  timeZone,
  weekday: 'short',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Returns whether the office is open at this time. Daylight saving time is taken into account. */
export function isOpen(time: Date): boolean {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  if (holidays.includes(`${parts.get('month')}-${parts.get('day')}`)) return false;
  const [opens, closes] = hours[parts.get('weekday') ?? ''] ?? [0, 0];
  const hour = Number(parts.get('hour'));
  return opens <= hour && hour < closes;
}
