import type { HostFiles } from '@holotype/host';
import {
  type AptKeyring,
  type AptSource,
  compareRaw,
  type RawPath,
  rawToText,
  sha256,
  utf8ToRaw,
} from '@holotype/model';
import { readSources } from '../../apt-sources/read.ts';
import { onlyGaps, tolerate } from '../../../reading/gaps.ts';
import type { Probe, SectionGap } from '../../../probe.ts';

const isKeyring = (path: RawPath) => /\.(gpg|asc|pgp)$/.test(path);

const findKeyrings = (files: HostFiles, sources: readonly AptSource[], gaps: SectionGap[]): RawPath[] => {
  const found = ['/etc/apt/trusted.gpg.d', '/etc/apt/keyrings', '/usr/share/keyrings'].flatMap((folder) =>
    files
      .list(folder)
      .map((name) => `${folder}/${name}`)
      .filter(isKeyring),
  );
  const toNamed = (entries: readonly AptSource[]) =>
    new Set(
      entries.flatMap((source) => source.signedBy.filter((word) => word.startsWith('/')).map(utf8ToRaw)),
    );
  for (const path of toNamed(sources.filter((source) => source.enabled))) {
    // A source file could name any file of the machine; only what looks like a keyring is opened.
    if (!isKeyring(path))
      gaps.push({
        where: rawToText(path),
        why: 'unsupported',
        detail: 'named as a keyring, without the name of one',
      });
    else if (!files.stat(path))
      gaps.push({ where: rawToText(path), why: 'absent', detail: 'a source names this keyring' });
  }
  const all = new Set(['/etc/apt/trusted.gpg', ...found, ...[...toNamed(sources)].filter(isKeyring)]);
  return [...all].sort(compareRaw);
};

const readKeyring = (files: HostFiles, path: RawPath): AptKeyring | undefined => {
  const content = files.bytes(path);
  return (
    content && {
      path: rawToText(path),
      sha256: sha256(content),
      size: content.byteLength,
      trustedForAll: path.startsWith('/etc/apt/trusted.gpg'),
    }
  );
};

/** Package sources of apt, with those switched off, and the keyrings that they or everything may be signed with. */
export const apt: Probe<'apt'> = {
  name: 'apt',
  reads: [
    '/etc/apt/sources.list',
    '/etc/apt/sources.list.d',
    '/etc/apt/sources.list.d/*',
    '/etc/apt/trusted.gpg',
    '/etc/apt/trusted.gpg.d',
    '/etc/apt/keyrings',
    '/usr/share/keyrings',
    '/**/*.gpg',
    '/**/*.asc',
    '/**/*.pgp',
  ],
  runs: [],
  probe: (host) => {
    const gaps: SectionGap[] = [];
    const files = tolerate(host.files, gaps);
    const sources = readSources(files);
    const keyrings = findKeyrings(files, sources, gaps).flatMap((path) => readKeyring(files, path) ?? []);
    if (sources.length === 0 && keyrings.length === 0) return Promise.resolve(onlyGaps(gaps));
    return Promise.resolve({ section: { sources, keyrings }, gaps });
  },
};
