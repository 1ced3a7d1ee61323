import { findProgram, makeDirectories, notIsolated, runLocal } from '@holotype/host';
import { joinRaw, type RawPath, rawToUtf8 } from '@holotype/model';
import type { Client, Engine, ImageJob } from '../../engine.ts';
import { EngineError } from '../../errors.ts';
import { lastLine } from '../../last-line.ts';
import { whyNotImage } from '../../try-image.ts';
import { bwrapArguments } from './arguments.ts';

interface Programs {
  readonly squashfuse: string;
  readonly fusermount: string;
  readonly bwrap: string;
}

/** Mounts the image for this user, until what is given is called. Throws EngineError `ENGINE_IMAGE_REFUSED`. */
const mountImage = async (
  { squashfuse, fusermount }: Programs,
  { image }: ImageJob,
  at: RawPath,
): Promise<() => Promise<void>> => {
  makeDirectories(at);
  const done = await runLocal({ argv: [squashfuse, rawToUtf8(image.path), rawToUtf8(at)] });
  if (done.kind === 'exited' && done.code === 0)
    return async () => {
      await runLocal({ argv: [fusermount, '-u', '-z', rawToUtf8(at)] });
    };
  const why = done.kind === 'exited' ? lastLine(done.stderr) : done.reason;
  throw new EngineError('ENGINE_IMAGE_REFUSED', `squashfuse does not mount the image: ${why}`, {
    exit: 'unsupported',
    hint: 'use `--form dir`; see whether this user may open /dev/fuse',
  });
};

const opener =
  (programs: Programs) =>
  async (job: ImageJob): Promise<Client> => {
    const at = joinRaw(job.scratch, 'mount');
    const release = await mountImage(programs, job, at);
    return {
      argv: [programs.bwrap, ...bwrapArguments(job, at)],
      environment: {},
      isolation: {
        ...notIsolated,
        identity: true,
        network: job.network === 'host' ? 'host' : 'open',
        processes: true,
        sysReadOnly: true,
        homeFresh: true,
      },
      notes: [],
      outcome: ({ exitCode, said }) => {
        const [, why] = /^bwrap: (.*)/.exec(lastLine(said)) ?? [];
        return Promise.resolve(
          exitCode === 1 && why !== undefined ? { kind: 'refused', why } : { kind: 'ran', exitCode },
        );
      },
      release,
    };
  };

const find = (path: string | undefined): Programs | string => {
  const squashfuse = findProgram('squashfuse', path);
  const fusermount = findProgram('fusermount3', path) ?? findProgram('fusermount', path);
  const bwrap = findProgram('bwrap', path);
  if (squashfuse === undefined) return 'it is not installed';
  if (fusermount === undefined) return 'it needs fusermount3, of fuse3';
  return bwrap === undefined ? 'it needs bwrap, of bubblewrap' : { squashfuse, fusermount, bwrap };
};

/** An image mounted by squashfuse, and entered by bubblewrap. */
export const squashfuse: Engine = {
  name: 'squashfuse',
  runs: ['squashfs'],
  needsPrivateNetwork: true,
  trial: async (surroundings) => {
    const programs = find(surroundings.caller['PATH']);
    if (typeof programs === 'string') return { usable: false, why: programs };
    const open = opener(programs);
    const why = await whyNotImage(surroundings, open).catch((error: unknown) => {
      if (error instanceof EngineError) return error.message;
      throw error;
    });
    if (why !== undefined) return { usable: false, why };
    const described = 'with bwrap; most of the image is read-only';
    return { usable: true, why: described, writable: false, holds: () => true, open };
  },
};
