import { packPath, readCaptureSource, type WrittenPack } from '@holotype/archive';
import {
  type Before,
  capture,
  type Captured,
  type Found,
  planReachScope,
  type Reach,
  type RunPlan,
} from '@holotype/capture';
import { type RawPath, rawToText, type Run, type RunInput, type ScopeRule } from '@holotype/model';
import type { Context } from '@holotype/replay';
import { formatBytes, formatCount } from '@holotype/terminal';
import type { Trace } from '@holotype/trace';
import { toBefore, toTouched } from './earlier.ts';
import { nameContacts } from './contacts.ts';
import type { FreezeRequest } from './request.ts';
import type { Gathered } from './gather.ts';
import { findInputs } from './inputs.ts';
import { refuseNamesInFiles, tellNames } from './private.ts';
import { findSecrets } from './secrets.ts';
import { toSection } from './section.ts';
import { showReach } from './show-reach.ts';

interface Planned {
  readonly reach: Reach;
  readonly inputs: readonly RunInput[];
  readonly found: Found;
}

const planFor = (request: FreezeRequest, trace: Trace, gathered: Gathered, found: Found): Planned => {
  const { workingDirectory, home, project, own, identity } = gathered;
  const { filesOnly, include, exclude, isPrivate } = request;
  const touched = toTouched(trace.files);
  const isWatched = trace.mechanism !== 'none';
  const reach = planReachScope({
    ...found,
    ...{
      touched,
      workingDirectory,
      home,
      project,
      filesOnly,
      include,
      exclude,
      own,
      identity,
      isPrivate,
      isWatched,
    },
  });
  const inputs = findInputs({
    ...{ files: trace.files, owners: found.owners, rules: reach.rules, project, limit: request.dataLimit },
  });
  return { reach, inputs, found };
};

const slotRules = (inputs: readonly RunInput[]): ScopeRule[] =>
  inputs.flatMap(({ path, slot }) =>
    slot === undefined ? [] : [{ path, held: false, reason: `data slot ${slot}` }],
  );

const secretRules = (paths: Iterable<RawPath>): ScopeRule[] =>
  [...paths].map((path) => ({ path: rawToText(path), held: false, reason: 'looks like a secret' }));

/** Captures what the run reached, as it was before; files that look like secrets are left out. */
export const captureRun = async (
  context: Context,
  request: FreezeRequest,
  trace: Trace,
  gathered: Gathered,
): Promise<void> => {
  const output = `${gathered.place}/run.cap`;
  const contacts = nameContacts(trace.contacts);
  let planned: Planned | undefined;
  const plan = (found: Found): Planned => {
    if (!planned) {
      planned = planFor(request, trace, gathered, found);
      showReach(context, planned.reach, planned.inputs);
      tellNames(context, gathered.identity, planned.reach.rules);
      for (const [alias, address] of contacts.hosts)
        context.terminal.note(`holotype: the capsule calls ${address} ${alias}`);
    }
    return planned;
  };
  const section = (): Run => {
    if (!planned) throw new Error('the scope was not planned');
    const credentials = planned.reach.credentials.map(({ path, reason }) => ({
      path: rawToText(path),
      reason,
    }));
    const { uid, gid } = context;
    return toSection({ ...gathered, ...planned, argv: request.argv, trace, contacts, credentials, uid, gid });
  };
  const once = (before: Before, packs: readonly WrittenPack[], secret: ScopeRule[]): Promise<Captured> => {
    const planOf = (found: Found): RunPlan => {
      const { reach, inputs } = plan(found);
      const rules = [...reach.rules, ...slotRules(inputs), ...secret];
      const { sections, substitutes, gaps } = reach;
      const unique = new Map(rules.map((rule) => [rule.path, rule])).values();
      return { rules: [...unique], sections, substitutes, gaps };
    };
    return capture({
      root: '/',
      output,
      replace: true,
      environment: context.environment,
      run: {
        touched: trace.files.map(({ path }) => path),
        used: new Set(trace.files.flatMap(({ path, read, executed }) => (read || executed ? [path] : []))),
        plan: planOf,
        before,
        section,
        packs,
        isPrivate: request.isPrivate,
        account: request.account && { named: request.account, without: request.exclude },
      },
      include: [],
      exclude: [],
      own: gathered.own,
      tool: context.tool,
      now: context.now(),
      privileged: context.uid === 0,
      progress: {
        probing: (what) => {
          step.detail(`looking at ${what}`);
        },
        walking: (paths) => {
          step.detail('');
          if (paths !== undefined) step.expect(paths);
        },
        walked: step.advance,
      },
      signal: context.signal,
    });
  };
  using step = context.terminal.step('Capturing what it reached', { unit: 'files' });
  const before = toBefore(trace.files);
  let captured = await once(before, gathered.packs, []);
  // The bytes of before moved into the capture: from there they are read again.
  const moved = readCaptureSource(output).before;
  const locals = captured.unshipped.map((path) => moved.get(path) ?? path);
  const findings = await findSecrets(context, locals, request.strict);
  if (findings.size > 0) {
    const secret = captured.unshipped.filter((path) => findings.has(moved.get(path) ?? path));
    const packs = gathered.packs.map(({ pack }) => ({
      pack,
      path: packPath(`${output}/outputs`, pack.digest),
    }));
    const again = new Map(
      [...before].map(([path, earlier]) => {
        const local = moved.get(path);
        return [path, local === undefined ? earlier : { ...earlier, local }] as const;
      }),
    );
    captured = await once(again, packs, secretRules(secret));
  }
  if (request.isPrivate) {
    const held = captured.unshipped.filter((path) => !findings.has(moved.get(path) ?? path));
    const now = readCaptureSource(output).before;
    refuseNamesInFiles(
      gathered.identity,
      new Map(held.map((path) => [rawToText(path), now.get(path) ?? path])),
    );
  }
  const { tree } = captured.manifest;
  step.done(`${formatCount(tree.files)} files, ${formatBytes(tree.bytes)}`);
};
