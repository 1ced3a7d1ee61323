import { type CapsuleReader, streamRunContent } from '@holotype/capsule';
import { startFile } from '@holotype/host';
import { joinRaw, type RawPath, type Run } from '@holotype/model';
import { needSpace } from '../space.ts';
import { ReplayError } from './errors.ts';

/** Lays down what the run read from its standard input, if it was given any. Throws ReplayError, CapsuleError, ArchiveError, HostError, and where there is too little room for it. */
export const giveInput = async (reader: CapsuleReader, run: Run, place: RawPath): Promise<void> => {
  const { size, sha256 } = run.stdin;
  const kept = run.kept.contents.find((one) => one.sha256 === sha256);
  if (size === 0 || !kept) return;
  if (kept.size !== size)
    throw new ReplayError(
      'REPLAY_RUN_INVALID',
      'The standard input of the run is recorded with two different sizes',
      {
        hint: 'nothing was run; ask for a capsule that `holotype freeze` made',
      },
    );
  needSpace(place, size, 'The standard input of the run');
  const path = joinRaw(place, 'stdin');
  const file = startFile(`${path}.partial`);
  try {
    for await (const piece of streamRunContent(reader, run.kept, sha256)) file.write(piece);
    file.commit(path);
  } finally {
    file.discard();
  }
};
