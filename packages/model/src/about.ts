import type { Author } from './generated/manifest.ts';
import { findInvalid } from './validate.ts';

/** An author in one line: `Ada Lovelace (https://orcid.org/0000-0002-1825-0097; Analytical Society)`. */
export const authorText = ({ name, orcid, affiliation }: Author): string => {
  const more = [
    ...(orcid === undefined ? [] : [`https://orcid.org/${orcid}`]),
    ...(affiliation === undefined ? [] : [affiliation]),
  ];
  return more.length === 0 ? name : `${name} (${more.join('; ')})`;
};

/** Whether the last character of an ORCID iD is the check digit of those before it (ISO 7064, MOD 11-2). */
export const isOrcid = (text: string): boolean => {
  const digits = text.replaceAll('-', '');
  const sum = Array.from(digits.slice(0, -1)).reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
};

const rorDigits = '0123456789abcdefghjkmnpqrstvwxyz';

/** Whether the last two digits of a ROR id, without https://ror.org/, are the check digits of those before them (ISO 7064, MOD 97-10). */
export const isRor = (text: string): boolean => {
  const value = Array.from(text.slice(1, 7)).reduce((sum, digit) => sum * 32 + rorDigits.indexOf(digit), 0);
  return /^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/.test(text) && 98 - ((value * 100) % 97) === Number(text.slice(7));
};

/** Where a DOI leads. */
export const doiUrl = (doi: string): string => `https://doi.org/${doi}`;

/** A DOI as people write it, bare, behind `doi:` or as a URL of doi.org, without what stands before it; undefined: none that an About can hold. */
export const readDoi = (text: string): string | undefined => {
  const doi = text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return findInvalid('project', { doi }) === undefined ? doi : undefined;
};
