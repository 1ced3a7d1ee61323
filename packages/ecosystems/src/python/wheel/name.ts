import { normalizeName } from '../record.ts';
import { versionKey } from './version.ts';

/** What the name of a wheel says (PEP 427, 425). */
export interface WheelName {
  /** PEP 503. */
  readonly name: string;
  /** PEP 440, as versions are compared. */
  readonly version: string;
  readonly build: string | undefined;
  /** One for each interpreter, ABI and platform that the compressed set stands for: `cp311-cp311-manylinux_2_17_x86_64`. */
  readonly tags: ReadonlySet<string>;
}

/** More than any real wheel has: a hostile name multiplies. */
const maxTags = 1000;

/** Undefined for what is not the name of a wheel. */
export const parseWheelName = (file: string): WheelName | undefined => {
  if (!file.endsWith('.whl') || file.includes('/')) return undefined;
  const parts = file.slice(0, -'.whl'.length).split('-');
  if ((parts.length !== 5 && parts.length !== 6) || parts.some((part) => part === '')) return undefined;
  const [name = '', version = ''] = parts;
  const build = parts.length === 6 ? parts[2] : undefined;
  if (build !== undefined && !/^\d/.test(build)) return undefined;
  const tags = expandTags(parts.slice(-3));
  return tags && { name: normalizeName(name), version: versionKey(version), build, tags };
};

/** `py2.py3`, `none` and `any` stand for `py2-none-any` and `py3-none-any`. */
const expandTags = (sets: readonly string[]): ReadonlySet<string> | undefined => {
  const all = sets.map((set) => set.toLowerCase().split('.'));
  if (all.reduce((count, { length }) => count * length, 1) > maxTags) return undefined;
  const [interpreters = [], abis = [], platforms = []] = all;
  return new Set(
    interpreters.flatMap((interpreter) =>
      abis.flatMap((abi) => platforms.map((platform) => `${interpreter}-${abi}-${platform}`)),
    ),
  );
};

/** `NAME-VERSION.tar.gz` of this project and version, in whatever spelling; PEP 625 and what was before. */
export const isSourceOf = (file: string, name: string, version: string): boolean => {
  const stem = /^(.+?)\.(?:tar\.(?:gz|bz2|xz)|tgz|zip)$/.exec(file)?.[1];
  const dash = stem?.lastIndexOf('-') ?? -1;
  if (stem === undefined || dash < 1) return false;
  return normalizeName(stem.slice(0, dash)) === name && versionKey(stem.slice(dash + 1)) === version;
};
