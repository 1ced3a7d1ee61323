import { openLocal } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { listDevices } from './devices.ts';
import type { Job } from '../directory/driver.ts';
import type { Step } from '../launcher/orders.ts';

type Shown = Pick<Job, 'root' | 'places' | 'terminal'>;

/** Pseudo-terminals of its own, unless others of this machine lie open in the same place: whoever sits at those would be read, and written to. */
const terminals = ({ terminal }: Shown): readonly RawPath[] => {
  const { files } = openLocal();
  const uid = process.getuid?.();
  const others = files.list('/dev/pts').filter((name) => {
    const path = joinRaw('/dev/pts', name);
    return name !== 'ptmx' && path !== terminal && (uid === 0 || files.stat(path)?.uid === uid);
  });
  if (others.length === 0) return ['/dev/ptmx', '/dev/pts'];
  return terminal === undefined ? [] : [terminal];
};

const devices = (shown: Shown): readonly RawPath[] => [
  ...listDevices(openLocal().files).map(({ name }) => joinRaw('/dev', name)),
  ...terminals(shown),
];

/**
 * Landlock where nothing redirects writes: only scratch, what is bound to be written, and what is no part of the root, can be written to;
 * and the root itself, if what is written is kept.
 */
export const restrictStep = (scratch: RawPath, shown: Shown, kept: RawPath | undefined): Step => ({
  kind: 'restrict-writes',
  writable: [
    scratch,
    ...(kept === undefined ? [] : [kept]),
    ...shown.places.flatMap(({ source, writable }) => (writable ? [source] : [])),
    // A process writes to its own files in /proc.
    '/proc',
    ...devices(shown),
  ],
});

/** Landlock where names of the root may lead to this machine: nothing of it is read but devices, /proc, /sys, and `needed`. */
export const readStep = (scratch: RawPath, shown: Shown, needed: readonly RawPath[]): Step => ({
  kind: 'restrict-reads',
  readable: [
    ...[shown.root, scratch, '/proc', '/sys'],
    ...shown.places.map(({ source }) => source),
    ...devices(shown),
    ...needed,
  ],
});
