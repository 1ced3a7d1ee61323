import { type CapsuleReader, loadTree, openCapsule, openRunContents } from '@holotype/capsule';
import { fromTyped, lstat, rootSource, writeWhole } from '@holotype/host';
import {
  documentDigest,
  isReference,
  joinRaw,
  limits,
  parentOf,
  shownJson,
  type RawPath,
  rawToText,
  readDocument,
  type Replay,
  type Report,
  type Run,
  textToRaw,
} from '@holotype/model';
import { compareRun, leftOf, renderHtml, replayReport } from '@holotype/verify';
import { askOf, type Asked, toReported } from '../asked.ts';
import type { WorkflowContext } from '../context.ts';
import { checkRun, refuseUnmet } from '../replay/check-run.ts';
import { readAgain } from '../replay/run-again.ts';
import { heldContents } from '../replay/held-contents.ts';
import { leftIn, openKept } from '../replay/collect.ts';
import { toCapsule } from '../registry/to-capsule.ts';
import type { Replayed } from '../replay/request.ts';
import { JudgeError } from './errors.ts';

export interface JudgeRequest {
  /** What a replay left: its reports, outputs and streams. */
  readonly directory: RawPath;
  /** Undefined: the one that the Report names. */
  readonly capsule: RawPath | undefined;
  readonly asked: Asked;
}

type Evidence = NonNullable<Replay['evidence']>;

interface Left {
  readonly report: Report;
  readonly replay: Replay;
  readonly evidence: Evidence;
}

/** A document that is longer is refused for it. */
const readable = limits.documentBytes + 1;

const readLeft = (directory: RawPath): Left => {
  const path = joinRaw(directory, 'report.json');
  const shown = rawToText(directory);
  const fail = (why: string) =>
    new JudgeError('JUDGE_NO_REPLAY', `${shown} ${why}`, {
      hint: 'give the directory that `holotype replay` made, NAME.replay',
      exit: 'missing',
    });
  const bytes = lstat(path)?.type === 'file' && rootSource(directory).read('/report.json', readable);
  if (!bytes) throw fail('holds no report of a replay');
  const report = readDocument('report', bytes, rawToText(path));
  const { replay } = report;
  if (!replay) throw fail('holds another report than one of a replay');
  if (!replay.evidence) throw fail('was made by an older holotype: replay it again');
  return { report, replay, evidence: replay.evidence };
};

/** A Report does not say where on a machine a capsule was: it is looked for beside the directory, here, and in the registry that it came from. */
const findNamed = async (
  context: WorkflowContext,
  name: string,
  directory: RawPath,
): Promise<RawPath | undefined> => {
  const base = textToRaw(name.slice(name.lastIndexOf('/') + 1));
  const near = [joinRaw(parentOf(directory), base), joinRaw(context.workingDirectory, base)];
  const there = near.find((path) => lstat(path));
  if (there !== undefined || !isReference(name)) return there;
  return (await toCapsule(context, name, fromTyped(context.workingDirectory, name))).path;
};

/** The capsule that was replayed, or one with other questions to the same run. */
const openReplayed = async (
  context: WorkflowContext,
  { directory, capsule }: JudgeRequest,
  { report }: Left,
): Promise<CapsuleReader & { readonly run: Run }> => {
  const { name } = report.subject;
  const path = capsule ?? (await findNamed(context, name, directory));
  const hint = 'name the capsule that was replayed with --capsule';
  if (path === undefined)
    throw new JudgeError(
      'JUDGE_OTHER_CAPSULE',
      `There is no ${name} beside ${rawToText(directory)}, nor here`,
      { hint, exit: 'missing' },
    );
  const reader = await openCapsule(path);
  const { run } = reader.manifest;
  const digests = [documentDigest(reader.written), run?.amends];
  if (run && digests.includes(report.subject.manifestDigest)) return { ...reader, run };
  reader.close();
  throw new JudgeError('JUDGE_OTHER_CAPSULE', `${rawToText(path)} is not the capsule that was replayed`, {
    hint,
  });
};

const compare = async (request: JudgeRequest, left: Left, reader: CapsuleReader & { readonly run: Run }) => {
  const { directory, asked } = request;
  const { replay, evidence } = left;
  const { end, unknown, unmade } = evidence;
  const run = askOf(reader.run, asked);
  const expected = openRunContents(reader, run.kept);
  await refuseUnmet(
    run,
    asked,
    expected,
    unknown.map(({ path }) => path),
  );
  const reasons = new Map(unmade.map(({ path, why }) => [path, why]));
  const unread = new Map(evidence.unread?.map(({ path, why }) => [path, why]));
  const kept = openKept(directory, run);
  const actual = (path: string) =>
    reasons.has(path) || unread.has(path) ? Promise.resolve(undefined) : kept(path);
  const stdout = (await leftIn(directory, '/stdout')) ?? leftOf(new Uint8Array());
  return compareRun({
    run,
    expected,
    unknown,
    strict: asked.strict,
    actual,
    stdout,
    facts: left.report.facts,
    began: evidence.began,
    again: replay.again && (await readAgain(directory, run, replay.again, { actual, stdout })),
    unmade: (path) => reasons.get(path),
    unread: (path) => unread.get(path),
    remark: heldContents(await loadTree(reader), run),
    end: { exitCode: end.exitCode, signal: end.signal, timedOut: end.timedOut },
    wall: replay.usage.here,
    form: replay.form,
    enclosure: replay.enclosure,
    isolation: replay.isolation,
    causes: evidence.causes,
    suspected: evidence.suspected,
    asked: toReported(asked),
    edited: replay.edited,
  });
};

/**
 * Judges what a replay left by other policies and claims; nothing is run. The first verdict stays in `report.json`; this one goes to
 * `judged.json` and `judged.html`. Throws JudgeError, ReplayError, NotationError.
 */
export const judge = async (context: WorkflowContext, request: JudgeRequest): Promise<Replayed> => {
  const left = readLeft(request.directory);
  const reader = await openReplayed(context, request, left);
  try {
    checkRun(reader.run);
    const { replay, pictures, tables } = await compare(request, left, reader);
    const { manifest, written } = reader;
    const { report: first } = left;
    const report = replayReport({
      manifest,
      manifestDigest: documentDigest(written),
      replay,
      name: first.subject.name,
      tool: context.tool,
      madeAt: context.now(),
      hostFindings: first.findings.filter(({ code }) => !code.startsWith('REPLAY_')),
      labels: first.labels ?? [],
    });
    const html = joinRaw(request.directory, 'judged.html');
    writeWhole(html, renderHtml({ report, manifest, pictures, tables }));
    writeWhole(joinRaw(request.directory, 'judged.json'), shownJson(report));
    return { report, html, kept: undefined };
  } finally {
    reader.close();
  }
};
