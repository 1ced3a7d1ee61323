import { type DpkgRelease, sha256, toWord } from '@holotype/model';
import { parseStanzas } from '../../deb822.ts';
import { field } from '../../../reading/field.ts';

/** A Release or InRelease file; `file` is its path. Its signature is not looked at here. */
export const parseRelease = (content: Uint8Array, file: string): DpkgRelease => {
  const text = Buffer.from(content).toString('utf8');
  const signed = text.startsWith('-----BEGIN PGP SIGNED MESSAGE-----');
  const body = signed ? text.slice(text.indexOf('\n\n') + 2) : text;
  const hashes = body.search(/^(MD5Sum|SHA1|SHA256|SHA512):/m);
  const fields = parseStanzas(hashes === -1 ? body : body.slice(0, hashes))[0];
  const word = (name: string) => {
    const value = fields?.get(name);
    return value && toWord(value);
  };
  return {
    file,
    sha256: sha256(content),
    ...field('origin', word('origin')),
    ...field('label', word('label')),
    ...field('suite', word('suite')),
    ...field('codename', word('codename')),
    ...field('version', word('version')),
    ...field('date', word('date')),
  };
};

/** Origin and label as one name: `Debian`, `Debian / Debian-Security`. */
export const toArchiveName = (release: DpkgRelease | undefined): string | undefined => {
  const names = new Set([release?.origin, release?.label].filter((name) => name !== undefined));
  return names.size > 0 ? toWord([...names].join(' / ')) : undefined;
};
