import { createHash } from 'node:crypto';
import {
  isOursAlone,
  lstat,
  makeDirectories,
  readWhole,
  removeTree,
  rootSource,
  unlessRefused,
  writeWhole,
} from '@holotype/host';
import { joinRaw, type RawPath, type Sha256 } from '@holotype/model';
import type { Finding } from './store.ts';

/** Bytes; what is larger is worked out each time. */
const largest = 64 * 1024 * 1024;

const sha256 = (...pieces: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
};

export interface Findings {
  readonly remember: <T>(finding: Finding, make: () => Promise<T>) => Promise<T>;
  readonly rememberBytes: (finding: Finding, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
  /** Forgets what follows from objects that `keep` does not name. */
  readonly forget: (keep: ReadonlySet<Sha256>) => void;
}

/**
 * What was found out about public bytes, in a directory of this user that nobody else may enter: whoever could write there could have a capsule
 * name packages that do not give what it needs. Each file begins with the hash of what follows, which names what it is about.
 */
export const openFindings = (store: RawPath, now: () => number): Findings => {
  const user = process.geteuid?.() ?? 0;
  const folder = `${store}/findings-${String(user)}`;
  const isOurs = () => isOursAlone(folder);
  const nameOf = ({ kind, of, beside }: Finding): string =>
    `${of}-${sha256(JSON.stringify([kind, beside ?? '']))}`;
  const headOf = (name: string, bytes: Uint8Array): string => `${sha256(`${name}\n`, bytes)}\n${name}\n`;
  const read = (name: string, maxAge: number): Uint8Array | undefined => {
    const path = joinRaw(folder, name);
    const stat = isOurs() ? lstat(path) : undefined;
    if (stat?.type !== 'file' || stat.uid !== user || stat.size > largest) return undefined;
    const age = now() / 1000 - Number(stat.mtime);
    if (age > maxAge || (maxAge < Infinity && age < 0)) return undefined;
    const whole = readWhole(path);
    const size = headOf(name, new Uint8Array()).length;
    const bytes = whole.subarray(size);
    return whole.toString('latin1', 0, size) === headOf(name, bytes) ? bytes : undefined;
  };
  const write = (name: string, bytes: Uint8Array): void => {
    if (bytes.length > largest) return;
    makeDirectories(folder, 0o700);
    if (isOurs()) writeWhole(joinRaw(folder, name), Buffer.concat([Buffer.from(headOf(name, bytes)), bytes]));
  };
  // A store that cannot be read or written has found nothing.
  const rememberBytes: Findings['rememberBytes'] = async (finding, make) => {
    const name = nameOf(finding);
    const known = unlessRefused(() => read(name, finding.maxAge ?? Infinity));
    if (known) return known;
    const made = await make();
    unlessRefused(() => {
      write(name, made);
    });
    return made;
  };
  return {
    rememberBytes,
    remember: async <T>(finding: Finding, make: () => Promise<T>): Promise<T> => {
      const bytes = await rememberBytes(finding, async () => Buffer.from(JSON.stringify(await make())));
      return JSON.parse(Buffer.from(bytes).toString('utf8')) as T;
    },
    forget: (keep) => {
      for (const name of rootSource('/').readdir(folder) ?? [])
        if (!keep.has(name.slice(0, 64))) removeTree(joinRaw(folder, name));
    },
  };
};
