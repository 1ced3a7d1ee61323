import { isoText } from './clocks.ts';
import type { Mask } from './mask.ts';

const level = '(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE)';
const timeText = String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})?`;
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

/**
 * Time stamps at the start of the lines of a log. A row of data may start with a time as well: what makes a line one of a log is a level, or a
 * form that nothing else has.
 */
export const loggerMasks: readonly Mask[] = [
  {
    name: 'log lines',
    lines: [
      {
        pattern: new RegExp(String.raw`^\[?(${isoText}|${timeText})\]?(?=[ :|\[-][^\n]{0,120}?\b${level}\b)`),
      },
      { pattern: new RegExp(String.raw`^\[?${level}\]?:? {0,4}[\[(]?(${isoText}|${timeText})[\])]?[ :|-]`) },
      {
        pattern: new RegExp(String.raw`^\[?(?:${isoText}|${timeText})\]? \[?(\d{1,7})\]? \[?${level}\b`),
        said: 'process ids',
      },
    ],
  },
  {
    name: 'java.util.logging',
    lines: [
      {
        pattern: new RegExp(
          String.raw`^(${month} \d\d?, \d{4},? \d\d?:\d\d:\d\d(?: |\u202f)[AP]M) [\w.$]{1,200}(?: [\w.$<>]{1,200})?$`,
        ),
      },
    ],
  },
  {
    name: 'Go log',
    lines: [{ pattern: /^(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{6})?) (?=[^\n]{0,200}?[A-Za-z])/ }],
  },
  {
    name: 'syslog',
    lines: [
      {
        pattern: new RegExp(
          String.raw`^(?:<\d{1,3}>)?(${month} [ \d]\d \d\d:\d\d:\d\d) [\w.-]{1,64} [\w./-]{1,48}(?:\[\d{1,10}\])?: `,
        ),
      },
      {
        pattern: new RegExp(
          String.raw`^(?:<\d{1,3}>)?${month} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,64} [\w./-]{1,48}\[(\d{1,10})\]: `,
        ),
        said: 'process ids',
      },
      {
        pattern: new RegExp(
          String.raw`^(?:<\d{1,3}>)?${month} [ \d]\d \d\d:\d\d:\d\d ([\w.-]{1,64}) [\w./-]{1,48}(?:\[\d{1,10}\])?: `,
        ),
        said: 'host names',
      },
    ],
  },
];
