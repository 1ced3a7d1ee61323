/** What the public packages of an ecosystem are called. */
export interface PublicPackages {
  /** The type of their purls: `pypi` of `pkg:pypi/numpy@2.1.0`. */
  readonly purlType: string;
  /** Before `packages`, as users call where they come from: `Debian`, `PyPI`. */
  readonly name: string;
  /** Names by further types of purls. */
  readonly others?: Readonly<Record<string, string>>;
  /** Of the public archives that have them, those of which it is known how long they do; the first whose place matches counts. */
  readonly archives: readonly ArchiveFacts[];
}

/** How long an archive keeps a version of a package, and who says so. */
export interface ArchiveFacts {
  readonly name: string;
  /** Host and path of its URLs. */
  readonly at: RegExp;
  readonly keeps: 'every-version' | 'unless-deleted' | 'until-superseded';
  /** One sentence for people. */
  readonly says: string;
  /** A page that says it. */
  readonly source: string;
}

/** The type of a purl; the whole text if it is none. */
export const purlType = (purl: string): string => /^pkg:([^/@]+)\//.exec(purl)?.[1] ?? purl;

/** `numpy 2.1.0` of `pkg:pypi/numpy@2.1.0`; the whole text if it is no purl. */
export const purlText = (purl: string): string => {
  const [, name, version] = /^pkg:[^/@]+\/(?:.*\/)?([^/@?#]+)(?:@([^?#]*))?/.exec(purl) ?? [];
  if (name === undefined) return purl;
  const scope = /^pkg:[^/@]+\/((?:%40|@)[^/]+)\//.exec(purl)?.[1];
  try {
    return [`${scope === undefined ? '' : `${scope}/`}${name}`, version ?? '']
      .filter((part) => part !== '')
      .map(decodeURIComponent)
      .join(' ');
  } catch {
    return purl;
  }
};
