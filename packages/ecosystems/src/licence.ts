import type { HostFiles } from '@holotype/host';
import type { PackageOffer } from './candidates.ts';
import type { Sharing } from './sharing-rule.ts';

/**
 * Reads of a captured machine what a package says of its own licence, in its own words, at most 1024 characters: an SPDX expression, Debian's
 * short names, classifiers of Python, several separated by `; `. Undefined where it says nothing that a program can read.
 */
export type LicenceReader = (
  files: HostFiles,
) => (offer: Pick<PackageOffer, 'name' | 'version' | 'sites'>) => string | undefined;

const longest = 1024;

/** Each word once, as one text; what has no room is counted. */
export const joinLicences = (words: readonly string[]): string | undefined => {
  const all = [...new Set(words.map((word) => word.replace(/\s+/g, ' ').trim()))].filter(
    (word) => word !== '',
  );
  const told = all.filter((_, at) => all.slice(0, at + 1).join('; ').length <= longest - 20);
  if (all.length === 0) return undefined;
  if (told.length === all.length) return told.join('; ');
  return [...told, `and ${String(all.length - told.length)} more`].join('; ');
};

/** Whether a licence allows its package to be passed on, by what is stated alone; undefined where nothing is known of it. */
export const sharingOfLicence = (licence: string): Sharing | undefined => {
  const parts = licence.split('; ');
  const known = parts.flatMap((part) => judge(part) ?? []);
  return known.find(({ may }) => may === 'no') ?? (known.length === parts.length ? known[0] : undefined);
};

const judge = (part: string): Sharing | undefined => {
  if (part === 'UNLICENSED')
    return {
      may: 'no',
      why: 'it grants nobody the right to use it: it states UNLICENSED',
      source: 'https://docs.npmjs.com/cli/v10/configuring-npm/package-json#license',
    };
  if (/^(?:License :: )?OSI Approved(?: :: |$)/.test(part)) return allowed(part, osi);
  const names = allowingNames(part);
  return names && allowed(part, sourceOf.get(names[0]?.toLowerCase() ?? '') ?? osi);
};

const allowed = (part: string, source: string): Sharing => ({
  may: 'yes',
  why: `it states ${part.slice(0, 200)}, which allows redistribution`,
  source,
});

/** Its first criterion is free redistribution. */
const osi = 'https://opensource.org/osd';

/** Identifiers of SPDX, of licences that the OSI approved (https://opensource.org/licenses). */
const approved = [
  ...[
    '0BSD',
    'AFL-2.1',
    'AFL-3.0',
    'Apache-1.1',
    'Apache-2.0',
    'Artistic-1.0',
    'Artistic-1.0-Perl',
    'Artistic-2.0',
  ],
  ...['BlueOak-1.0.0', 'BSD-1-Clause', 'BSD-2-Clause', 'BSD-2-Clause-Patent', 'BSD-3-Clause', 'BSL-1.0'],
  ...[
    'CDDL-1.0',
    'CECILL-2.1',
    'ECL-2.0',
    'EPL-1.0',
    'EPL-2.0',
    'EUPL-1.1',
    'EUPL-1.2',
    'HPND',
    'ISC',
    'LPPL-1.3c',
  ],
  ...[
    'MIT',
    'MIT-0',
    'MPL-1.1',
    'MPL-2.0',
    'MS-PL',
    'MulanPSL-2.0',
    'NCSA',
    'OFL-1.1',
    'OSL-3.0',
    'PostgreSQL',
  ],
  ...[
    'Python-2.0',
    'QPL-1.0',
    'Unicode-3.0',
    'Unicode-DFS-2016',
    'Unlicense',
    'UPL-1.0',
    'W3C',
    'Zlib',
    'ZPL-2.1',
  ],
  ...['GPL-2.0', 'GPL-3.0', 'AGPL-3.0', 'LGPL-2.0', 'LGPL-2.1', 'LGPL-3.0'].flatMap((name) => [
    ...[name, `${name}+`, `${name}-only`, `${name}-or-later`],
  ]),
];
/** Others, each with its text. */
const others: readonly (readonly [id: string, source: string])[] = [
  ['CC0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/legalcode'],
  ['CC-BY-3.0', 'https://creativecommons.org/licenses/by/3.0/legalcode'],
  ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/legalcode'],
  ['CC-BY-SA-3.0', 'https://creativecommons.org/licenses/by-sa/3.0/legalcode'],
  ['CC-BY-SA-4.0', 'https://creativecommons.org/licenses/by-sa/4.0/legalcode'],
  ['MIT-CMU', 'https://spdx.org/licenses/MIT-CMU.html'],
  ['PSF-2.0', 'https://spdx.org/licenses/PSF-2.0.html'],
  ['WTFPL', 'https://spdx.org/licenses/WTFPL.html'],
];
const sourceOf = new Map<string, string>([
  ...approved.map((id) => [id.toLowerCase(), osi] as const),
  ...others.map(([id, source]) => [id.toLowerCase(), source] as const),
]);

/**
 * The licences by which an SPDX expression allows redistribution: of OR one is enough, AND needs both, and an exception after WITH only allows more.
 * Undefined for what is no expression, or has another licence where it counts.
 */
const allowingNames = (text: string): readonly string[] | undefined => {
  const words = text.match(/[()]|[^\s()]+/g) ?? [];
  if (words.length > 200) return undefined;
  let at = 0;
  const is = (word: string) => words[at]?.toUpperCase() === word && at++ >= 0;
  let faults = 0;
  const need = (holds: boolean) => {
    if (!holds) faults++;
  };
  const one = (): readonly string[] | undefined => {
    if (is('(')) {
      const inner = either();
      need(is(')'));
      return inner;
    }
    const name = words[at++] ?? '';
    need(/^[\w.+-]+$/.test(name) && !/^(?:AND|OR|WITH)$/i.test(name));
    if (is('WITH')) need(/^[\w.-]+$/.test(words[at++] ?? ''));
    return sourceOf.has(name.toLowerCase()) ? [name] : undefined;
  };
  const both = (): readonly string[] | undefined => {
    let all = one();
    while (is('AND')) {
      const next = one();
      all = all && next && [...all, ...next];
    }
    return all;
  };
  const either = (): readonly string[] | undefined => {
    let first = both();
    while (is('OR')) {
      const next = both();
      first ??= next;
    }
    return first;
  };
  const found = either();
  return faults === 0 && at === words.length ? found : undefined;
};
