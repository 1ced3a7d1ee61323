import { type Bundle, openBundle, writeRunContents } from '@holotype/archive';
import { capture, findProject, type Found, planReachScope, type Reach } from '@holotype/capture';
import { copyBytes, makeDirectories, openLocal, removeTree, renameFile, writeWhole } from '@holotype/host';
import {
  type RawPath,
  rawToText,
  rawToUtf8,
  type Run,
  type RunInput,
  type ScopeRule,
  utf8ToRaw,
} from '@holotype/model';
import { type CommonOptions, type Context, needSpace, storeFor } from '@holotype/replay';
import { formatBytes, formatCount } from '@holotype/terminal';
import type { Trace } from '@holotype/trace';
import { lockCapture } from '../commands/lock.ts';
import { packCapture } from '../commands/pack.ts';
import { toBefore, toTouched } from './earlier.ts';
import { FreezeError } from './errors.ts';
import { findInputs } from './inputs.ts';
import { observeRun } from './observe-run.ts';
import { rebase, type Requested } from './requested.ts';
import { findResults, missingResults, type Result } from './results.ts';
import { contentOf, type Streams, toSection } from './section.ts';
import { showReach } from './show-reach.ts';

export interface FreezeRequest {
  readonly argv: readonly [string, ...string[]];
  readonly output: RawPath;
  readonly requested: Requested;
  readonly project: RawPath | undefined;
  readonly stdin: RawPath | undefined;
  /** Bytes; larger inputs become slots, larger outputs are known by their hash only. */
  readonly dataLimit: number;
  readonly filesOnly: boolean;
  readonly keepFailed: boolean;
  readonly strict: boolean;
  readonly full: boolean;
  readonly mirrors: readonly string[];
  /** Where the store is, and whether the network may be asked. */
  readonly options: CommonOptions;
  readonly timeout: number | undefined;
  readonly include: readonly RawPath[];
  readonly exclude: readonly RawPath[];
  readonly quiet: boolean;
}
export interface Frozen {
  readonly run: Run;
  readonly bytes: number;
  readonly kept: number;
}

const slotRules = (inputs: readonly RunInput[]): ScopeRule[] =>
  inputs.flatMap(({ path, slot }) =>
    slot === undefined ? [] : [{ path, held: false, reason: `data slot ${slot}` }],
  );

const failStrictly = (trace: Trace, strict: boolean): void => {
  if (!strict || trace.complete) return;
  const [reason] = trace.reasons;
  throw new FreezeError('FREEZE_TRACE_INCOMPLETE', `The trace is not complete: ${reason?.detail ?? ''}`, {
    hint: 'leave --strict away to freeze it all the same; the capsule says so',
  });
};

/** Streams and results whose bytes are kept. */
const keptContents = (streams: Streams, results: readonly Result[], limit: number) => [
  ...Object.values(streams),
  ...results.flatMap(({ path, after, sha256 }) =>
    after.type === 'file' && after.size <= limit ? [{ local: path, size: after.size, sha256 }] : [],
  ),
];

/** Everything but the running: finds inputs, outputs and the scope, and captures what was there before the run. */
const captureRun = async (context: Context, request: FreezeRequest, trace: Trace, place: RawPath) => {
  const { host, workingDirectory, home } = surroundings(context);
  const homes = home === undefined ? [] : [home];
  const project = findProject(host, workingDirectory, homes, request.project);
  const area = project ?? workingDirectory;
  const below = workingDirectory === area ? '' : rawToUtf8(workingDirectory.slice(area.length + 1));
  const requested = rebase(request.requested, below);
  const results = findResults({
    files: trace.files,
    area,
    workingDirectory,
    home,
    declared: requested.outputs,
  });
  const missing = missingResults(
    { files: trace.files, area, workingDirectory, home, declared: requested.outputs },
    results,
  );
  if (missing.length > 0) {
    throw new FreezeError('FREEZE_OUTPUT_MISSING', `The run made no ${missing.join(', ')}`, {
      hint: 'patterns are relative to the working directory; quote them',
    });
  }
  const streams: Streams = {
    stdin: contentOf(`${place}/stdin`),
    stdout: contentOf(`${place}/stdout`),
    stderr: contentOf(`${place}/stderr`),
  };
  const { kept, packs } = await writeRunContents(
    `${place}/packs`,
    keptContents(streams, results, request.dataLimit),
  );
  const own = [place, request.output, storeFor(context, request.options).path, context.installation];
  const planned: { reach?: Reach; inputs: readonly RunInput[]; found?: Found } = { inputs: [] };
  const plan = (found: Found): readonly ScopeRule[] => {
    const reach = planReachScope({
      ...found,
      touched: toTouched(trace.files),
      workingDirectory,
      home,
      project,
      filesOnly: request.filesOnly,
      include: request.include,
      exclude: request.exclude,
      own,
    });
    const inputs = findInputs({
      files: trace.files,
      owners: found.owners,
      rules: reach.rules,
      project,
      limit: request.dataLimit,
    });
    Object.assign(planned, { reach, inputs, found });
    showReach(context, reach, inputs);
    const rules = [...reach.rules, ...slotRules(inputs)];
    return [...new Map(rules.map((rule) => [rule.path, rule])).values()];
  };
  const section = (): Run => {
    const { reach, inputs, found } = planned;
    if (!reach || !found) throw new Error('the scope was not planned');
    return toSection({
      ...{
        argv: request.argv,
        workingDirectory,
        project,
        home,
        trace,
        found,
        streams,
        inputs,
        results,
        kept,
      },
      ...{ requested, uid: context.uid, gid: context.gid },
      credentials: reach.credentials.map(({ path, reason }) => ({ path: rawToText(path), reason })),
    });
  };
  using step = context.terminal.step('Capturing what it reached', { unit: 'bytes' });
  const { manifest } = await capture({
    root: '/',
    output: `${place}/run.cap`,
    replace: true,
    environment: context.environment,
    run: { plan, before: toBefore(trace.files), section, packs },
    include: [],
    exclude: [],
    own,
    tool: context.tool,
    now: context.now(),
    privileged: context.uid === 0,
    progress: { hashed: step.advance },
    signal: context.signal,
  });
  step.done(`${formatCount(manifest.tree.files)} files, ${formatBytes(manifest.tree.bytes)}`);
  return manifest;
};

const surroundings = (context: Context) => ({
  host: openLocal(),
  workingDirectory: utf8ToRaw(context.workingDirectory),
  home: context.environment['HOME'] === undefined ? undefined : utf8ToRaw(context.environment['HOME']),
});

/** Runs, captures, locks and packs: one file, whole or not at all. */
export const freeze = async (context: Context, request: FreezeRequest): Promise<Frozen> => {
  const place = `${request.output}.partial`;
  removeTree(place);
  makeDirectories(place, 0o700);
  let bundle: Bundle | undefined;
  try {
    needSpace(place, 256 * 1024 * 1024, 'Freezing');
    if (request.stdin === undefined) writeWhole(`${place}/stdin`, '');
    else copyBytes(request.stdin, `${place}/stdin`);
    const trace = await observeRun(context, {
      argv: request.argv,
      workingDirectory: utf8ToRaw(context.workingDirectory),
      stdin: request.stdin === undefined ? undefined : `${place}/stdin`,
      place,
      keepFailed: request.keepFailed,
      echo: !request.quiet,
      timeout: request.timeout,
    });
    failStrictly(trace, request.strict);
    const manifest = await captureRun(context, request, trace, place);
    const { lock } = await lockCapture(context, `${place}/run.cap`, {
      mirror: request.mirrors,
      trust: 'content',
      ...request.options,
    });
    bundle = await openBundle(`${place}/run.cap`);
    const bytes = await packCapture(context, bundle, `${place}/capsule`, {
      full: request.full,
      ...request.options,
    });
    removeTree(request.output);
    renameFile(`${place}/capsule`, request.output);
    if (!manifest.run) throw new Error('the capture has no run');
    return { run: manifest.run, bytes, kept: lock?.totals.kept.bytes ?? 0 };
  } finally {
    bundle?.close();
    removeTree(place);
  }
};
