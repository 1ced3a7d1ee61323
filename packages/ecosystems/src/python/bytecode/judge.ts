import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { runLocal } from '@holotype/host';
import { baseOf, compareRaw, parentOf, type RawPath, rawToBytes } from '@holotype/model';
import type { Remade, RemakeRequest } from '../../remake.ts';
import { sourceOfBytecode } from '../record.ts';
import { findInterpreters, type Interpreter } from './interpreters.ts';
import { parseBytecodeName } from './name.ts';
import { judgeScript } from './script.ts';

/** What is asked at once, and remembered together. */
interface Batch {
  readonly interpreter: Interpreter;
  readonly paths: readonly RawPath[];
}
/** In the order of the paths. */
type Verdict = 'same' | 'other' | 'stale';

/** An interpreter that ended, hung or said something else than it was asked. */
class Unanswered extends Error {}

const batchTimeoutMs = 60_000;
const mostProcesses = 4;
/** One directory in so many ends a batch, by its name alone: what changes elsewhere moves no border. */
const directoriesInBatch = 8;
/** Files; about two seconds of work. */
const mostInBatch = 800;
/** Bytes; no module comes near it. */
const largest = 64 * 1024 * 1024;

const isVerdict = (text: string): text is Verdict => ['same', 'other', 'stale'].includes(text);

/** Stands for everything that the answer depends on; undefined for what cannot be read. */
const contentOf = ({ files }: RemakeRequest, { paths }: Batch): string | undefined => {
  const hash = createHash('sha256');
  for (const path of paths) {
    const source = sourceOfBytecode(path);
    const [compiled, text, stat] = [
      files.bytes(path, largest),
      files.bytes(source, largest),
      files.stat(source),
    ];
    if (!compiled || !text || !stat) return undefined;
    hash.update(JSON.stringify([baseOf(path), compiled.length, text.length, stat.mtime]));
    hash.update(compiled).update(text);
  }
  return hash.digest('hex');
};

const inputFor = (paths: readonly RawPath[]): Uint8Array => {
  const end = Buffer.from([0]);
  return Buffer.concat(
    paths.flatMap((path) => [
      Buffer.from(String(parseBytecodeName(path)?.level ?? 0)),
      end,
      rawToBytes(sourceOfBytecode(path)),
      end,
      rawToBytes(path),
      end,
    ]),
  );
};

/** Throws Unanswered. */
const askAbout = async (
  { name, tag, magic, argv, environment }: Interpreter,
  paths: readonly RawPath[],
  timeoutMs = batchTimeoutMs,
): Promise<readonly Verdict[]> => {
  const done = await runLocal(
    { argv: argv(judgeScript), env: environment, timeoutMs, maxOutput: 1024 * 1024 },
    { directory: '/', input: inputFor(paths) },
  );
  if (done.kind === 'stopped' && done.reason === 'timeout')
    throw new Unanswered(`${name} did not answer in time`);
  if (done.kind !== 'exited' || done.code !== 0) throw new Unanswered(`${name} ended before it had answered`);
  const [head, ...lines] = done.stdout.trimEnd().split('\n');
  const verdicts = lines.filter(isVerdict);
  if (head !== `${tag} ${magic}` || lines.length !== paths.length || verdicts.length !== paths.length)
    throw new Unanswered(`${name} answered something else than it was asked`);
  return verdicts;
};

/** By directory; files of directories that lie beside each other are asked about at once. */
const toBatches = (paths: readonly RawPath[], interpreter: Interpreter): Batch[] => {
  const batches: Batch[] = [];
  let open: RawPath[] = [];
  const close = () => {
    if (open.length > 0) batches.push({ interpreter, paths: open });
    open = [];
  };
  const sorted = paths.toSorted(compareRaw);
  for (const [at, path] of sorted.entries()) {
    open.push(path);
    const directory = parentOf(path);
    const next = sorted[at + 1];
    const ends =
      next !== undefined &&
      parentOf(next) !== directory &&
      createHash('sha256').update(directory, 'latin1').digest().readUInt8(0) % directoriesInBatch === 0;
    if (ends || open.length === mostInBatch) close();
  }
  close();
  return batches;
};

/** By path. One that is no bytecode of an interpreter that the run started is unknown, as is what an interpreter gives no answer about. */
export const judge = async (request: RemakeRequest): Promise<ReadonlyMap<RawPath, Remade>> => {
  const found = new Map<RawPath, Remade>();
  const interpreters = await findInterpreters(request);
  const asked = new Map<Interpreter, RawPath[]>();
  for (const path of request.compiled) {
    const interpreter = interpreters.byTag.get(parseBytecodeName(path)?.tag ?? '');
    const paths = interpreter && asked.get(interpreter);
    if (paths) paths.push(path);
    else if (interpreter) asked.set(interpreter, [path]);
    else
      found.set(path, {
        kind: 'unknown',
        why: interpreters.silent[0] ?? 'no Python that the run started reads it',
      });
  }
  /** One that does not answer once is not asked again. */
  const failed = new Map<Interpreter, string>();
  const judgeBatch = async (batch: Batch): Promise<void> => {
    const { interpreter, paths } = batch;
    const content = contentOf(request, batch);
    const settle = (of: (at: number) => Remade) => {
      for (const [at, path] of paths.entries()) found.set(path, of(at));
    };
    if (content === undefined) {
      settle(() => ({ kind: 'unknown', why: 'a file or a source beside it cannot be read' }));
      return;
    }
    try {
      const verdicts = await request.remember(
        {
          kind: 'bytecode made again, 1',
          of: interpreter.sha256,
          beside: `${interpreter.version} ${content}`,
        },
        () => {
          const why = failed.get(interpreter);
          if (why !== undefined) throw new Unanswered(why);
          return askAbout(interpreter, paths, request.timeoutMs);
        },
      );
      settle((at) => ({ kind: verdicts[at] ?? 'stale' }));
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      failed.set(interpreter, error.message);
      settle(() => ({ kind: 'unknown', why: error.message }));
    }
  };
  const batches = [...asked].flatMap(([interpreter, paths]) => toBatches(paths, interpreter));
  const work = batches.values();
  const works = async () => {
    for (const batch of work) await judgeBatch(batch);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), mostProcesses) }, works));
  return found;
};
