import { type CapsuleReader, openRunContents } from '@holotype/capsule';
import type { VariableWishes } from '@holotype/capture';
import { proposePolicy } from '@holotype/compare';
import { lstat, readWhole, writeWhole } from '@holotype/host';
import {
  joinRaw,
  limits,
  type Manifest,
  policyText,
  printJson,
  type RawPath,
  rawToText,
  type Replay,
  type Run,
  textToRaw,
} from '@holotype/model';
import { keptName, launcherOf, replay, tell, type WorkflowContext } from '@holotype/workflows-replay';
import { shownCommand } from '@holotype/terminal/words';
import { planComparison } from '@holotype/verify';
import type { FreezeRequest } from './request.ts';

/** Variables that are not in the capsule and that the run asks for, as far as it is known. */
const lostIn = (run: Run, replayed: Replay | undefined): string[] => {
  if (replayed === undefined || replayed.result === 'same') return [];
  const withheld = new Set((run.withheld ?? []).map(({ name }) => name));
  return (replayed.causes ?? []).map(({ what }) => what).filter((what) => withheld.has(what));
};

/**
 * Replays the capsule here at once, and marks in its Manifest what came out otherwise: it varies from run to run. What only a variable changed that
 * the capsule does not hold comes out alike in a third run that gets it.
 */
export const runTwice = async (
  context: WorkflowContext,
  request: FreezeRequest,
  reader: CapsuleReader,
  place: RawPath,
  /** What the command got. */
  given: Readonly<Record<string, string>>,
): Promise<void> => {
  const { manifest } = reader;
  const { run } = manifest;
  if (!run) throw new Error('the capture has no run');
  const output = joinRaw(place, 'twice');
  const again = async (variables: VariableWishes) => {
    const { report } = await replay(context, {
      capsule: joinRaw(place, 'capsule'),
      output,
      variables,
      binds: [],
      network: 'host',
      home: false,
      timeout: request.timeout,
      maxOutput: request.maxOutput,
      maxOutputs: Infinity,
      evenIfUnfit: true,
      form: 'dir',
      engine: 'auto',
      enclosure: 'auto',
      keep: false,
      launch: launcherOf(run),
      quiet: true,
      raw: false,
      again: 'never',
      asked: { policies: [], claims: [], strict: false },
      data: new Map(
        run.inputs.flatMap(({ slot, path }) => (slot === undefined ? [] : [[slot, textToRaw(path)]])),
      ),
    });
    return report.replay;
  };
  tell(context, 'RUN_AGAIN', 'replayed once from the capsule, with the same results');
  const second = await again({ given: new Map(), without: new Set() });
  const lost = lostIn(run, second);
  const third =
    lost.length === 0
      ? undefined
      : await again({ given: new Map(lost.map((name) => [name, given[name]])), without: new Set() });
  // A report lists what was recorded in the order of the plan.
  const planned = planComparison(run).outputs;
  const differing = (one: Replay | undefined) => planned.filter((_, index) => !one?.outputs[index]?.agrees);
  const varying = differing(third ?? second);
  for (const output of third ? differing(second) : [])
    if (!varying.includes(output))
      tell(
        context,
        'VARIES',
        `${output.name} differs without ${lost.join(', ')}, which the capsule does not contain; --env NAME records one`,
      );
  const first = openRunContents(reader, run.kept);
  const policies: string[] = [];
  for (const { name, path, raw, type, sha256 } of varying) {
    const made = joinRaw(output, type === 'stdout' ? 'stdout' : `outputs/${keptName(run, path)}`);
    const kept = await first(sha256);
    const isRead = (lstat(made)?.size ?? Infinity) <= limits.runContent;
    const proposed = kept && isRead && (await proposePolicy(raw, kept, readWhole(made)));
    if (proposed) policies.push(`${name}=${policyText(proposed.policy)}`);
    const how = proposed ? proposed.why : 'only the policy ignore would make the two runs the same';
    tell(context, 'VARIES', `${name} varies from run to run: ${how}`);
  }
  if (policies.length > 0) {
    const capsule = rawToText(request.output);
    const amended = `${capsule.replace(/\.capsule$/, '')}-amended.capsule`;
    const asked = policies.flatMap((one) => ['--compare', one]);
    const line = shownCommand(['holotype', 'amend', capsule, ...asked, '-o', amended]);
    tell(context, 'POLICY_PROPOSED', `if that does not matter:  ${line}`);
  }
  const paths = new Set(varying.map(({ path }) => path));
  const marked: Manifest = {
    ...manifest,
    run: {
      ...run,
      outputs: run.outputs.map((one) => ({ ...one, varies: paths.has(one.path) })),
      streams: { ...run.streams, varies: paths.has('stdout') },
    },
  };
  writeWhole(joinRaw(place, 'run.cap/manifest.json'), printJson(marked));
};
