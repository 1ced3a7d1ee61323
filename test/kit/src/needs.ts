import { accessSync, appendFileSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Something that a test cannot do without; undefined if it is here, else why not. */
export type Need = () => string | undefined;

const places = `${process.env['PATH'] ?? ''}${delimiter}/usr/sbin${delimiter}/sbin`.split(delimiter);

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The program of this name on this machine, or `package` (Debian's name for it) is named as missing. */
export const program =
  (name: string, packageName = name): Need =>
  () =>
    places.some((place) => isProgram(join(place, name)))
      ? undefined
      : `${name} is not installed (apt-get install ${packageName})`;

/** Owners, devices and file capabilities can be made by root only. */
export const root: Need = () =>
  process.getuid?.() === 0 ? undefined : 'only root can make such a root file system';

/** An environment variable that a person or `.ci/run` sets for tests that take long. */
export const variable =
  (name: string, value: string): Need =>
  () =>
    process.env[name] === value ? undefined : `takes long; set ${name}=${value} to run it`;

/**
 * True if every need is met. Otherwise says what is left out and why, on the terminal and, so that a runner can repeat it at the end, in
 * the file that HOLOTYPE_TEST_NOTES names.
 */
export const needs = (what: string, ...wanted: readonly Need[]): boolean => {
  const reasons = wanted.flatMap((need) => need() ?? []);
  if (reasons.length === 0) return true;
  const line = `left out: ${what}: ${reasons.join('; ')}`;
  console.warn(line);
  const notes = process.env['HOLOTYPE_TEST_NOTES'];
  if (notes) appendFileSync(notes, `${line}\n`);
  return false;
};
