import type { Mask } from './mask.ts';

const day = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
/** As `ctime` and `date` write it: `Sat Nov 28 04:30:06 2026`, `Sat Nov 28 04:30:06 UTC 2026`. */
export const dateText = String.raw`${day} ${month} [ \d]\d \d\d:\d\d:\d\d(?: [AP]M)?(?: [A-Z]{2,5}| [+-]\d{2,4})? \d{4}`;
export const isoText = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?`;
const amount = String.raw`\d{1,9}(?:\.\d{1,9})?(?:e[+-]?\d{1,3})?`;
const unit = '(?:ns|us|µs|μs|ms|msecs?|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?)';
const clock = String.raw`(?:\d{1,3} days?, )?\d{1,4}:\d\d(?::\d\d)?(?:\.\d{1,9})?`;
const words =
  'elapsed(?: time)?|time elapsed|wall[- ]?(?:clock )?time|cpu time|execution time|time taken|took';

/** Programs that measure a command, or say what time it is. */
export const clockMasks: readonly Mask[] = [
  {
    name: 'date',
    lines: [
      { pattern: new RegExp(`^(${dateText})$`) },
      { pattern: new RegExp(String.raw`^(${day}, \d\d ${month} \d{4} \d\d:\d\d:\d\d [+-]\d{4})$`) },
    ],
  },
  {
    name: 'elapsed time',
    lines: [
      {
        pattern: new RegExp(
          String.raw`\b(?:${words})[ \t]{0,4}[:=]?[ \t]{0,8}(${amount} ?${unit}\b|${clock})(?![\w.])`,
          'i',
        ),
      },
      {
        pattern: new RegExp(
          String.raw`\b(?:${words})[ \t]?\((?:${unit}|in ${unit})\)[ \t]{0,4}[:=]?[ \t]{0,8}(${amount})(?![\w.])`,
          'i',
        ),
      },
      { pattern: new RegExp(String.raw`(?<![\w.])(${amount} ?${unit}|${clock}) elapsed\b`, 'i') },
      { pattern: new RegExp(String.raw`^Done in (${amount} ?${unit})\.?$`) },
    ],
  },
  {
    name: 'time',
    lines: [
      { pattern: /^(?:real|user|sys)\t(\d{1,9}m\d{1,2}[.,]\d{3}s)$/ },
      {
        pattern:
          /^(\d{1,9}\.\d\d)user (\d{1,9}\.\d\d)system ((?:\d{1,9}:)?\d{1,9}:\d\d\.\d\d|\d{1,9}:\d\d:\d\d)elapsed (\d{1,9}|\?)%CPU/,
      },
      {
        pattern: /\(\d{1,9}avgtext\+\d{1,9}avgdata (\d{1,12})maxresident\)k$/,
        said: 'memory use',
      },
      {
        pattern:
          /^(\d{1,12})inputs\+(\d{1,12})outputs \((\d{1,12})major\+(\d{1,12})minor\)pagefaults (\d{1,12})swaps$/,
        said: 'memory use',
      },
    ],
  },
  {
    name: 'time -p',
    known: /^real \d{1,9}\.\d\d\nuser \d{1,9}\.\d\d\nsys \d{1,9}\.\d\d$/m,
    lines: [{ pattern: /^(?:real|user|sys) (\d{1,9}\.\d\d)$/ }],
  },
  {
    name: 'time -v',
    known: /^\tCommand being timed: "/m,
    lines: [
      { pattern: /^\t(?:User|System) time \(seconds\): (\d{1,9}\.\d\d)$/ },
      { pattern: /^\tPercent of CPU this job got: (\d{1,9}|\?)%$/ },
      { pattern: /^\tElapsed \(wall clock\) time \(h:mm:ss or m:ss\): ([\d:.]{1,20})$/ },
      {
        pattern:
          /^\t(?:Maximum resident set size \(kbytes\)|(?:Major|Minor) \([a-zA-Z/ ]{1,40}\) page faults|(?:Voluntary|Involuntary) context switches|File system (?:inputs|outputs)): (\d{1,12})$/,
        said: 'memory use',
      },
    ],
  },
  {
    name: 'dd',
    lines: [
      {
        pattern:
          /^\d{1,18} bytes(?: \([^()]{1,40}\))? copied, (\d{1,9}(?:\.\d{1,9})?(?:e-\d{1,3})? s, [\d.]{1,12} [kMGT]?B\/s)$/,
      },
    ],
  },
  {
    name: 'tqdm',
    lines: [
      {
        pattern:
          /\| \d{1,18}(?:\.\d{1,3})?[kMGT]?(?:\/\d{1,18}(?:\.\d{1,3})?[kMGT]?)? (\[[\d:]{4,12}<[\d:?]{1,12}, {1,3}[\d.?]{1,12}[kMGT]?[a-zA-Z]{1,20}\/(?:s|[a-zA-Z]{1,20})\])/,
      },
    ],
    overwritten: /^(?:[^\r]{0,200}?\d{1,3}%\|[^|\r]{0,400}\| \d[^\r]{0,200}\][^\r]{0,200}| *)$/,
  },
  {
    name: 'IPython',
    lines: [
      {
        pattern: new RegExp(
          String.raw`^CPU times: user (${amount} ${unit}|\d{1,6}min \d{1,2}s), sys: (${amount} ${unit}|\d{1,6}min \d{1,2}s), total: (${amount} ${unit}|\d{1,6}min \d{1,2}s)$`,
        ),
      },
      {
        pattern: new RegExp(String.raw`^Wall time: (\d{1,6}min \d{1,2}s|(?:\d{1,6}h )\d{1,2}min \d{1,2}s)$`),
      },
      {
        pattern: new RegExp(
          String.raw`^(${amount} ${unit} ± ${amount} ${unit}) per loop \(mean ± std\. dev\. of \d{1,9} runs?, [\d,]{1,15} loops? each\)$`,
        ),
      },
      { pattern: /\/ipykernel_(\d{1,10})\/\d{1,12}\.py\b/, said: 'process ids' },
    ],
  },
  {
    name: 'R',
    lines: [
      {
        pattern: /^ {1,12}(\d{1,9}\.\d{1,3}) {1,12}(\d{1,9}\.\d{1,3}) {1,12}(\d{1,9}\.\d{1,3}) ?$/,
        below: /^ {3,12}user {2,12}system {1,12}elapsed ?$/,
      },
    ],
  },
  {
    name: 'SQLite',
    lines: [
      {
        pattern: /^Run Time: real (\d{1,9}\.\d{3}) user (\d{1,9}\.\d{6}) sys (\d{1,9}\.\d{6})$/,
      },
    ],
  },
  {
    name: 'H2',
    lines: [{ pattern: /^\((?:Update count: \d{1,18}|\d{1,18} rows?), (\d{1,12} ms)\)$/ }],
  },
];
