import {
  type AboutPaper,
  type Author,
  type Invalid,
  nearName,
  type ProjectClaim,
  type ProjectData,
  type ProjectFile,
  type ProjectPolicy,
} from '@holotype/model';

export interface Explained {
  /** Members of lists by number, from 0. */
  readonly at: readonly (string | number)[];
  /** Follows the name of the field. */
  readonly what: string;
  readonly hint: string | undefined;
}

/** What is wrong in a holotype.toml, in words for whoever wrote it. */
export const explain = ({ at: steps, keyword, params }: Invalid): Explained => {
  const at = steps.map((one) => (/^\d+$/.test(one) ? Number(one) : one));
  const [table = ''] = at;
  const text = (name: string) => {
    const value = params[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const field = at.findLast((one) => typeof one === 'string') ?? '';
  // Of what has one length only, that is not what is wrong.
  switch (['orcid', 'ror', 'date'].includes(field) ? 'pattern' : keyword) {
    case 'required':
      return { at, what: `needs ${text('missingProperty')}`, hint: exampleOf(String(table)) };
    case 'dependentRequired':
      return { at, what: 'states a value, but not where it stands', hint: 'add select, as in "rmse[3]"' };
    case 'type': {
      const wanted = text('type');
      return { at, what: `must be ${typeWords[wanted] ?? wanted}`, hint: exampleOf(String(table)) };
    }
    case 'minLength':
    case 'minItems':
      return { at, what: 'is empty', hint: exampleOf(String(table)) };
    case 'maxLength':
    case 'maxItems':
      return { at, what: `is too long: at most ${text('limit')}`, hint: undefined };
    default:
      return { at, what: patternWords[field] ?? 'is not valid', hint: exampleOf(String(table)) };
  }
};

/** A key that no holotype.toml has, wherever it stands: asked first, as a key that is needed may be missing because it is misspelt. */
export const findUnknown = (value: unknown): Explained | undefined => {
  const file = membersOf(value);
  const unknown = Object.keys(file).find((key) => !Object.hasOwn(ofFile, key));
  if (unknown !== undefined) return explainUnknown([unknown], ofFile);
  for (const [table, known] of Object.entries(keysOf)) {
    const entries = file[table];
    for (const [at, entry] of Array.isArray(entries) ? entries.entries() : []) {
      const key = Object.keys(membersOf(entry)).find((one) => !Object.hasOwn(known, one));
      if (key !== undefined) return explainUnknown([table, at, key], known);
    }
  }
  const key = Object.keys(membersOf(file['paper'])).find((one) => !Object.hasOwn(ofPaper, one));
  return key === undefined ? undefined : explainUnknown(['paper', key], ofPaper);
};

const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const explainUnknown = (
  at: readonly (string | number)[],
  known: Readonly<Record<string, true>>,
): Explained => {
  const typed = String(at.at(-1));
  const near = nearName(typed, Object.keys(known));
  const usual = near === undefined ? `known here: ${Object.keys(known).join(', ')}` : `did you mean ${near}?`;
  const isAbove = at.length > 1 && Object.hasOwn(ofFile, typed);
  return {
    at,
    what: 'is not a known key',
    hint: isAbove ? `${typed} belongs above the first line with [[…]]` : usual,
  };
};

const ofFile: Readonly<Record<keyof ProjectFile, true>> = {
  title: true,
  authors: true,
  licence: true,
  description: true,
  keywords: true,
  paper: true,
  code: true,
  version: true,
  date: true,
  doi: true,
  archive: true,
  contact: true,
  subjects: true,
  command: true,
  capsule: true,
  outputs: true,
  claims: true,
  policies: true,
  data: true,
};
const ofAuthor: Readonly<Record<keyof Author, true>> = {
  name: true,
  family: true,
  orcid: true,
  affiliation: true,
  ror: true,
};
const ofPaper: Readonly<Record<keyof AboutPaper, true>> = { title: true, doi: true, url: true };
const ofClaim: Readonly<Record<keyof ProjectClaim, true>> = {
  name: true,
  output: true,
  select: true,
  value: true,
};
const ofPolicy: Readonly<Record<keyof ProjectPolicy, true>> = { pattern: true, policy: true };
const ofData: Readonly<Record<keyof ProjectData, true>> = { slot: true, path: true };
const keysOf: Readonly<Record<string, Readonly<Record<string, true>>>> = {
  authors: ofAuthor,
  claims: ofClaim,
  policies: ofPolicy,
  data: ofData,
};

const typeWords: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  array: 'a list',
  object: 'a table',
};

const oneLine = 'must be one line without control characters';
const patternWords: Readonly<Record<string, string>> = {
  title: oneLine,
  name: oneLine,
  affiliation: oneLine,
  family: oneLine,
  version: oneLine,
  archive: oneLine,
  keywords: 'must be single lines without control characters',
  description: 'must be text without control characters',
  orcid: 'is not an ORCID iD',
  ror: 'is not a ROR id: write it without https://ror.org/',
  doi: 'is not a DOI: write it without https://doi.org/',
  code: 'is not a URL of http or https without a login',
  url: 'is not a URL of http or https without a login',
  date: 'is not a date: write it as in 2026-11-29',
  licence: 'is not an SPDX licence expression',
  contact: 'is not a mail address alone',
  subjects: 'is none of the subjects of Dataverse; Other is one of them',
  slot: 'may have letters, digits, dots, hyphens and underscores',
};

const exampleOf = (table: string): string | undefined => {
  const example = examples[table];
  return example === undefined ? undefined : `write it as in ${example}`;
};
const examples: Readonly<Record<string, string>> = {
  title: 'title = "Growth of oaks"',
  licence: 'licence = "CC-BY-4.0"',
  description: 'description = "How oaks grow on dry sites, measured from 1990 to 2020."',
  keywords: 'keywords = ["forestry", "growth"]',
  paper: '[paper] with title = "Growth of oaks" and doi = "10.5072/paper"',
  code: 'code = "https://git.example/oaks"',
  version: 'version = "1.0"',
  date: 'date = "2026-11-29"',
  doi: 'doi = "10.5072/zenodo.1234"',
  archive: 'archive = "Zenodo"',
  contact: 'contact = "ada@uni.example"',
  subjects: 'subjects = ["Agricultural Sciences"]',
  command: 'command = ["python3", "fit.py"]',
  capsule: 'capsule = "fit.capsule"',
  outputs: 'outputs = ["figure*.png"]',
  authors: '[[authors]] with name = "Ada Lovelace" and orcid = "0000-0002-1825-0097"',
  claims: '[[claims]] with name = "Figure 3" and output = "fig3.png"',
  policies: '[[policies]] with pattern = "*.csv" and policy = "rtol:1e-6"',
  data: '[[data]] with slot = "genome" and path = "data/genome.fa"',
};
