import { baseOf, type RawPath } from '@holotype/model';

const builders = /^(?:[bg]?make|ninja|samu|scons|snakemake|tup|meson|cmake)$/;

/** True for a program that builds what is not there. */
export const isBuilder = (program: RawPath): boolean => builders.test(baseOf(program));
