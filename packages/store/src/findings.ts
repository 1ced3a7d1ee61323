import { createHash } from 'node:crypto';
import {
  HostError,
  lstat,
  makeDirectories,
  readWhole,
  removeTree,
  rootSource,
  writeWhole,
} from '@holotype/host';
import { joinRaw, type RawPath, type Sha256 } from '@holotype/model';
import type { Finding } from './store.ts';

/** Bytes; what is larger is worked out each time. */
const largest = 64 * 1024 * 1024;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface Findings {
  readonly remember: <T>(finding: Finding, make: () => Promise<T>) => Promise<T>;
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
  const isOurs = (): boolean => {
    const stat = lstat(folder);
    return stat?.type === 'directory' && stat.uid === user && (stat.mode & 0o077) === 0;
  };
  const nameOf = ({ kind, of, beside }: Finding): string =>
    `${of}-${sha256(JSON.stringify([kind, beside ?? '']))}`;
  const read = (name: string, maxAge: number): { readonly value: unknown } | undefined => {
    const path = joinRaw(folder, name);
    const stat = isOurs() ? lstat(path) : undefined;
    if (stat?.type !== 'file' || stat.uid !== user || stat.size > largest) return undefined;
    const age = now() / 1000 - Number(stat.mtime);
    if (age > maxAge || (maxAge < Infinity && age < 0)) return undefined;
    const [hash = '', subject, ...rest] = readWhole(path).toString('utf8').split('\n');
    const text = rest.join('\n');
    if (subject !== name || hash !== sha256(`${name}\n${text}`)) return undefined;
    return { value: JSON.parse(text) as unknown };
  };
  const write = (name: string, value: unknown): void => {
    const text = JSON.stringify(value);
    if (text.length > largest) return;
    makeDirectories(folder, 0o700);
    if (isOurs()) writeWhole(joinRaw(folder, name), `${sha256(`${name}\n${text}`)}\n${name}\n${text}`);
  };
  /** A store that cannot be read or written has found nothing. */
  const attempt = <T>(use: () => T): T | undefined => {
    try {
      return use();
    } catch (error) {
      if (error instanceof HostError) return undefined;
      throw error;
    }
  };
  return {
    remember: async <T>(finding: Finding, make: () => Promise<T>): Promise<T> => {
      const name = nameOf(finding);
      const known = attempt(() => read(name, finding.maxAge ?? Infinity));
      if (known) return known.value as T;
      const value = await make();
      attempt(() => {
        write(name, value);
      });
      return value;
    },
    forget: (keep) => {
      for (const name of rootSource('/').readdir(folder) ?? [])
        if (!keep.has(name.slice(0, 64))) removeTree(joinRaw(folder, name));
    },
  };
};
