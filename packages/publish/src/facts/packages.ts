import type { PackageAnswer } from '@holotype/model';
import type { Publication } from '../publication.ts';

/** A package of the environment. */
export interface PackageFact {
  readonly purl: string;
  /** `deb`, `pypi`, …; `generic` for what is no purl. */
  readonly type: string;
  /** With its scope, without its vendor. */
  readonly name: string;
  /** Empty: not known. */
  readonly version: string;
  /** In its own words. */
  readonly licence: string | undefined;
  readonly answer: PackageAnswer['answer'] | undefined;
  /** The public file that gives its bytes. */
  readonly file:
    { readonly sha256: string; readonly size: number; readonly urls: readonly string[] } | undefined;
  /** Bytes of its files that are in the capsule. */
  readonly keptBytes: number;
  /** The purls of the packages that it needs itself; undefined: not known. */
  readonly needs: readonly string[] | undefined;
}

/** The packages of a Lock, each once, by purl. */
export const packagesOf = ({
  lock,
  sources,
  needs,
}: Pick<Publication, 'lock' | 'sources' | 'needs'>): readonly PackageFact[] => {
  const kept = new Map(sources.packages.map((one) => [one.purl, one]));
  const artifacts = new Map(lock.artifacts.map((one) => [one.purl, one]));
  const answers = new Map(lock.packages.map((one) => [one.purl, one]));
  const purls = [...new Set([...answers.keys(), ...artifacts.keys()])].sort((a, b) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
  const listed = new Set(purls);
  return purls.map((purl): PackageFact => {
    const answer = answers.get(purl);
    const named = answer?.artifact === undefined ? undefined : lock.artifacts[answer.artifact];
    const artifact = named ?? artifacts.get(purl);
    return {
      purl,
      ...readPurl(purl),
      licence: answer?.licence ?? kept.get(purl)?.licence,
      answer: answer?.answer,
      file: artifact && { sha256: artifact.sha256, size: artifact.size, urls: artifact.urls },
      keptBytes: kept.get(purl)?.kept.bytes ?? 0,
      needs: needs.get(purl)?.filter((one) => listed.has(one)),
    };
  });
};

/** A package of an operating system, whose purl has its vendor as namespace. */
export const isOfSystem = ({ type }: Pick<PackageFact, 'type'>): boolean =>
  ['deb', 'rpm', 'apk'].includes(type);

/** `pkg:type/namespace/name@version?qualifiers`; the namespace of a scope, a group or a module is part of the name, that of a vendor is not. */
const readPurl = (purl: string): Pick<PackageFact, 'type' | 'name' | 'version'> => {
  const [, type = '', path = '', version = ''] =
    /^pkg:([a-z][a-z0-9.+-]*)\/([^@?#]+)(?:@([^?#]*))?/.exec(purl) ?? [];
  if (type === '') return { type: 'generic', name: purl, version: '' };
  const parts = path.split('/').map(decode);
  return { type, name: (isOfSystem({ type }) ? parts.slice(-1) : parts).join('/'), version: decode(version) };
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
