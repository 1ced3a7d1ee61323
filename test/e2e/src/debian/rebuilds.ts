import { type Caller, holotypeJson, must } from '@holotype/kit';
import { expect } from 'vitest';
import type { RebuildDocument, ReportDocument } from './documents.ts';
import type { World } from './world.ts';

export type Form = 'dir' | 'tar' | 'oci';

export interface Rebuild {
  readonly form: Form;
  readonly capsule: 'thin' | 'full';
  readonly caller: Caller;
  /** An image whose name ends with `.tar` is one file. */
  readonly name?: string;
}

/** Rebuilds into a place of the caller; with the full capsule from an empty store and with the network off. Gives where it went. */
export const rebuild = async (
  world: World,
  { form, capsule, caller, name = `${capsule}-${form}` }: Rebuild,
): Promise<string> => {
  const output = await world.place(name, caller.uid);
  const offline = ['--offline', '--store', await world.place('no-store', caller.uid)];
  const from = capsule === 'full' ? offline : ['--store', world.store];
  const args = ['rebuild', world[capsule], '--form', form, '-o', output, ...from];
  const { digests } = await holotypeJson<RebuildDocument>(args, {
    ...caller,
    networkOff: capsule === 'full',
  });
  if (form !== 'dir') expect(digests).toEqual(statedDigests(world));
  return output;
};

/** Every byte rebuilt and compared, nothing written. */
export const check = async (world: World, { capsule, caller }: Omit<Rebuild, 'form'>): Promise<void> => {
  const store = capsule === 'full' ? await world.place('no-store', caller.uid) : world.store;
  const args = ['rebuild', world[capsule], '--form', 'check', '--store', store];
  const { digests } = await holotypeJson<RebuildDocument>(
    capsule === 'full' ? [...args, '--offline'] : args,
    { ...caller, networkOff: capsule === 'full' },
  );
  expect(digests).toEqual(statedDigests(world));
};

const statedDigests = ({ lock }: World) => ({
  tar: lock.image.tarDigest,
  imageId: lock.image.configDigest,
  manifest: lock.image.manifestDigest,
});

export const verify = (
  world: World,
  subject: string,
  caller: Caller = {},
  code = 0,
): Promise<ReportDocument> => holotypeJson<ReportDocument>(['verify', subject, world.thin], caller, code);

/** All paths agree in everything, and what was read back has the digest that the Manifest states. */
export const expectAll = async (world: World, subject: string, caller: Caller = {}): Promise<void> => {
  const { verdict, fidelity } = await verify(world, subject, caller);
  const total = world.manifest.tree.entries;
  expect(fidelity).toMatchObject({ identical: total, total, notHeld: [], differenceCount: [] });
  expect(fidelity.treeDigest).toBe(world.manifest.tree.digest);
  expect(verdict).toBe('pass');
};

/** sha256 of a file by another program than ours. */
export const digestOf = async (path: string): Promise<string> =>
  `sha256:${(await must(['sha256sum', path])).slice(0, 64)}`;

/** How many paths of a directory `find` finds with these tests, the directory itself included. */
export const count = async (directory: string, ...tests: readonly string[]): Promise<number> =>
  (await must(['find', directory, ...tests, '-printf', 'x'])).length;
