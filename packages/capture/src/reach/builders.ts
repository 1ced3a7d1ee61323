import { baseOf, type RawPath } from '@holotype/model';

/** These compare the times of files that they never open, and make anew what is not there. */
const byTimes = /^(?:[bg]?make|ninja|samu|scons|snakemake)$/;
/** These do too, or start one that does. */
const others = /^(?:tup|meson|cmake)$/;

/** True for a program that decides by the times of files: what it asks for without opening it is needed. */
export const buildsByTimes = (program: RawPath): boolean => byTimes.test(baseOf(program));

/** True for a program that builds what is not there. */
export const isBuilder = (program: RawPath): boolean =>
  buildsByTimes(program) || others.test(baseOf(program));
