import { lstat, readWhole } from '@holotype/host';
import type { About, RawPath } from '@holotype/model';
import { readCitation } from './about/citation.ts';

/** What a directory says of itself, and in which of its files. */
export interface Around {
  readonly command: readonly string[] | undefined;
  readonly about: About;
  /** Names of the files that it was read in. */
  readonly from: readonly string[];
}

/** Bytes. */
const largest = 256 * 1024;

/** The usual way to start the work in `directory`, and what its CITATION.cff says, as far as that is simple. */
export const lookAround = (directory: RawPath): Around => {
  const script = lstat(`${directory}/run.sh`);
  const makefile = ['GNUmakefile', 'makefile', 'Makefile'].find(
    (name) => lstat(`${directory}/${name}`)?.type === 'file',
  );
  const citation = lstat(`${directory}/CITATION.cff`);
  const about =
    citation?.type === 'file' && citation.size <= largest
      ? readCitation(readWhole(`${directory}/CITATION.cff`).toString('utf8'))
      : {};
  const cited = Object.keys(about).length > 0 ? ['CITATION.cff'] : [];
  if (script?.type === 'file')
    return {
      command: (script.mode & 0o111) === 0 ? ['sh', 'run.sh'] : ['./run.sh'],
      about,
      from: ['run.sh', ...cited],
    };
  return makefile === undefined
    ? { command: undefined, about, from: cited }
    : { command: ['make'], about, from: [makefile, ...cited] };
};
