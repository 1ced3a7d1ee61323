import type { HostFiles } from '@holotype/host';
import { compareRaw, type DpkgPackage } from '@holotype/model';
import { debPurl } from '../../purl.ts';
import { database, databaseLimit, statusFile } from '../../status-file.ts';
import { readSources } from '../../apt-sources/read.ts';
import { field } from '../../../reading/field.ts';
import { onlyGaps, tolerate } from '../../../reading/gaps.ts';
import { parseOsRelease } from '../../../reading/os-release.ts';
import type { Probe, SectionGap } from '../../../probe.ts';
import { listsFolder, readIndexes } from './indexes.ts';
import { toOriginFinder } from './origin.ts';
import { catFile } from './read-list.ts';
import {
  type InstalledPackage,
  parseAutomatic,
  parseDiversions,
  parseStatOverrides,
  parseStatus,
} from './parse.ts';

const readInstalled = (files: HostFiles): InstalledPackage[] => {
  const parts = files
    .list(`${database}/status.d`)
    .filter((name) => !name.endsWith('.md5sums'))
    .map((name) => `${database}/status.d/${name}`);
  return [statusFile, ...parts]
    .flatMap((path) => parseStatus(files.text(path, databaseLimit) ?? ''))
    .sort((a, b) => compareRaw(a.name, b.name) || compareRaw(a.architecture, b.architecture));
};

/** dpkg knows its own by how it was built; on disk that is the architecture of the package dpkg, or of whatever is there. */
const toArchitecture = (installed: readonly InstalledPackage[]): string =>
  (
    installed.find(({ name }) => name === 'dpkg') ??
    installed.find(({ architecture }) => architecture !== 'all')
  )?.architecture ?? 'all';

/** Installed Debian packages, the archive that each came from, diversions and changed owners or modes. */
export const dpkg: Probe<'dpkg'> = {
  name: 'dpkg',
  reads: [
    statusFile,
    `${database}/status.d`,
    `${database}/status.d/*`,
    `${database}/arch`,
    `${database}/diversions`,
    `${database}/statoverride`,
    '/var/lib/apt/extended_states',
    listsFolder,
    `${listsFolder}/*`,
    '/etc/apt/sources.list',
    '/etc/apt/sources.list.d',
    '/etc/apt/sources.list.d/*',
    '/etc/os-release',
    '/usr/lib/os-release',
  ],
  runs: [catFile],
  probe: async (host, { remember }) => {
    const gaps: SectionGap[] = [];
    const files = tolerate(host.files, gaps);
    const read = (path: string) => files.text(path, databaseLimit);
    const raw = (path: string) => Buffer.from(files.bytes(path) ?? []).toString('latin1');
    const installed = readInstalled(files);
    if (installed.length === 0) return onlyGaps(gaps);

    const architecture = toArchitecture(installed);
    const foreign = (read(`${database}/arch`) ?? '')
      .split('\n')
      .filter((name) => name !== '' && name !== architecture);
    const wanted = new Set(installed.map(({ name }) => name));
    // The sources belong to the probe apt, and so do the gaps about them.
    const sources = readSources(tolerate(host.files, []));
    const architectures = [architecture, ...foreign];
    const indexes = await readIndexes({ ...host, files }, sources, architectures, wanted, { gaps, remember });
    const originOf = toOriginFinder(indexes);
    const states = read('/var/lib/apt/extended_states');
    const automatic = states === undefined ? undefined : parseAutomatic(states);
    const vendor = parseOsRelease(read('/etc/os-release') ?? '')['ID'] ?? 'debian';

    const toPackage = (found: InstalledPackage): DpkgPackage => {
      const key = `${found.name}:${found.architecture === 'all' ? architecture : found.architecture}`;
      return {
        purl: debPurl(vendor, found.name, found.version, found.architecture),
        name: found.name,
        version: found.version,
        architecture: found.architecture,
        status: found.status,
        essential: found.essential,
        ...field('manual', automatic && !automatic.has(key)),
        source: found.source,
        sourceVersion: found.sourceVersion,
        ...field('depends', found.depends),
        ...field('preDepends', found.preDepends),
        ...field('provides', found.provides),
        origin: originOf(found),
      };
    };
    const section = {
      architecture,
      foreignArchitectures: foreign,
      packages: installed.map(toPackage),
      indexes: indexes.all.map(({ index }) => index),
      diversions: parseDiversions(raw(`${database}/diversions`)),
      statOverrides: parseStatOverrides(raw(`${database}/statoverride`)),
    };
    return { section, gaps };
  },
};
