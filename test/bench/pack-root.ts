import { join } from 'node:path';
import { fastPlace, holotypeJson, makeScratch } from '@holotype/kit';

/** Captures, locks and packs a root. `lockOptions`: of `holotype lock`, such as `--mirror`; `store`: where downloads are kept, default nowhere. */
export const packRoot = async (
  root: string,
  capsule: string,
  lockOptions: readonly string[] = [],
  store?: string,
): Promise<void> => {
  await using scratch = makeScratch(fastPlace(2e9));
  const capture = join(scratch.path, 'host.cap');
  const options = ['--store', store ?? join(scratch.path, 'store')];
  await holotypeJson(['capture', '--root', root, '-o', capture]);
  await holotypeJson(['lock', capture, ...options, ...lockOptions]);
  await holotypeJson(['pack', capture, '--full', '--force', '-o', capsule, ...options]);
};
