import { type Bundle, openRunContents } from '@holotype/archive';
import { compareOutput, defaultPolicy, parsePolicy, policyText, proposePolicy } from '@holotype/compare';
import { openLocal, writeWhole } from '@holotype/host';
import {
  joinRaw,
  type Manifest,
  printJson,
  type RawPath,
  rawToText,
  type Run,
  textToRaw,
} from '@holotype/model';
import { type Context, replay } from '@holotype/replay';
import picomatch from 'picomatch';
import type { FreezeRequest } from './request.ts';

const limit = 1024 * 1024 * 1024;

/** An output, or stdout, that came out otherwise the second time. */
interface Varying {
  readonly name: string;
  /** What would call the two the same. */
  readonly proposal: string;
}

const nameOf = (run: Run, path: string): string =>
  run.project !== undefined && path.startsWith(`${run.project}/`) ? path.slice(run.project.length + 1) : path;

/** Undefined if the policy calls the two the same. */
const judge = async (
  run: Run,
  name: string,
  first: Uint8Array | undefined,
  second: Uint8Array | undefined,
): Promise<Varying | undefined> => {
  const stated = run.policies.findLast(({ pattern }) => picomatch(pattern, { dot: true })(name));
  const raw = textToRaw(name);
  const policy = stated ? parsePolicy(stated.policy) : defaultPolicy(raw);
  const { outcome } = await compareOutput(policy, raw, first, second);
  if (outcome === 'identical' || outcome === 'within' || outcome === 'ignored') return undefined;
  const proposed = first && second ? await proposePolicy(raw, first, second) : undefined;
  return { name, proposal: proposed ? policyText(proposed.policy) : 'ignore' };
};

/** Replays the capsule here at once, and marks in its Manifest what came out otherwise: it varies by itself. */
export const runTwice = async (
  context: Context,
  request: FreezeRequest,
  bundle: Bundle,
  place: RawPath,
): Promise<Manifest> => {
  const { manifest } = bundle;
  const { run } = manifest;
  if (!run) throw new Error('the capture has no run');
  const output = joinRaw(place, 'twice');
  context.terminal.note('holotype: the same again, from the capsule');
  await replay(context, {
    ...{ capsule: joinRaw(place, 'capsule'), output, binds: [], network: 'host', home: false, force: true },
    ...{ timeout: request.timeout, maxOutput: limit, offline: false, store: request.options.store },
    ...{ keep: false, quiet: true },
    data: new Map(
      run.inputs.flatMap(({ slot, path }) => (slot === undefined ? [] : [[slot, textToRaw(path)]])),
    ),
  });
  const first = openRunContents(bundle, run.kept);
  const { files } = openLocal();
  const second = (name: string) =>
    files.lstat(joinRaw(output, name))?.type === 'file'
      ? files.bytes(joinRaw(output, name), limit)
      : undefined;
  const varying: Varying[] = [];
  const outputs: Run['outputs'] = [];
  for (const one of run.outputs) {
    const name = nameOf(run, one.path);
    const again = second(`outputs/${textToRaw(name).replace(/^\//, '')}`);
    const found = await judge(run, name, await first(one.sha256), again);
    if (found) varying.push(found);
    outputs.push({ ...one, varies: found !== undefined });
  }
  const stdout = await judge(run, 'stdout', await first(run.streams.stdout.sha256), second('stdout'));
  if (stdout) varying.push(stdout);
  for (const { name, proposal } of varying)
    context.terminal.note(
      `holotype: ${name} varies by itself; if it matters, freeze again with --compare '${rawToText(textToRaw(name))}=${proposal}'`,
    );
  const streams = { ...run.streams, varies: stdout !== undefined };
  const marked: Manifest = { ...manifest, run: { ...run, outputs, streams } };
  writeWhole(joinRaw(place, 'run.cap/manifest.json'), printJson(marked));
  return marked;
};
