import { statSync } from 'node:fs';
import { join } from 'node:path';
import { makeNastyHost, makeWhiteoutHost, type NastyRequest } from '@holotype/hosts';
import { fastPlace, holotypeJson, makeScratch, must } from '@holotype/kit';
import type { LockDocument, ManifestDocument } from './documents.ts';

/** A root that was captured, locked and packed. */
export interface World extends AsyncDisposable {
  readonly root: string;
  readonly manifest: ManifestDocument;
  readonly lock: LockDocument;
  readonly thin: string;
  readonly full: string;
  /** Downloads of the user who runs the tests. */
  readonly store: string;
  /** A new path in a directory in which this user may write. */
  readonly place: (name: string, uid?: number) => Promise<string>;
}

const packedIn = async (directory: string, root: string, mirror: string | undefined) => {
  const at = (name: string) => join(directory, name);
  const store = ['--store', at('store')];
  const from = mirror === undefined ? [] : ['--mirror', mirror];
  const manifest = await holotypeJson<ManifestDocument>(['capture', '--root', root, '-o', at('host.cap')]);
  const lock = await holotypeJson<LockDocument>(['lock', at('host.cap'), ...store, ...from]);
  await holotypeJson(['pack', at('host.cap'), '-o', at('thin.capsule'), ...store]);
  await holotypeJson(['pack', at('host.cap'), '--full', '-o', at('full.capsule'), ...store]);
  await must(['chmod', '644', at('thin.capsule'), at('full.capsule')]);
  return { manifest, lock, store: at('store'), thin: at('thin.capsule'), full: at('full.capsule') };
};

/** Captures, locks and packs the root that `make` gives; scratch directories go with the world, or at once if that fails. */
const makeWorld = async (
  below: string | undefined,
  make: (directory: string) => Promise<{ readonly root: string; readonly mirror?: string }>,
): Promise<World> => {
  const owned = [makeScratch(below), makeScratch()] as const;
  const [{ path: source }, scratch] = owned;
  const dispose = async () => {
    for (const one of owned) await one[Symbol.asyncDispose]();
  };
  try {
    const { root, mirror } = await make(source);
    return {
      ...(await packedIn(scratch.path, root, mirror)),
      root,
      place: async (name, uid) => {
        const directory = join(scratch.path, `of-${String(uid ?? 'self')}`);
        await must(['mkdir', '--parents', directory]);
        if (uid !== undefined) await must(['chown', String(uid), directory]);
        return join(directory, name);
      },
      [Symbol.asyncDispose]: dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
};

export const makeDebianWorld = (request: Omit<NastyRequest, 'directory'>): Promise<World> =>
  makeWorld(fastPlace(request.large ? 4e9 : 1e9), (directory) => makeNastyHost({ ...request, directory }));

export const makeWhiteoutWorld = (): Promise<World> =>
  makeWorld(undefined, (directory) => Promise.resolve({ root: makeWhiteoutHost(directory) }));

/** One line of figures, for the record. */
export const figuresOf = ({ manifest, lock, thin, full }: World): string => {
  const { kept, proven, trusted } = lock.totals;
  const bytes = kept.bytes + proven.bytes + trusted.bytes;
  const share = (part: number) => `${((100 * part) / bytes).toFixed(1)} %`;
  return [
    `${String(manifest.tree.entries)} entries`,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `kept ${share(kept.bytes)}`,
    `thin capsule ${share(statSync(thin).size)}`,
    `full capsule ${share(statSync(full).size)}`,
  ].join(', ');
};
