import { doiUrl } from '@holotype/model';
import type { Facts } from './facts/facts.ts';
import { listedName } from './facts/people.ts';
import { bibtexEntry, bibtexNames } from './text/bibtex.ts';
import { replayLine } from './text/shell.ts';
import { tex } from './text/tex.ts';
import { visible } from './text/visible.ts';
import { bytesText, countText } from './text/words.ts';

/** Where the capsule is: its DOI, else a blank that says what to write there. */
const placeOf = ({ about: { doi, archive } }: Facts): string => {
  const at = doi === undefined ? blank('the DOI of the deposit') : doiUrl(doi);
  return archive === undefined ? at : `${archive}, ${at}`;
};

/** What is not known, for whoever fills it in. */
export const blank = (what: string): string => `[TO FILL IN: ${what}]`;

/** The paragraph that journals ask for, on data and code, as plain text. */
export const availabilityText = (facts: Facts): string => {
  const { capsule, claims, fingerprint, about, code } = facts;
  const stated =
    claims.length === 0
      ? ''
      : ` It states ${countText(claims.length, 'result')} of this paper, and a replay says of each whether it holds: ${claims.map(({ name }) => visible(name)).join('; ')}.`;
  const repository = about.code ?? code[0]?.url;
  return [
    `The computation behind the results, with its code, its inputs and ${softwareInWords(facts)}, is available as one file (${visible(capsule.name)}, ${bytesText(capsule.size)}) at ${visible(placeOf(facts))}.`,
    stated,
    ` It is run again with \`${replayLine(capsule.name, slotsOf(facts))}\`${downloadInWords(facts)}; nothing else has to be installed.`,
    ` The fingerprint of the capsule is ${fingerprint}, the SHA-256 of the file ${capsule.sha256}.`,
    repository === undefined ? '' : ` The code is developed at ${repository}.`,
    about.licence === undefined ? '' : ` Licence: ${about.licence}.`,
    slotsOf(facts).length === 0
      ? ''
      : ` Data that may not be passed on with it: ${slotsOf(facts).join(', ')}; the capsule has their hashes.`,
  ].join('');
};

/** How much of the software is in the capsule itself. */
export const softwareInWords = ({ downloadBytes }: Pick<Facts, 'downloadBytes'>): string =>
  downloadBytes === 0 ? 'all software that it used' : 'what of its software is in no public archive';

const downloadInWords = ({ downloadBytes }: Facts): string =>
  downloadBytes === 0
    ? ''
    : `, which downloads the public packages (${bytesText(downloadBytes)}) and checks them`;

/** Inputs that a reader has to give. */
export const slotsOf = ({ inputs }: Pick<Facts, 'inputs'>): readonly string[] =>
  inputs.flatMap(({ slot }) => (slot === undefined ? [] : [slot]));

/** The deposit as an entry of BibTeX. */
export const bibtexOf = (facts: Facts): string => {
  const { people, title, date, about, fingerprint } = facts;
  const first = people[0];
  return bibtexEntry(
    'misc',
    `${first?.family ?? first?.name ?? 'capsule'}${date.slice(0, 4)}${title.split(' ')[0] ?? ''}`,
    {
      author: people.length === 0 ? undefined : bibtexNames(people.map(listedName)),
      title: `{${tex(title)}}`,
      year: date.slice(0, 4),
      month: String(Number(date.slice(5, 7))),
      publisher: about.archive === undefined ? undefined : tex(about.archive),
      version: about.version === undefined ? undefined : tex(about.version),
      doi: about.doi === undefined ? undefined : tex(about.doi),
      note: `Holotype capsule, fingerprint ${fingerprint}`,
    },
  );
};
