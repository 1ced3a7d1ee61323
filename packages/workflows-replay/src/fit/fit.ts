import { loadTree, openCapsule } from '@holotype/capsule';
import { missingArtifacts } from '@holotype/rebuild';
import { lookAtHost } from '@holotype/capture';
import { forbidsPrograms, hasNative, isLinux, storageOf, systemName } from '@holotype/host';
import {
  documentDigest,
  type FormName,
  formNames,
  type RawPath,
  type Report,
  replayForms,
  type Sections,
} from '@holotype/model';
import { notApart } from '@holotype/runtimes';
import { type Abilities, type Enclosure, fit, foreseeLosses } from '@holotype/verify';
import { type WorkflowContext } from '../context.ts';
import { tell } from '../events.ts';
import { tryWays } from '../run/ways.ts';

export interface FitRequest {
  readonly capsule: RawPath;
  /** What the Report calls it. */
  readonly name: string;
  readonly form: FormName;
  /** Forms that whoever asks can make; all, unless it says. */
  readonly choice?: readonly FormName[];
  /** Where it would be rebuilt. */
  readonly output: RawPath;
  /** How a replay has chosen to run it, where it has: nothing is tried then. */
  readonly chosen?: Ways;
}

/** Ways to run what is rebuilt, each tried here. */
type Ways = Pick<Abilities, 'enclosures' | 'engines'>;

/** Reports are passed on: a place is called by what it is for, not by where it lies. */
const storage = (path: RawPath, name: string) => {
  const { device, freeBytes, freeInodes } = storageOf(path);
  return { name, device, freeBytes, ...(freeInodes !== undefined && { freeInodes }) };
};

/** All that runs this form, as each would run a stranger's capsule here. */
const waysFor = async (context: WorkflowContext, form: FormName): Promise<Ways> => {
  const run = replayForms.find((one) => one === form);
  if (run === undefined) return { enclosures: [] };
  const ways = (await tryWays(context, run)).map(({ isolation, ...way }): Enclosure => ({
    ...way,
    ...(isolation && { reaches: notApart(isolation) }),
  }));
  return run === 'dir' ? { enclosures: ways } : { enclosures: [], engines: ways };
};

/** What was said of this host, and what was found on it. */
export interface Fitness {
  readonly report: Report;
  readonly here: Sections;
}

/** What the probes say of this machine. They know Linux: where it runs inside an engine, nothing is known of it. */
export const lookHere = async (context: WorkflowContext): Promise<Sections> => {
  if (!isLinux) {
    tell(
      context,
      'NOT_LINUX',
      `this machine runs ${systemName}: it is not compared with the one that was captured`,
    );
    return {};
  }
  return (await lookAtHost(context.signal)).sections;
};

/** Whether this host can carry the environment, asked before anything is fetched. */
export const askFit = async (context: WorkflowContext, request: FitRequest): Promise<Fitness> => {
  const { capsule, name } = request;
  const reader = await openCapsule(capsule);
  const { manifest, lock } = reader;
  const sections = await lookHere(context);
  const { store } = context;
  const missing = lock ? missingArtifacts(reader, lock, store) : [];
  const tree = request.form === 'dir' && context.uid !== 0 ? await loadTree(reader) : [];
  reader.close();
  const report = fit({
    manifest,
    ...(lock && { lock }),
    here: sections,
    form: request.form,
    choice: request.choice ?? formNames,
    output: { ...storage(request.output, 'the output directory'), noexec: forbidsPrograms(request.output) },
    download: {
      bytes: missing.reduce((sum, { size }) => sum + size, 0),
      storage: storage(store.path, 'the store'),
    },
    abilities: {
      uid: context.uid,
      native: hasNative(),
      ...(request.chosen ?? (await waysFor(context, request.form))),
      notHeld: foreseeLosses(tree, context.uid, context.gid),
    },
    ...{ tool: context.tool, name },
    manifestDigest: documentDigest(reader.written),
    madeAt: context.now(),
  });
  return { report, here: sections };
};
