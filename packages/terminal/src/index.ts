export { type Clock, type Lifecycle, type Output, systemClock } from './output.ts';
export type { Step, StepOptions } from './step.ts';
export { type Environment, type Style, toStyle, wantsColor } from './style.ts';
export { createTerminal, type Terminal, type TerminalOptions } from './terminal.ts';
export { cutMiddle, cutText, textWidth } from './width.ts';
export * from './words.ts';
