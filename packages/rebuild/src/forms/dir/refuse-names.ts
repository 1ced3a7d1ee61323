import { ignoresCase, isWindows } from '@holotype/host';
import { baseOf, type Entry, parentOf, type RawPath, rawToText, rawToUtf8 } from '@holotype/model';
import { RebuildError } from '../../errors.ts';

/** What Windows has other uses for, in any directory. */
const ofWindows = /[<>:"\\|?*\x01-\x1f]|[. ]$|^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

/** As a file system compares names that passes over case, and over how an accent is written. */
const folded = (path: RawPath): string => rawToUtf8(path).normalize('NFC').toLowerCase();

/** Two paths that are one there, or one that cannot be; undefined if all can lie side by side. */
export const unheldName = (
  tree: readonly Pick<Entry, 'path'>[],
  { windows, caseless }: { readonly windows: boolean; readonly caseless: boolean },
): string | undefined => {
  const seen = new Map<string, RawPath>();
  for (const { path } of tree) {
    if (windows && ofWindows.test(baseOf(path))) return `${rawToText(path)} cannot be a name there`;
    if (!caseless) continue;
    const other = seen.get(folded(path));
    if (other !== undefined) return `${rawToText(other)} and ${rawToText(path)} are one name there`;
    seen.set(folded(path), path);
  }
  return undefined;
};

/** Before anything is written. Throws RebuildError `ASSEMBLE_FORM_REFUSED` where the file system of `output` cannot hold these names. */
export const refuseNames = (tree: readonly Entry[], output: RawPath): void => {
  const why = unheldName(tree, { windows: isWindows, caseless: ignoresCase(parentOf(output)) });
  if (why === undefined) return;
  throw new RebuildError(
    'ASSEMBLE_FORM_REFUSED',
    `A directory on this file system cannot hold this environment: ${why}`,
    { hint: 'use the form tar or oci', exit: 'unsupported' },
  );
};
