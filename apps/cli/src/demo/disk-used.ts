import { runLocal } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';

/** What a directory takes on disk, as du says it for people. */
export const diskUsed = async (directory: RawPath): Promise<string> => {
  const used = await runLocal({ argv: ['du', '-sh', rawToText(directory)], timeoutMs: 600_000 });
  return used.kind === 'exited' ? (used.stdout.split('\t')[0] ?? '?') : '?';
};
