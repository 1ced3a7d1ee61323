import type { Report } from '@holotype/model';
import type { Style } from '@holotype/terminal';

export const colourOf = (verdict: Report['verdict'], style: Style): ((text: string) => string) =>
  ({ pass: style.green, warn: style.yellow, fail: style.red, unknown: style.cyan })[verdict];
