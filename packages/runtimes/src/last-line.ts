import { stripVTControlCharacters } from 'node:util';

/** What a program said last before it gave up, without colours. */
export const lastLine = (said: string): string =>
  stripVTControlCharacters(said).trim().split('\n').at(-1)?.trim() ?? '';
