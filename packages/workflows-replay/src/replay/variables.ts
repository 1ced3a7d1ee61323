import type { VariableWishes } from '@holotype/capture';
import { HostError, openRoot } from '@holotype/host';
import {
  joinRaw,
  type RawPath,
  rawToText,
  reasonText,
  type Run,
  textToRaw,
  toWord,
  utf8ToRaw,
} from '@holotype/model';
import type { Cause } from '@holotype/verify';

const mostFiles = 500;
/** Bytes of a file that may be a script; larger ones are data. */
const largestScript = 1_000_000;

/** Variables that this replay's caller gave otherwise than the run had them. */
export const changedVariables = ({ environment }: Run, wishes: VariableWishes | undefined): Cause[] => {
  if (!wishes) return [];
  const had = new Set(environment.map(({ name }) => name));
  const given = [...wishes.given.keys()].map((name) => ({
    what: name,
    detail: `a variable that was given with --env${had.has(name) ? ', in place of the recorded one' : ''}`,
  }));
  const taken = [...wishes.without].filter((name) => had.has(name));
  const gone = taken.map((what) => ({ what, detail: 'a variable that --no-env removed from the run' }));
  return [...given, ...gone].map(({ what, detail }) => ({
    kind: 'variable',
    what: toWord(what),
    detail,
  }));
};

interface Source {
  readonly name: string;
  readonly text: string;
}

/** What the run was started with and read, as it lies in the root now: where a name stands, the variable was asked for. */
const sourcesOf = function* (run: Run, root: RawPath): Generator<Source, void> {
  yield { name: 'its command', text: run.argv.join(' ') };
  const { files } = openRoot(root);
  const start = textToRaw(run.workingDirectory);
  const words = run.argv.map(utf8ToRaw).filter((word) => word !== '' && !word.includes('\0'));
  const named = words.map((word) => (word.startsWith('/') ? word : joinRaw(start, word)));
  const paths = new Set([...named, ...run.inputs.map(({ path }) => textToRaw(path))]);
  for (const asked of [...paths].slice(0, mostFiles)) {
    try {
      const path = files.realpath(asked);
      const stat = path === undefined ? undefined : files.stat(path);
      if (path === undefined || stat?.type !== 'file' || stat.size > largestScript) continue;
      yield { name: rawToText(path), text: Buffer.from(files.bytes(path) ?? []).toString('latin1') };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
};

const names = (text: string, variable: string): boolean => {
  for (let at = text.indexOf(variable); at >= 0; at = text.indexOf(variable, at + 1))
    if (!/\w/.test(text[at - 1] ?? ' ') && !/\w/.test(text[at + variable.length] ?? ' ')) return true;
  return false;
};

export interface LostRequest {
  readonly run: Run;
  readonly wishes: VariableWishes | undefined;
  /** Below it lies what the run read. */
  readonly root: RawPath;
  /** Recorded bytes; undefined: not in the capsule. */
  readonly expected: (sha256: string) => Promise<Uint8Array | undefined>;
  /** What it printed here. */
  readonly here: readonly (string | Uint8Array)[];
}

/** Enough of what was printed for a name to be in it. */
const beginOf = (text: string | Uint8Array): string =>
  typeof text === 'string'
    ? text.slice(0, largestScript)
    : Buffer.from(text.subarray(0, largestScript)).toString('latin1');

/**
 * Variables that the run had and the capsule has not, as far as something shows that the run asks for them: it printed their names, or its
 * command or a file that it read has them.
 */
export const lostVariables = async ({ run, wishes, root, expected, here }: LostRequest): Promise<Cause[]> => {
  const { withheld = [], streams } = run;
  const lost = withheld.filter(({ name }) => name.length > 1 && wishes?.given.has(name) !== true);
  if (lost.length === 0) return [];
  const there = await Promise.all([streams.stdout, streams.stderr].map(({ sha256 }) => expected(sha256)));
  const printed = [...here, ...there.map((bytes) => bytes ?? '')].map(beginOf);
  const found = new Map<string, string>();
  const look = ({ name: source, text }: Source) => {
    for (const { name } of lost) if (!found.has(name) && names(text, name)) found.set(name, source);
  };
  for (const text of printed) look({ name: 'what it printed', text });
  for (const source of sourcesOf(run, root)) look(source);
  return lost.flatMap(({ name, reason }) => {
    const where = found.get(name);
    if (where === undefined) return [];
    const detail = `a variable that the run had and the capsule does not have (${reasonText(reason)}); ${where} names it`;
    return [{ kind: 'variable', what: name, detail: toWord(detail) }];
  });
};
