import { CapsuleError, isPdf, writeRunnable } from '@holotype/capsule';
import { openLocal, removeTree, refuseExisting } from '@holotype/host';
import { parentOf, type RawPath } from '@holotype/model';
import { beginStage, needSpace, type WorkflowContext } from '@holotype/workflows-replay';
import { formatBytes } from '@holotype/terminal/words';
import { packCapture, type Packed, type PackWishes } from './pack.ts';

export interface RunnableWishes extends PackWishes {
  /** The one-file program, with a capsule or without; undefined: there is none at hand. */
  readonly program: RawPath | undefined;
}

/**
 * Program and capsule in one file that can be started. Throws what `packCapture` throws, and CapsuleError
 * `RUNNABLE_NO_PROGRAM`.
 */
export const packRunnable = async (
  context: WorkflowContext,
  { program, ...wishes }: RunnableWishes,
): Promise<Packed> => {
  const { capture, output, full = false, onlyPublic = false, force = false } = wishes;
  if (program === undefined)
    throw new CapsuleError('RUNNABLE_NO_PROGRAM', 'This command is not the one-file program', {
      hint: 'download holotype-linux-x64 or holotype-linux-arm64, and add `--program FILE`',
    });
  refuseExisting(output, force);
  // A capsule is taken as it is, byte for byte.
  const isCapsule = openLocal().files.stat(capture)?.type === 'file' && !isPdf(capture);
  if (isCapsule && !full && !onlyPublic) return { bytes: await join(context, program, capture, output) };
  const packed = `${output}.holotype-capsule`;
  try {
    const part = await packCapture(context, { ...wishes, output: packed, force: true });
    return { ...part, bytes: await join(context, program, packed, output) };
  } finally {
    removeTree(packed);
  }
};

const join = async (
  context: WorkflowContext,
  program: RawPath,
  capsule: RawPath,
  output: RawPath,
): Promise<number> => {
  const { files } = openLocal();
  const total = [program, capsule].reduce((sum, path) => sum + (files.stat(path)?.size ?? 0), 0);
  needSpace(parentOf(output), total, 'The runnable capsule');
  using step = beginStage(context, 'pack', 'Adding the program', { unit: 'bytes', total });
  const size = await writeRunnable({
    program,
    capsule,
    output,
    onBytes: (bytes) => {
      context.signal.throwIfAborted();
      step.advance(bytes);
    },
  });
  step.done(formatBytes(size));
  return size;
};
