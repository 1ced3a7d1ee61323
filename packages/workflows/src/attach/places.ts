import { doiUrl, HolotypeError, isReference, parseReference, readDoi } from '@holotype/model';
import { AttachError } from './errors.ts';

/** URLs, DOIs (as URLs) and names in registries. Throws AttachError `ATTACH_PLACE_INVALID` for anything else. */
export const readPlaces = (typed: readonly string[]): readonly string[] =>
  typed.map((one) => {
    const doi = readDoi(one);
    if (doi !== undefined) return doiUrl(doi);
    if (one.length <= longest && (/^https?:\/\/[!-~]+$/.test(one) || isInRegistry(one))) return one;
    throw new AttachError('ATTACH_PLACE_INVALID', `--from ${one} is no place to download from`, {
      hint: 'give a URL, a DOI as in 10.5281/zenodo.1234567, or a name in a registry as in registry.example/lab/fit@sha256:…',
    });
  });

/** Characters, as the schema of references to capsules has it. */
const longest = 2000;

/** What `pull` would take; a directory of this machine is nowhere for others. */
const isInRegistry = (text: string): boolean => {
  if (!isReference(text)) return false;
  try {
    return parseReference(text).kind === 'registry';
  } catch (error) {
    if (error instanceof HolotypeError) return false;
    throw error;
  }
};

/** The first DOI among places. */
export const doiIn = (from: readonly string[]): string | undefined =>
  from.map(readDoi).find((one) => one !== undefined);
