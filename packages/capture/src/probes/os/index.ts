import type { HostFiles } from '@holotype/host';
import { type OsSection, toWord } from '@holotype/model';
import { parseElf } from '../../elf.ts';
import { field, onlyGaps, parseOsRelease, type Probe, type SectionGap, tolerate } from '@holotype/ecosystems';
import { parseHypervisorFlag, parseRootType } from './parse.ts';

const firstLine = (text: string | undefined) => text && toWord(text.split('\n')[0]?.trim() ?? '');

const readContainer = (files: HostFiles): string | undefined => {
  const manager = firstLine(files.text('/run/systemd/container'));
  if (manager) return manager;
  if (files.lstat('/run/.containerenv')) return 'podman';
  if (files.lstat('/.singularity.d')) return 'apptainer';
  // An image unpacked onto a virtual machine's disk keeps /.dockerenv; in a container the root is an overlay.
  if (!files.lstat('/.dockerenv')) return undefined;
  const mounts = files.text('/proc/self/mountinfo') ?? '';
  return ['overlay', 'aufs', 'btrfs', 'zfs'].includes(parseRootType(mounts) ?? '') ? 'docker' : undefined;
};

/** The distribution, its point release, its architecture, and whether it ran in a container or a virtual machine. */
export const os: Probe<'os'> = {
  name: 'os',
  reads: [
    '/etc/os-release',
    '/usr/lib/os-release',
    '/etc/debian_version',
    '/bin',
    '/usr/bin',
    '/bin/sh',
    '/bin/*',
    '/usr/bin/*',
    '/run/systemd/container',
    '/run/.containerenv',
    '/.dockerenv',
    '/.singularity.d',
    '/proc/self/mountinfo',
    '/proc/*/mountinfo',
    '/proc/cpuinfo',
  ],
  runs: [],
  probe: (host) => {
    const gaps: SectionGap[] = [];
    const files = tolerate(host.files, gaps);
    const read = (path: string) => files.text(path);
    const text = read('/etc/os-release') ?? read('/usr/lib/os-release');
    const release = parseOsRelease(text ?? '');
    const shell = files.bytes('/bin/sh');
    if (text === undefined && !shell) return Promise.resolve(onlyGaps(gaps));
    if (text === undefined) gaps.push({ where: '/etc/os-release', why: 'absent' });
    const cpuinfo = read('/proc/cpuinfo');
    if (cpuinfo === undefined)
      gaps.push({
        where: '/proc/cpuinfo',
        why: 'absent',
        detail: 'whether it is a virtual machine is not known',
      });
    const section: OsSection = {
      ...field('id', release['ID']),
      idLike: (release['ID_LIKE'] ?? '').split(/\s+/).filter((word) => word !== ''),
      ...field('name', release['NAME']),
      ...field('prettyName', release['PRETTY_NAME']),
      ...field('versionId', release['VERSION_ID']),
      ...field('versionCodename', release['VERSION_CODENAME']),
      ...field('variantId', release['VARIANT_ID']),
      ...field('buildId', release['BUILD_ID']),
      ...field('cpeName', release['CPE_NAME']),
      ...field('debianVersion', firstLine(read('/etc/debian_version'))),
      ...field('architecture', shell && parseElf(shell)?.machine),
      usrMerged: files.lstat('/bin')?.type === 'symlink',
      ...field('container', readContainer(files)),
      ...field('virtualMachine', parseHypervisorFlag(cpuinfo ?? '')),
    };
    return Promise.resolve({ section, gaps });
  },
};
