import { readWhole, startFile } from '@holotype/host';
import { joinRaw, type RawPath, rawToUtf8 } from '@holotype/model';
import type { Proot } from './find.ts';

const magic = Buffer.from('\x7fELF', 'latin1');
/** An ELF file is as long as its list of sections, which PRoot leaves at the end. A program that is loaded at a fixed place has type 2. */
const fixed = 2;
const classes = [
  { variable: 'PROOT_LOADER', number: 2, end: (file: Buffer) => Number(file.readBigUInt64LE(40)), sizes: 58 },
  { variable: 'PROOT_LOADER_32', number: 1, end: (file: Buffer) => file.readUInt32LE(32), sizes: 46 },
] as const;

/** The programs inside a program, as their bytes. */
const programsIn = (program: Buffer): readonly Buffer[] => {
  const found: Buffer[] = [];
  for (let at = program.indexOf(magic, 1); at >= 0; at = program.indexOf(magic, at + 1))
    found.push(program.subarray(at));
  return found.filter((file) => file.length >= 64 && file.readUInt16LE(16) === fixed);
};

/**
 * PRoot 5.1 unpacks its loaders into /tmp whatever the environment says, which Landlock will refuse where the root lies there. So they are taken
 * out of it beforehand: the variables that name them to PRoot; none for what it does not hold. Throws HostError.
 */
export const unpackLoaders = ({ program }: Proot, directory: RawPath): Readonly<Record<string, string>> => {
  const programs = programsIn(readWhole(program));
  return Object.fromEntries(
    classes.flatMap(({ variable, number, end, sizes }) => {
      const file = programs.find((one) => one[4] === number);
      if (file === undefined) return [];
      const size = end(file) + file.readUInt16LE(sizes) * file.readUInt16LE(sizes + 2);
      if (size > file.length) return [];
      const path = joinRaw(directory, variable);
      const written = startFile(`${path}.partial`, 0o700);
      written.write(file.subarray(0, size));
      written.commit(path);
      return [[variable, rawToUtf8(path)]];
    }),
  );
};
