/** When a run began, and when it had ended: seconds since 1970. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

interface Form {
  readonly pattern: RegExp;
  /** Whether a text of this shape can mean a moment of the window. */
  readonly isWithin: (groups: readonly (string | undefined)[], window: Window) => boolean;
}

const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const clock = String.raw`(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?`;
const zone = String.raw`(?: ?(?:Z|[+-]\d\d:?\d\d)| [A-Z]{2,5})`;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const quarter = 900;
const furthestZone = 14 * 3600;
const wholeDay = 86_400;

/** A moment as it is written there, in whatever time zone: they differ from UTC by quarters of an hour. `length`: seconds that the text leaves open. */
const isNear = (written: number, length: number, { from, to }: Window): boolean => {
  const least = Math.max(from - 1 - written - length, -furthestZone);
  const most = Math.min(to + 1 - written, furthestZone);
  return Math.ceil(least / quarter) * quarter <= most;
};

const secondsOf = (year: number, monthAt: number, date: number, time: readonly (string | undefined)[]) => {
  const [hour, minute, second] = time;
  const at =
    Date.UTC(year, monthAt, date, Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)) / 1000;
  const length = hour === undefined ? wholeDay : second === undefined ? 60 : 1;
  return { at, length };
};

const isWithinAt = (
  year: string | undefined,
  monthAt: number,
  date: string | undefined,
  time: readonly (string | undefined)[],
  window: Window,
): boolean => {
  const written = Number(year ?? new Date(window.from * 1000).getUTCFullYear());
  const { at, length } = secondsOf(written, monthAt, Number(date), time);
  return isNear(at, length, window);
};

/** What nobody takes for anything but a time. */
const forms: readonly Form[] = [
  {
    // Seconds, milliseconds, microseconds or nanoseconds since 1970.
    pattern: /(?<![\d.])(\d{10})(?:\d{3}|\d{6}|\d{9})?(?:\.\d{1,9})?(?!\d)/g,
    isWithin: ([, digits], { from, to }) =>
      Number(digits) >= Math.floor(from) - 1 && Number(digits) <= to + 1,
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(\d{4})([-/.])(\d\d)\2(\d\d)(?:[T ]${clock}${zone}?)?(?!\d)`, 'g'),
    isWithin: ([, year, , monthText, date, ...time], window) =>
      isWithinAt(year, Number(monthText) - 1, date, time, window),
  },
  {
    pattern: new RegExp(
      String.raw`(?:${day},? )?\b${month} ([ \d]?\d),?(?: ${clock}(?: [AP]M)?${zone}?)?(?: (\d{4}))?(?!:?\d)`,
      'g',
    ),
    isWithin: ([, name, date, hour, minute, second, year], window) =>
      (hour !== undefined || year !== undefined) &&
      isWithinAt(year, months.indexOf(name ?? ''), date, [hour, minute, second], window),
  },
  {
    pattern: new RegExp(
      String.raw`(?:${day},? )?(?<!\d)(\d{1,2})[ -]${month}[a-z]*[ -](\d{4})(?: ${clock}${zone}?)?(?!\d)`,
      'g',
    ),
    isWithin: ([, date, name, year, ...time], window) =>
      isWithinAt(year, months.indexOf(name ?? ''), date, time, window),
  },
];

/** A time of day alone could be a duration as well: it is one only beside the same place of another run. */
const bareClock: Form = {
  pattern: /(?<![\d:.])(\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})?(?!:?\d)/g,
  isWithin: ([, hour, minute, second], window) => {
    const midnight = Math.floor(window.from / wholeDay) * wholeDay;
    const written = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
    return [-wholeDay, 0, wholeDay].some((days) => isNear(midnight + days + written, 1, window));
  },
};

const isFound = (text: string, { pattern, isWithin }: Form, window: Window): boolean => {
  for (const match of text.matchAll(pattern)) if (isWithin(match, window)) return true;
  return false;
};

/** True if a text holds a time within the run: a date of its days, seconds since 1970, or what `date` prints; in any time zone. */
export const holdsTime = (text: string, window: Window): boolean =>
  forms.some((form) => isFound(text, form, window));

/** Stands for a time; no text that a program writes holds it. */
const cover = '\u{1}time\u{1}';

/** A text with each time within the run taken out, also times of day. */
export const withoutTimes = (text: string, window: Window): string =>
  [...forms, bareClock].reduce(
    (left, { pattern, isWithin }) =>
      left.replaceAll(pattern, (whole: string, ...more: (string | number | undefined)[]) => {
        const groups = more.filter((one) => typeof one !== 'number');
        return isWithin([whole, ...groups], window) ? cover : whole;
      }),
    text,
  );
