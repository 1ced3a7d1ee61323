import { type Bundle, streamRunContent } from '@holotype/archive';
import { startFile } from '@holotype/host';
import { joinRaw, type RawPath, type Run } from '@holotype/model';
import { needSpace } from '../space.ts';

/** Lays down what the run read from its standard input, if it was given any. Throws ArchiveError, HostError, and where there is too little room for it. */
export const giveInput = async (bundle: Bundle, run: Run, place: RawPath): Promise<void> => {
  const { size, sha256 } = run.stdin;
  if (size === 0 || !run.kept.contents.some((one) => one.sha256 === sha256)) return;
  needSpace(place, size, 'The standard input of the run');
  const path = joinRaw(place, 'stdin');
  const file = startFile(`${path}.partial`);
  try {
    for await (const piece of streamRunContent(bundle, run.kept, sha256)) file.write(piece);
    file.commit(path);
  } finally {
    file.discard();
  }
};
