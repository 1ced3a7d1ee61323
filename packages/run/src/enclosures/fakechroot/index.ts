import { hasNative, landlockVersion, openLocal } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Enclosure, Job, Plan } from '../../enclosure.ts';
import { RunError } from '../../errors.ts';
import { attributeWrites } from '../../filter/refusals.ts';
import { filterStep } from '../../filter/steps.ts';
import { restrictStep } from '../../restrict.ts';
import { pretendedCommand, pretendedEnvironment, temporaryIn } from './environment.ts';
import { findLoader, findPreload } from './libraries.ts';

const caution =
  'by a preloaded library: static programs, and what the C library opens itself (locales), see this machine';

const planner =
  (preload: RawPath) =>
  (job: Job): Plan => {
    const { root, files, scratch, command, write } = job;
    const [loader, shell] = [findLoader(files), files.realpath('/bin/sh')];
    if (loader === undefined || shell === undefined)
      throw new RunError(
        'RUN_ENCLOSURE_UNUSABLE',
        'fakechroot needs a root with a GNU program loader and /bin/sh',
        {
          exit: 'unsupported',
          hint: 'install proot, or allow user namespaces',
        },
      );
    const temporary = write ? undefined : temporaryIn(scratch);
    const pretence = { root, files, command, temporary, loader, preload };
    const filter = write ? undefined : filterStep(attributeWrites);
    const argv = pretendedCommand(pretence, shell);
    return {
      wrapper: [],
      steps: [
        { kind: 'work-in', path: scratch },
        { kind: 'directory', path: temporaryIn(scratch), mode: 0o1777 },
        ...(write ? [] : [restrictStep(scratch)]),
        ...(filter ? [filter] : []),
      ],
      command: { file: argv[0], argv, environment: pretendedEnvironment(pretence), statusPipe: false },
      depth: 0,
      guarded: !write,
    };
  };

/** The last resort: paths rewritten inside the C library's calls. Landlock keeps the root from being written. */
export const fakechroot: Enclosure = {
  name: 'fakechroot',
  trial: () => {
    const preload = findPreload(openLocal().files);
    if (preload === undefined) return Promise.resolve({ usable: false, why: 'fakechroot is not installed' });
    if (!hasNative())
      return Promise.resolve({ usable: false, why: 'the native binding (koffi) does not load here' });
    if (landlockVersion() === 0)
      return Promise.resolve({
        usable: false,
        why: 'this kernel has no Landlock to keep the root unchanged',
      });
    return Promise.resolve({ usable: true, why: caution, plan: planner(preload) });
  },
};
