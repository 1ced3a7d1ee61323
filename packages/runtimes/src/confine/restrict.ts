import { openLocal } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { listDevices } from './devices.ts';
import type { Job } from '../directory/driver.ts';
import type { Step } from '../launcher/orders.ts';

type Shown = Pick<Job, 'scratch' | 'places' | 'devices' | 'terminal'>;

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

const devicesOf = (shown: Shown): readonly RawPath[] => [
  ...listDevices(openLocal().files).map(({ name }) => joinRaw('/dev', name)),
  ...shown.devices.map(({ source }) => source),
  ...terminals(shown),
];

/**
 * Landlock where nothing redirects writes: only scratch, what is bound to be written, and what is no part of the root, can be written to;
 * and `kept`, the root itself, if what is written is kept. Where names of the root may lead to this machine, nothing of it is read but what can
 * be written, what is bound, /sys, and `readable`; undefined: all can be read.
 */
export const restrictSteps = (
  shown: Shown,
  kept: RawPath | undefined,
  readable: readonly RawPath[] | undefined,
): readonly Step[] => {
  const { scratch, places } = shown;
  // A process writes to its own files in /proc.
  const own = [scratch, '/proc', ...devicesOf(shown)];
  const writable = places.flatMap((place) => (place.writable ? [place.source] : []));
  return [
    { kind: 'restrict-writes', writable: [...own, ...(kept === undefined ? [] : [kept]), ...writable] },
    ...(readable === undefined
      ? []
      : [
          {
            kind: 'restrict-reads',
            readable: [...readable, ...own, '/sys', ...places.map(({ source }) => source)],
          } as const,
        ]),
  ];
};
