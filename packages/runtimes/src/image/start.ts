import { makeDirectories, makeScratch, openFile, removeTree } from '@holotype/host';
import { compareRaw, joinRaw, type RawPath, utf8ToRaw } from '@holotype/model';
import { runProgram } from '../launcher/run-program.ts';
import type { HeldSignals } from '../launcher/signals.ts';
import { ownIdentity } from '../own-identity.ts';
import type { Rebuilt, RunResult, StartRequest } from '../request.ts';
import type { Client, ImageJob, Surroundings } from './driver.ts';
import { EngineError } from './errors.ts';

/** An engine, as it was tried. */
interface Engine extends Pick<Surroundings, 'caller'> {
  readonly name: string;
  readonly why: string;
  readonly needsPrivateNetwork: boolean;
  readonly open: (job: ImageJob) => Promise<Client>;
}

const imageOf = (rebuilt: Rebuilt) => {
  if (rebuilt.form !== 'dir') return rebuilt;
  throw new Error('a directory is no image');
};

const filesOf = (stdio: StartRequest['stdio']) => {
  if (typeof stdio === 'object') return stdio;
  throw new Error('of a command in an image, files take what it writes');
};

/**
 * Runs a command in an image, nothing of the engine's left behind. Throws EngineError `ENGINE_IMAGE_REFUSED`, `ENGINE_FAILED`, HostError.
 */
export const startInImage = async (
  engine: Engine,
  request: StartRequest,
  signals: HeldSignals,
): Promise<RunResult> => {
  const { argv, environment, workingDirectory = '/', identity = ownIdentity(), binds = [] } = request;
  const { home, network = 'host', stdin, terminal, devices = [] } = request;
  const notes: string[] = [];
  const note = (line: string) => {
    notes.push(line);
    request.note?.(line);
  };
  const scratch = makeScratch('holotype-run', request.scratch);
  note(`runs by ${engine.name} (${engine.why})`);
  try {
    const client = await engine.open({
      caller: engine.caller,
      scratch,
      image: imageOf(request.rebuilt),
      argv,
      environment,
      workingDirectory,
      identity,
      network,
      binds: binds.toSorted((a, b) => compareRaw(a.target, b.target)),
      devices: devices === 'engine' ? [] : devices,
      ownGpus: devices === 'engine',
      home: home === undefined ? undefined : utf8ToRaw(home),
      hasInput: stdin !== undefined,
      hasTerminal: terminal !== undefined,
    });
    try {
      return { ...(await runClient(engine, client, { ...request, note }, signals, scratch)), notes };
    } finally {
      await client.release();
    }
  } finally {
    removeTree(scratch);
  }
};

const runClient = async (
  { name, needsPrivateNetwork }: Engine,
  client: Client,
  request: StartRequest & { readonly note: (line: string) => void },
  signals: HeldSignals,
  scratch: RawPath,
): Promise<Omit<RunResult, 'notes'>> => {
  const { network = 'host', timeout, stdin, pipesInput, terminal, note } = request;
  const stdio = filesOf(request.stdio);
  client.notes.forEach(note);
  const devices = client.isolation.processes ? undefined : joinRaw(scratch, 'devices');
  if (devices !== undefined) makeDirectories(devices);
  const done = await runProgram(
    {
      argv: client.argv,
      environment: client.environment,
      network: needsPrivateNetwork ? network : 'host',
      devices,
      timeout,
      stdin,
      pipesInput,
      terminal,
      stdio,
      note,
    },
    signals,
  );
  if (done.kind === 'refused') throw failed(name, done.why);
  const { ended } = done;
  // On a terminal that is all in one stream.
  const said = terminal ? stdio.stdout : stdio.stderr;
  const stopped =
    ended.timedOut || ended.outputLimit || ended.exitCode === undefined || signals.received() !== undefined;
  const outcome = stopped
    ? ({ kind: 'ran', exitCode: ended.exitCode } as const)
    : await client.outcome({ exitCode: ended.exitCode, said: endOf(said) });
  if (outcome.kind === 'refused') throw failed(name, outcome.why);
  return {
    ...ended,
    exitCode: outcome.exitCode,
    by: name,
    isolation: ended.isolation && {
      ...client.isolation,
      signals: client.isolation.signals || ended.isolation.signals,
      network: needsPrivateNetwork && network === 'none' ? done.network : client.isolation.network,
    },
  };
};

const failed = (engine: string, why: string): EngineError =>
  new EngineError('ENGINE_FAILED', `${engine} did not run it: ${why}`, {
    exit: 'unsupported',
    hint: 'use another form, `--form dir` for one that needs no engine',
  });

const tail = 4096;

/** The end of what was written to a file. */
const endOf = (path: RawPath): string => {
  const file = openFile(path);
  try {
    return Buffer.from(file.read(Math.max(0, file.size - tail), tail)).toString('utf8');
  } finally {
    file.close();
  }
};
