import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';

const triplets = ['x86_64-linux-gnu', 'aarch64-linux-gnu'];
const standard: readonly RawPath[] = [
  ...triplets.flatMap((triplet) => [`/lib/${triplet}`, `/usr/lib/${triplet}`]),
  '/lib64',
  '/usr/lib64',
  '/lib',
  '/usr/lib',
];

/** Directories that the root's loader searches: those of ld.so.conf.d, then the standard ones, as far as they exist. */
export const libraryDirectories = (files: HostFiles): readonly RawPath[] => {
  const configured = files
    .list('/etc/ld.so.conf.d')
    .filter((name) => name.endsWith('.conf'))
    .flatMap((name) => (files.text(joinRaw('/etc/ld.so.conf.d', name)) ?? '').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.startsWith('/'));
  const real = [...configured, ...standard].map((path) => files.realpath(path));
  return [...new Set(real.filter((path) => path !== undefined))];
};

/** The preloaded library of this machine; distributions put it in a directory of its own. */
export const findPreload = (files: HostFiles): RawPath | undefined => {
  const parents = ['/usr/lib64', ...triplets.map((triplet) => `/usr/lib/${triplet}`), '/usr/lib'];
  return parents
    .map((parent) => `${parent}/fakechroot/libfakechroot.so`)
    .find((path) => files.stat(path)?.type === 'file');
};
