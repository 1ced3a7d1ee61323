import { type Bundle, openRunContents } from '@holotype/archive';
import { policyText, proposePolicy } from '@holotype/compare';
import { lstat, readWhole, writeWhole } from '@holotype/host';
import { joinRaw, type Manifest, printJson, type RawPath, textToRaw } from '@holotype/model';
import type { Context } from '@holotype/replay';
import { keptName, replay } from '@holotype/replay/actions';
import { planComparison } from '@holotype/verify';
import type { FreezeRequest } from './request.ts';

/** Replays the capsule here at once, and marks in its Manifest what came out otherwise: it varies by itself. */
export const runTwice = async (
  context: Context,
  request: FreezeRequest,
  bundle: Bundle,
  place: RawPath,
): Promise<void> => {
  const { manifest } = bundle;
  const { run } = manifest;
  if (!run) throw new Error('the capture has no run');
  const output = joinRaw(place, 'twice');
  context.terminal.note('holotype: the same again, from the capsule');
  const { report } = await replay(context, {
    ...{
      capsule: joinRaw(place, 'capsule'),
      output,
      binds: [],
      network: 'host',
      home: false,
      evenIfUnfit: true,
    },
    ...{
      timeout: request.timeout,
      maxOutput: request.maxOutput,
      offline: false,
      store: request.options.store,
    },
    ...{ form: 'dir', engine: 'auto', enclosure: 'auto', keep: false, quiet: true },
    data: new Map(
      run.inputs.flatMap(({ slot, path }) => (slot === undefined ? [] : [[slot, textToRaw(path)]])),
    ),
  });
  // A report lists what was recorded in the order of the plan.
  const varying = planComparison(run).outputs.filter((_, index) => !report.replay?.outputs[index]?.agrees);
  const first = openRunContents(bundle, run.kept);
  for (const { name, path, raw, type, sha256 } of varying) {
    const made = joinRaw(output, type === 'stdout' ? 'stdout' : `outputs/${keptName(run, path)}`);
    const kept = await first(sha256);
    const proposed = kept && lstat(made) && (await proposePolicy(raw, kept, readWhole(made)));
    context.terminal.note(
      `holotype: ${name} varies by itself; if it matters, freeze again with --compare '${name}=${proposed ? policyText(proposed.policy) : 'ignore'}'`,
    );
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
