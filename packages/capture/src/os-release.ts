import { parseAssignments } from './assignments.ts';
import { toWord } from './field.ts';

/** Fields of os-release(5). */
export const parseOsRelease = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parseAssignments(text)).map(([name, value]) => [name, toWord(value)]));
