import type { HostFiles } from '@holotype/host';
import { baseOf, parentOf, type RawPath, rawToText, toWord } from '@holotype/model';
import { parseElf } from '../../elf.ts';
import { field, onlyGaps, type Probe, type SectionGap, tolerate } from '@holotype/ecosystems';
import { parseGlibcVersion, parseMuslVersion } from './parse.ts';

const programs = ['/bin/sh', '/usr/bin/env'];
/** For a root without a shell; the first of each architecture that is there. */
const loaders = [
  '/lib64/ld-linux-x86-64.so.2',
  '/lib/ld-linux-aarch64.so.1',
  '/lib64/ld64.so.2',
  '/lib/ld-linux-riscv64-lp64d.so.1',
  '/lib/ld-linux-armhf.so.3',
  '/lib/ld-linux.so.2',
  '/lib/ld-musl-x86_64.so.1',
  '/lib/ld-musl-aarch64.so.1',
];

const findLoader = (files: HostFiles): RawPath | undefined => {
  const asked = programs.map((path) => {
    const bytes = files.bytes(path);
    return bytes && parseElf(bytes)?.interpreter;
  });
  return [...asked, ...loaders].find((path) => path?.startsWith('/') && files.stat(path) !== undefined);
};

/** The C library: kind, version, loader and the oldest kernel that it starts on. */
export const libc: Probe<'libc'> = {
  name: 'libc',
  reads: [
    '/bin/*',
    '/usr/bin/*',
    '/lib/**',
    '/lib32/**',
    '/lib64/**',
    '/usr/lib/**',
    '/usr/lib32/**',
    '/usr/lib64/**',
    '/nix/store/**',
    '/gnu/store/**',
  ],
  runs: [],
  probe: (host) => {
    const gaps: SectionGap[] = [];
    const files = tolerate(host.files, gaps);
    const loader = findLoader(files);
    const real = loader && files.realpath(loader);
    if (!loader || !real) return Promise.resolve(onlyGaps(gaps));
    const kind = baseOf(loader).startsWith('ld-musl') ? 'musl' : 'glibc';
    const library = kind === 'musl' ? real : files.realpath(`${parentOf(real)}/libc.so.6`);
    const bytes = library && files.bytes(library);
    const elf = bytes && parseElf(bytes);
    if (!library || !bytes || !elf) {
      gaps.push({
        where: toWord(rawToText(loader)),
        why: library ? 'unreadable' : 'absent',
        detail: 'no C library beside the loader',
      });
      return Promise.resolve(onlyGaps(gaps));
    }
    const { version, build } = kind === 'musl' ? parseMuslVersion(bytes) : parseGlibcVersion(bytes);
    const section = {
      kind,
      ...field('version', version),
      ...field('build', build),
      path: toWord(rawToText(library)),
      loader: toWord(rawToText(loader)),
      architecture: elf.machine,
      ...field('minimumKernel', elf.minimumKernel),
    } as const;
    return Promise.resolve({ section, gaps });
  },
};
