/** A moment in which a run began, and when it had ended: seconds since 1970. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');
/** Minutes of a run that are looked for in the form of `date`; a longer one is known by its days. */
const mostMinutes = 2000;

/** How a minute stands in the output of `date` and `ctime`, in local time and in UTC: `Nov 28 05:14`. */
const minuteTexts = (seconds: number): string[] => {
  const at = new Date(seconds * 1000);
  const text = (month: number, day: number, hour: number, minute: number) =>
    [String(day).padStart(2, ' '), two(day)].map(
      (shown) => `${months[month] ?? ''} ${shown} ${two(hour)}:${two(minute)}`,
    );
  return [
    ...text(at.getMonth(), at.getDate(), at.getHours(), at.getMinutes()),
    ...text(at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()),
  ];
};

/** `2026-11-28`, in local time and in UTC. */
const dayTexts = (seconds: number): string[] => {
  const at = new Date(seconds * 1000);
  return [
    `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    at.toISOString().slice(0, 'YYYY-MM-DD'.length),
  ];
};

/** True if a text holds a time within the run: a date of its days, seconds or milliseconds since 1970, or what `date` prints. */
export const holdsTime = (text: string, { from, to }: Window): boolean => {
  const inside = (seconds: number) => seconds >= Math.floor(from) - 1 && seconds <= to + 1;
  for (const [, digits = ''] of text.matchAll(/(?<![\d.])(\d{10}(?:\d{3})?)(?!\d)/g))
    if (inside(Number(digits.slice(0, 10)))) return true;
  const days = new Set([...dayTexts(from), ...dayTexts(to)]);
  for (const [date] of text.matchAll(/\b\d{4}-\d{2}-\d{2}(?!\d)/g)) if (days.has(date)) return true;
  const minutes = new Set<string>();
  for (let at = from; at < to + 60 && minutes.size < mostMinutes; at += 60)
    for (const one of minuteTexts(Math.min(at, to))) minutes.add(one);
  for (const [shown] of text.matchAll(/\b[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}/g))
    if (minutes.has(shown)) return true;
  return false;
};
