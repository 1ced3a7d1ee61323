/** A file that a Release file vouches for. */
export interface ReleaseFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface Release {
  /** What it calls itself; undefined where it does not say. */
  readonly suite: string | undefined;
  readonly codename: string | undefined;
  /** As written there. */
  readonly date: string | undefined;
  readonly validUntil: string | undefined;
  readonly byHash: boolean;
  /** Whether packages for every architecture have an index of their own that is to be read (apt's rule). */
  readonly hasAll: boolean;
  /** By path below the Release file. */
  readonly files: ReadonlyMap<string, ReleaseFile>;
}

const row = /^ ([0-9a-fA-F]{64})[ \t]+(\d{1,15})[ \t]+(\S+)$/;

/** `raw`: one character a byte. */
export const parseRelease = (raw: string): Release => {
  const fields = new Map<string, string>();
  const files = new Map<string, ReleaseFile>();
  let name = '';
  for (const line of raw.split(/\r?\n/)) {
    const colon = line.startsWith(' ') ? -1 : line.indexOf(':');
    if (colon > 0) {
      name = line.slice(0, colon).toLowerCase();
      fields.set(name, line.slice(colon + 1).trim());
      continue;
    }
    const [, sha256, size, path] = name === 'sha256' ? (row.exec(line) ?? []) : [];
    if (sha256 !== undefined && path !== undefined)
      files.set(path, { sha256: sha256.toLowerCase(), size: Number(size) });
  }
  return {
    suite: fields.get('suite'),
    codename: fields.get('codename'),
    date: fields.get('date'),
    validUntil: fields.get('valid-until'),
    byHash: fields.get('acquire-by-hash') === 'yes',
    hasAll:
      (fields.get('architectures') ?? '').split(/\s+/).includes('all') &&
      fields.get('no-support-for-architecture-all') !== 'Packages',
    files,
  };
};
