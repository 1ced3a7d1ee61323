import { openLocal } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { listDevices } from './devices.ts';
import type { Step } from './launcher/orders.ts';
import type { Place } from './places.ts';

/**
 * Landlock where nothing redirects writes: only scratch, what is bound to be written, and what is no part of the root, can be written to;
 * and the root itself, if what is written is kept.
 */
export const restrictStep = (scratch: RawPath, places: readonly Place[], kept: RawPath | undefined): Step => {
  const devices = listDevices(openLocal().files).map(({ name }) => joinRaw('/dev', name));
  // A process writes to its own files in /proc, and to pseudo-terminals that it makes.
  const bound = places.flatMap(({ source, writable }) => (writable ? [source] : []));
  return {
    kind: 'restrict-writes',
    writable: [
      scratch,
      ...(kept === undefined ? [] : [kept]),
      ...bound,
      '/proc',
      '/dev/ptmx',
      '/dev/pts',
      ...devices,
    ],
  };
};
