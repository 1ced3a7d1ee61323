import { openLocal } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { listDevices } from './devices.ts';
import type { Step } from './launcher/orders.ts';

/** Landlock where nothing redirects writes: only scratch, and what is no part of the root, can be written to. */
export const restrictStep = (scratch: RawPath): Step => {
  const devices = listDevices(openLocal().files).map(({ name }) => joinRaw('/dev', name));
  // A process writes to its own files in /proc, and to pseudo-terminals that it makes.
  return { kind: 'restrict-writes', writable: [scratch, '/proc', '/dev/ptmx', '/dev/pts', ...devices] };
};
