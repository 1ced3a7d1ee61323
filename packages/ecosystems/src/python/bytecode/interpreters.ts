import { hashLocal, openLocal } from '@holotype/host';
import { baseOf, type RawPath, rawToText, rawToUtf8, type Sha256 } from '@holotype/model';
import type { RemakeRequest } from '../../remake.ts';
import { askScript } from './script.ts';

/** A program that compiles Python. */
export interface Interpreter {
  readonly path: RawPath;
  /** `python3.11`, for messages. */
  readonly name: string;
  readonly sha256: Sha256;
  readonly tag: string;
  /** In hexadecimal. */
  readonly magic: string;
  /** What it says of itself, with the day on which it was built: it may lie in a library beside the program. */
  readonly version: string;
  /** Starts it with a program text, apart from everything that could be put in its way. */
  readonly argv: (script: string) => readonly [string, ...string[]];
  /** All variables that it has beside PATH and LC_ALL. */
  readonly environment: Readonly<Record<string, string>>;
}
/** Those of a run by tag, and why others say nothing. */
export interface Interpreters {
  readonly byTag: ReadonlyMap<string, Interpreter>;
  readonly silent: readonly string[];
}

const elf = Buffer.from('\x7fELF', 'latin1');
/** What interpreters are called. */
export const named = /^(?:python|pypy)[\d.]*t?$/;
const timeoutMs = 10_000;
/** An interpreter that was built with a library of its own, as of a module, may be found by nothing else. */
const needed = 'LD_LIBRARY_PATH';

const ask = async (
  path: RawPath,
  environment: Readonly<Record<string, string>>,
): Promise<Interpreter | string> => {
  const name = rawToText(baseOf(path));
  const argv = (script: string) => [rawToUtf8(path), '-I', '-S', '-B', '-c', script] as const;
  const said = await openLocal().run({
    argv: argv(askScript),
    env: environment,
    timeoutMs,
    maxOutput: 10_000,
  });
  if (said.kind !== 'exited') return `${name} does not start (${said.reason})`;
  const [tag = '', magic = '', version = '', ...more] = said.stdout.split('\n');
  if (said.code !== 0 || !/^[\w-]+$/.test(tag) || !/^[0-9a-f]{8}$/.test(magic) || more.join('') !== '')
    return `${name} does not say which Python it is`;
  const { sha256 } = hashLocal(path);
  return { path, name, sha256, tag, magic, version, argv, environment };
};

/** Asks the interpreters among the programs that a run started. Scripts that are called like one are not started again. */
export const findInterpreters = async ({
  files,
  programs,
  environment,
}: Pick<RemakeRequest, 'files' | 'programs' | 'environment'>): Promise<Interpreters> => {
  const found = programs.filter(
    (path) => named.test(baseOf(path)) && elf.equals(files.head(path, elf.length) ?? new Uint8Array()),
  );
  const given = environment[needed];
  const asked = await Promise.all(
    found.map((path) => ask(path, given === undefined ? {} : { [needed]: given })),
  );
  const byTag = new Map<string, Interpreter>();
  for (const one of asked) if (typeof one !== 'string' && !byTag.has(one.tag)) byTag.set(one.tag, one);
  return { byTag, silent: asked.filter((one) => typeof one === 'string') };
};
