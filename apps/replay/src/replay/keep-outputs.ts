import { makeDirectories, openRoot, writeWhole } from '@holotype/host';
import { joinRaw, parentOf, type RawPath, type Run } from '@holotype/model';
import { keptName } from './collect.ts';

type Read = (path: string) => Promise<Uint8Array | undefined>;

/** Copies what the run made beside the report. `directory`: where the report goes. */
export const keepOutputs = async (
  run: Run,
  paths: readonly string[],
  actual: Read,
  directory: RawPath,
): Promise<void> => {
  for (const path of paths) {
    const bytes = await actual(path);
    if (!bytes) continue;
    const to = joinRaw(directory, `outputs/${keptName(run, path)}`);
    makeDirectories(parentOf(to));
    writeWhole(to, bytes);
  }
};

/** Reads what was kept, inside the directory: a link in it never leads out. */
export const openKept = (directory: RawPath, run: Run): Read => {
  const { files } = openRoot(directory);
  return (path) => Promise.resolve(files.bytes(joinRaw('/outputs', keptName(run, path))));
};
