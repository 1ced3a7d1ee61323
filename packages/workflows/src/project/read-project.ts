import { lstat, readWhole } from '@holotype/host';
import { readExpression } from '@holotype/publish';
import {
  type About,
  type Author,
  claimText,
  findInvalid,
  isOrcid,
  isRor,
  NotationError,
  parsePolicy,
  parseSelector,
  type ProjectClaim,
  type ProjectFile,
  type ProjectPolicy,
  type RawPath,
  rawToText,
} from '@holotype/model';
import { parse, TomlError } from 'smol-toml';
import { explain, findUnknown } from './explain.ts';
import { ProjectError } from './errors.ts';
import { lineOf } from './line-of.ts';

/** What the options of `freeze` would be, and what the authors say of the work. */
export interface ProjectOptions extends Omit<About, 'authors' | 'readIn' | 'title' | 'licence'> {
  readonly title: string | undefined;
  readonly licence: string | undefined;
  readonly command: readonly string[];
  readonly capsule: string | undefined;
  readonly output: readonly string[];
  readonly claim: readonly string[];
  readonly compare: readonly string[];
  /** `SLOT=PATH` */
  readonly data: readonly string[];
  readonly authors: readonly Author[];
}

/** The name that `freeze` looks for. */
export const projectFileName = 'holotype.toml';

/** Bytes. */
const largest = 1024 * 1024;

type At = readonly (string | number)[];

const readText = (path: RawPath): string => {
  const name = rawToText(path);
  const there = lstat(path);
  if (!there)
    throw new ProjectError('PROJECT_FILE_MISSING', `${name} does not exist`, {
      hint: 'holotype init writes one',
    });
  const refuse = (what: string) =>
    new ProjectError('PROJECT_FILE_INVALID', `${name}: ${what}`, { hint: 'give a small text file' });
  if (there.type !== 'file' && there.type !== 'symlink') throw refuse('it is not a file');
  if (there.size > largest) throw refuse('it is larger than 1 MiB');
  const bytes = readWhole(path);
  if (bytes.length > largest) throw refuse('it is larger than 1 MiB');
  return bytes.toString('utf8');
};

const parseToml = (path: RawPath, text: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const what = (error.message.split('\n', 1)[0] ?? '').replace(/^Invalid TOML document: /, '');
    throw new ProjectError(
      'PROJECT_FILE_INVALID',
      `${rawToText(path)}:${String(error.line)}: this is not TOML: ${what}`,
      { hint: 'text stands in quotes, a list in brackets: command = ["python3", "fit.py"]' },
    );
  }
};

/** Throws it: what is wrong in a file, with the line and the field. */
const refuseAt = (path: RawPath, text: string, at: At, what: string, hint?: string): never => {
  const line = lineOf(text, at);
  const where = line === undefined ? rawToText(path) : `${rawToText(path)}:${String(line)}`;
  const field = at.reduce<string>(
    (name, one) => (typeof one === 'number' ? `${name}[${String(one + 1)}]` : `${name}${name && '.'}${one}`),
    '',
  );
  throw new ProjectError('PROJECT_FILE_INVALID', `${where}: ${field}${field && ' '}${what}`, {
    hint: hint ?? 'correct it there',
  });
};

/** Throws ProjectError `PROJECT_FILE_MISSING`, `PROJECT_FILE_INVALID`. */
export const readProject = (path: RawPath): ProjectOptions => parseProject(path, readText(path));

/** The same of a text; `path` names it in messages. Throws ProjectError `PROJECT_FILE_INVALID`. */
export const parseProject = (path: RawPath, text: string): ProjectOptions => {
  const value = parseToml(path, text);
  const refuse = (at: At, what: string, hint?: string) => refuseAt(path, text, at, what, hint);
  const invalid = findInvalid('project', value);
  const explained = findUnknown(value) ?? (invalid && explain(invalid));
  if (explained) return refuse(explained.at, explained.what, explained.hint);
  const file = value as ProjectFile;
  const { command = [], capsule, outputs = [], claims = [], policies = [], data = [] } = file;
  const { authors = [] } = file;
  authors.forEach(({ orcid, ror }, at) => {
    if (orcid !== undefined && !isOrcid(orcid))
      refuse(['authors', at, 'orcid'], `${orcid} has a typing error: its last digit does not fit the others`);
    if (ror !== undefined && !isRor(ror))
      refuse(['authors', at, 'ror'], `${ror} has a typing error: its last two digits do not fit the others`);
  });
  const stated = file.licence === undefined ? undefined : readExpression(file.licence);
  if (stated?.kind === 'malformed')
    refuse(['licence'], 'is not an SPDX licence expression', 'write it as in licence = "CC-BY-4.0"');
  if (stated?.kind === 'unknown')
    refuse(
      ['licence'],
      `names ${stated.word}, which is not in the list of SPDX`,
      'see https://spdx.org/licenses, or write LicenseRef-NAME for a licence of your own',
    );
  data.forEach(({ slot }, at) => {
    if (data.findIndex((one) => one.slot === slot) < at)
      refuse(['data', at, 'slot'], `${slot} is the name of another slot already`);
  });
  const reading = <T>(at: At, read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof NotationError)) throw error;
      return refuse(at, `cannot be read: ${error.message}`, error.hint);
    }
  };
  const toClaim = ({ name, output, select, value: stated }: ProjectClaim, at: number): string => {
    if (select === undefined) {
      const [rest, behind] = splitSelector(output);
      if (behind !== undefined)
        refuse(
          ['claims', at, 'output'],
          'names a value in it',
          `write output = ${JSON.stringify(rest)} and select = ${JSON.stringify(behind)}`,
        );
      return claimText({ name, output });
    }
    const selector = parseSelector(select);
    if (!selector)
      return refuse(
        ['claims', at, 'select'],
        `${JSON.stringify(select)} is not a place in a file`,
        "write COLUMN[ROW], /json/pointer, 'line N' or KEY=",
      );
    return claimText({ name, output, select: selector, ...(stated !== undefined && { value: stated }) });
  };
  const toPolicy = ({ pattern, policy }: ProjectPolicy, at: number): string => {
    reading(['policies', at, 'policy'], () => parsePolicy(policy));
    return `${pattern}=${policy}`;
  };
  return {
    command,
    capsule,
    output: outputs,
    claim: claims.map((one, at) => reading(['claims', at], () => toClaim(one, at))),
    compare: policies.map(toPolicy),
    data: data.map(({ slot, path: there }) => `${slot}=${there}`),
    ...aboutOf(file),
    title: file.title,
    licence: file.licence,
    authors,
  };
};

/** What authors say of their work, without the authors; nothing where nothing is said. */
const aboutOf = (file: Omit<ProjectOptions, 'authors'> | ProjectFile): Omit<About, 'authors' | 'readIn'> => {
  const {
    title,
    licence,
    description,
    keywords,
    paper,
    code,
    version,
    date,
    doi,
    archive,
    contact,
    subjects,
  } = file;
  return {
    ...(title !== undefined && { title }),
    ...(licence !== undefined && { licence }),
    ...(description !== undefined && { description }),
    ...(keywords && { keywords }),
    ...(paper && { paper }),
    ...(code !== undefined && { code }),
    ...(version !== undefined && { version }),
    ...(date !== undefined && { date }),
    ...(doi !== undefined && { doi }),
    ...(archive !== undefined && { archive }),
    ...(contact !== undefined && { contact }),
    ...(subjects && { subjects }),
  };
};

/** What a holotype.toml says of the work; undefined if it says nothing. */
export const aboutOfProject = (project: ProjectOptions): About | undefined => {
  const { authors } = project;
  const about: About = { ...aboutOf(project), ...(authors.length > 0 && { authors: [...authors] }) };
  return Object.keys(about).length > 0 ? about : undefined;
};

/** `table.csv:rmse[3]` as it would be written behind --claim, as its two parts. */
const splitSelector = (output: string): readonly [string, string?] => {
  const at = output.lastIndexOf(':');
  const behind = output.slice(at + 1);
  return at > 0 && parseSelector(behind) ? [output.slice(0, at), behind] : [output];
};
