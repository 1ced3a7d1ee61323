import { appendFileSync } from 'node:fs';
import { findProgram } from '@holotype/host';
import { afterAll } from 'vitest';

const reasons = new Set<string>();

/** Notes that a test cannot run here, and why. The reasons of a file are printed when it ends, and added to the file that HOLOTYPE_LEFT_OUT names. */
export const leaveOut = (what: string, why: string): void => {
  if (reasons.size === 0) afterAll(tell);
  reasons.add(`left out: ${what}: ${why}`);
};

const tell = (): void => {
  const text = [...reasons].map((reason) => `${reason}\n`).join('');
  process.stderr.write(text);
  const list = process.env['HOLOTYPE_LEFT_OUT'];
  if (list !== undefined) appendFileSync(list, text);
};

/** True if this machine has the programs; otherwise the tests of `what` are noted as left out. Called while a file is collected. */
export const needs = (what: string, ...programs: readonly string[]): boolean => {
  const missing = programs.filter((program) => findProgram(program) === undefined);
  if (missing.length > 0) leaveOut(what, `needs ${missing.join(', ')}`);
  return missing.length === 0;
};
