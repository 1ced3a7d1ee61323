import type { Author } from '@holotype/model';

/** An author as lists write them. */
export interface PersonFact {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  /** Both absent: a group, or a name of one word. */
  readonly family: string | undefined;
  readonly given: string | undefined;
  readonly orcid: string | undefined;
  readonly affiliation: string | undefined;
  readonly ror: string | undefined;
}

const particles = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'ten',
  'ter',
  'zu',
]);
const groups =
  /\b(?:team|group|consortium|collaboration|collaborators|project|laborator(?:y|ies)|lab|institute|university|society|department|contributors|developers|authors)\b/i;

export const peopleOf = (authors: readonly Author[]): readonly PersonFact[] =>
  authors.map((author, at) => ({
    number: at + 1,
    name: author.name,
    ...splitName(author),
    orcid: author.orcid,
    affiliation: author.affiliation,
    ror: author.ror,
  }));

/** What is stated counts; else what stands before a comma; else the last word, with particles before it. */
const splitName = ({ name, family, orcid }: Author): Pick<PersonFact, 'family' | 'given'> => {
  const nobody = { family: undefined, given: undefined };
  if (family !== undefined) {
    const given = name.includes(family)
      ? name
          .replace(family, '')
          .replace(/\s+/g, ' ')
          .replace(/^[\s,]+|[\s,]+$/g, '')
      : '';
    return { family, given: given === '' ? undefined : given };
  }
  const comma = /^([^,]+),\s*([^,]+)$/.exec(name);
  if (comma) return { family: comma[1], given: comma[2] };
  const words = name.split(' ').filter((word) => word !== '');
  if (words.length < 2 || (orcid === undefined && groups.test(name))) return nobody;
  let at = words.length - 1;
  while (at > 1 && particles.has(words[at - 1] ?? '')) at--;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
};

/** `Lovelace, Ada`; of a group its name. */
export const listedName = ({ name, family, given }: PersonFact): string =>
  family === undefined ? name : given === undefined ? family : `${family}, ${given}`;
