import { findProgram, makeDirectories, notIsolated } from '@holotype/host';
import { rawToText } from '@holotype/model';
import { clientEnvironment } from '../../image/client-environment.ts';
import type { Client, ImageJob, Keeps } from '../../image/driver.ts';
import { EngineError } from '../../image/errors.ts';
import { imageRuntime } from '../../image/runtime.ts';
import { lastLine } from '../../last-line.ts';
import { whyNotImage } from '../../image/try-image.ts';
import { mountPoint, namespaces, runArguments } from './arguments.ts';

/** The driver's files are root's: for anybody else they are read-only as it is. */
const refuseReadOnly = ({ binds }: ImageJob): void => {
  const isRoot = process.getuid?.() === 0;
  const readOnly = binds.find(({ writable, driver }) => !writable && (driver !== true || isRoot));
  if (readOnly)
    throw new EngineError(
      'ENGINE_UNUSABLE',
      `charliecloud cannot bind ${rawToText(readOnly.target)} read-only`,
      { exit: 'unsupported', hint: 'use another engine, or `--form dir`' },
    );
};

/** It sees this machine's processes, and what it is started by keeps it from reaching them where the kernel can. */
const keeps: Keeps = { files: 'own', processes: false, signals: false, sysReadOnly: false };

const opener =
  (unshare: string, program: string) =>
  (job: ImageJob): Promise<Client> => {
    refuseReadOnly(job);
    makeDirectories(mountPoint(job));
    return Promise.resolve({
      argv: [unshare, ...namespaces, program, ...runArguments(job)],
      // ch-run does not start without.
      environment: { USER: 'user', ...clientEnvironment(job.caller) },
      isolation: {
        ...notIsolated,
        ...keeps,
        identity: true,
        network: job.network === 'host' ? 'host' : 'open',
        homeFresh: true,
      },
      notes: [],
      outcome: ({ exitCode, said }) => {
        const [, why] = /^ch-run\[\d+\]: error: (.*)/.exec(lastLine(said)) ?? [];
        return Promise.resolve(
          exitCode === 1 && why !== undefined ? { kind: 'refused', why } : { kind: 'ran', exitCode },
        );
      },
      release: () => Promise.resolve(),
    });
  };

/** Charliecloud with SquashFUSE built in. */
export const charliecloud = imageRuntime({
  name: 'charliecloud',
  keeps,
  takes: ['squashfs'],
  needsPrivateNetwork: true,
  elsewhere: false,
  unasked: false,
  trial: async (surroundings) => {
    const program = findProgram('ch-run', surroundings.caller['PATH']);
    const unshare = findProgram('unshare');
    if (program === undefined) return { usable: false, why: 'it is not installed' };
    if (unshare === undefined) return { usable: false, why: 'it needs unshare, of util-linux' };
    const open = opener(unshare, program);
    const why = await whyNotImage(surroundings, open);
    if (why !== undefined) return { usable: false, why };
    return { usable: true, why: 'most of the image is read-only', writable: false, holds: () => true, open };
  },
});
