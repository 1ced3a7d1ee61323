// Numbers, sizes, tables and strangers' text as people read them: no terminal is needed for these.
export * from './format.ts';
export { safeStream } from './safe-stream.ts';
export { safeLines, safeText } from './safe-text.ts';
export { shownCommand } from './shown-command.ts';
export { table, type TableOptions } from './table.ts';
