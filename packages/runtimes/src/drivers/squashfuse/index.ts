import { findProgram, notIsolated } from '@holotype/host';
import { joinRaw } from '@holotype/model';
import { type Client, type ImageJob, keepsAll } from '../../image/driver.ts';
import { imageRuntime } from '../../image/runtime.ts';
import { EngineError } from '../../image/errors.ts';
import { lastLine } from '../../last-line.ts';
import { whyNotImage } from '../../image/try-image.ts';
import { mountedArguments } from './arguments.ts';
import { type Mounter, mountImage } from './mount-image.ts';

interface Programs extends Mounter {
  readonly bwrap: string;
}

const opener =
  (programs: Programs) =>
  async (job: ImageJob): Promise<Client> => {
    const at = joinRaw(job.scratch, 'mount');
    const release = await mountImage(programs, job.image.path, at);
    return {
      argv: [programs.bwrap, ...mountedArguments(job, at)],
      environment: {},
      isolation: {
        ...notIsolated,
        ...keepsAll,
        identity: true,
        network: job.network === 'host' ? 'host' : 'open',
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
export const squashfuse = imageRuntime({
  name: 'squashfuse',
  keeps: keepsAll,
  takes: ['squashfs'],
  needsPrivateNetwork: true,
  elsewhere: false,
  unasked: false,
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
});
