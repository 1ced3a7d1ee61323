import { parseAssignments } from './assignments.ts';
import { toWord } from '@holotype/model';

/** Fields of os-release(5). */
export const parseOsRelease = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parseAssignments(text)).map(([name, value]) => [name, toWord(value)]));
