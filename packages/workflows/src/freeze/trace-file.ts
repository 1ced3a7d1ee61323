import { createHash } from 'node:crypto';
import { startFile } from '@holotype/host';
import type { PartialRun, RawPath } from '@holotype/model';
import type { Trace, TracedFile } from '@holotype/trace';

/** Characters that are written in one go. */
const pieceLength = 1 << 20;

/** One line without the files, then one for each file. */
function* linesOf({ files, ...rest }: Trace): Generator<string, void> {
  yield `${JSON.stringify(rest)}\n`;
  for (const file of files) yield `${JSON.stringify(file)}\n`;
}

/** Writes a trace to a file, whole or not at all. */
export const writeTrace = (path: RawPath, trace: Trace): PartialRun['trace'] => {
  const file = startFile(`${path}.partial`);
  const hash = createHash('sha256');
  let size = 0;
  const write = (text: string) => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    size += bytes.length;
    file.write(bytes);
  };
  try {
    let piece = '';
    for (const line of linesOf(trace)) {
      piece += line;
      if (piece.length < pieceLength) continue;
      write(piece);
      piece = '';
    }
    write(piece);
    file.commit(path);
  } finally {
    file.discard();
  }
  return { sha256: hash.digest('hex'), size };
};

/** What writeTrace wrote, from a file that nobody else can have written. */
export const parseTrace = (bytes: Buffer): Trace => {
  const lines: string[] = [];
  for (let at = 0, end = bytes.indexOf(10); end >= 0; at = end + 1, end = bytes.indexOf(10, at))
    lines.push(bytes.toString('utf8', at, end));
  const [first = '{}', ...files] = lines;
  const rest = JSON.parse(first) as Omit<Trace, 'files'>;
  return { ...rest, files: files.map((line) => JSON.parse(line) as TracedFile) };
};
