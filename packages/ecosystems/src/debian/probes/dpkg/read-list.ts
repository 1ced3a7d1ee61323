import { ArchiveError, decompress, detectCompression, readAll } from '@holotype/formats';
import type { Host } from '@holotype/host';
import { type RawPath, rawToText, rawToUtf8, toWord } from '@holotype/model';
import type { SectionGap } from '../../../probe.ts';

export const catFile = '/usr/lib/apt/apt-helper';
export const maxIndex = 512 * 1024 * 1024;

/** apt reads every compression that it writes; lz4, its own default in container images, has no other common reader. */
const readByApt = async (host: Host, path: RawPath, gaps: SectionGap[]): Promise<string | undefined> => {
  const result = await host.run({ argv: [catFile, 'cat-file', rawToUtf8(path)], maxOutput: maxIndex });
  if (result.kind === 'exited' && result.code === 0) return result.stdout;
  const why = { exited: 'unreadable', stopped: 'timed-out', unavailable: 'unsupported' } as const;
  gaps.push({
    where: toWord(rawToText(path)),
    why: why[result.kind],
    detail: `${catFile} did not read this index`,
  });
  return undefined;
};

/** The text of a file in /var/lib/apt/lists, one character a byte or decoded: only ASCII fields are looked at. */
export const readList = async (
  host: Host,
  path: RawPath,
  gaps: SectionGap[],
): Promise<string | undefined> => {
  const what = rawToText(path);
  if (/\.(lz4|lzma)$/.test(path)) return readByApt(host, path, gaps);
  const packed = host.files.bytes(path, maxIndex);
  if (!packed) return undefined;
  try {
    const pieces = decompress(detectCompression(packed), [packed], { what, maxOutput: maxIndex });
    const bytes = await readAll(pieces, maxIndex, what);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    gaps.push({ where: toWord(what), why: 'unreadable', detail: toWord(error.message) });
    return undefined;
  }
};
