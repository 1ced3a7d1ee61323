import { findProgram, hasNative, landlockVersion, openRoot, runLocal } from '@holotype/host';
import { joinRaw, rawToUtf8 } from '@holotype/model';
import { coversOf } from '../../covers.ts';
import type { Enclosure, Job, Plan } from '../../enclosure.ts';
import { attributeWrites, untranslated } from '../../filter/refusals.ts';
import { filterStep } from '../../filter/steps.ts';
import { restrictStep } from '../../restrict.ts';
import { refusalOf } from '../../supervise.ts';
import { prootArguments } from './arguments.ts';
import { copyLoader } from './loader.ts';
import { knowsNewCalls, prootVersion } from './version.ts';

const trialCommand = { path: '/bin/true', argv: ['true'], environment: {}, workingDirectory: '/' } as const;

const planner =
  (proot: string, old: boolean) =>
  async (job: Job): Promise<Plan> => {
    const { root, scratch, command, files, write } = job;
    const filter = filterStep(untranslated, write ? {} : attributeWrites);
    const covers = write ? undefined : coversOf({ ...job, environment: command.environment });
    const shm = joinRaw(scratch, 'shm');
    const shell = files.stat('/bin/sh') ? '/bin/sh' : undefined;
    const loader = old ? await copyLoader(proot, scratch) : undefined;
    const shared = files.stat('/dev') ? [{ source: shm, target: '/dev/shm' }] : [];
    const binds = [...(covers?.binds ?? []), ...shared];
    const argv = [proot, ...prootArguments({ ...job, binds, shell })] as const;
    const environment = {
      ...command.environment,
      PROOT_TMP_DIR: rawToUtf8(joinRaw(scratch, 'proot')),
      ...(loader === undefined ? {} : { PROOT_LOADER: loader }),
    };
    return {
      wrapper: [],
      steps: [
        { kind: 'work-in', path: scratch },
        { kind: 'symlink', path: 'root', target: root },
        { kind: 'directory', path: 'proot', mode: 0o700 },
        { kind: 'directory', path: shm, mode: 0o1777 },
        ...(covers?.steps ?? []),
        ...(write ? [] : [restrictStep(scratch)]),
        ...(filter ? [filter] : []),
      ],
      command: { file: proot, argv, environment, statusPipe: shell !== undefined },
      depth: shell === undefined ? 1 : 2,
      guarded: !write,
    };
  };

/** System calls translated one by one through ptrace; Landlock keeps the root from being written. Needs no namespaces. */
export const proot: Enclosure = {
  name: 'proot',
  trial: async (scratch) => {
    const program = findProgram('proot');
    if (program === undefined) return { usable: false, why: 'proot is not installed' };
    if (!hasNative()) return { usable: false, why: 'the native binding (koffi) does not load here' };
    const printed = await runLocal({ argv: [program, '--version'] });
    const version = printed.kind === 'exited' ? prootVersion(printed.stdout) : undefined;
    const old = !knowsNewCalls(version);
    if (old && filterStep(untranslated) === undefined)
      return {
        usable: false,
        why: 'proot is older than 5.4 and system call filters are unknown for this architecture',
      };
    if (landlockVersion() === 0)
      return { usable: false, why: 'this kernel has no Landlock to keep the root unchanged' };
    const plan = planner(program, old);
    const trial = await plan({
      root: '/',
      files: openRoot('/').files,
      scratch,
      command: trialCommand,
      write: false,
    });
    const why = await refusalOf(trial);
    if (why !== undefined) return { usable: false, why };
    return {
      usable: true,
      why: `version ${version?.join('.') ?? 'unknown'}, Landlock ${String(landlockVersion())}`,
      plan,
    };
  },
};
