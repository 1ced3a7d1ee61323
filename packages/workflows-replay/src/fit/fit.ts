import { loadTree, openCapsule } from '@holotype/capsule';
import { missingArtifacts } from '@holotype/rebuild';
import { runProbes } from '@holotype/capture';
import {
  detectEnclosures,
  detectEngines,
  type ImageForm,
  imageForms,
  networkOfProgram,
  notApart,
} from '@holotype/runtimes';
import {
  hasNative,
  type Isolation,
  landlockVersion,
  notIsolated,
  openLocal,
  storageOf,
} from '@holotype/host';
import {
  documentDigest,
  type RawPath,
  type Report,
  rawToText,
  type Sections,
  utf8ToRaw,
} from '@holotype/model';
import { type Abilities, type Enclosure, fit, foreseeLosses, type FormName } from '@holotype/verify';
import type { Store } from '@holotype/store';
import { type WorkflowContext } from '../context.ts';
import { findBrought } from '../way-in/proot.ts';
import { rebuildForms } from '../rebuild/rebuild-forms.ts';

export interface FitRequest {
  readonly capsule: RawPath;
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

const storage = (path: RawPath) => {
  const { device, freeBytes, freeInodes } = storageOf(path);
  return { path: rawToText(path), device, freeBytes, ...(freeInodes !== undefined && { freeInodes }) };
};

/** Engines for an image, as each would run a stranger's capsule here. */
const tryEngines = async (context: WorkflowContext, image: ImageForm): Promise<readonly Enclosure[]> => {
  const found = await detectEngines(context.environment, image);
  const left = found.some(({ needsPrivateNetwork }) => needsPrivateNetwork)
    ? await networkOfProgram()
    : 'none';
  return found.map(({ name, usable, why, keeps, needsPrivateNetwork }) => {
    const isolation: Isolation = {
      ...notIsolated,
      ...keeps,
      // Landlock's scopes are put round an engine that shares this machine's processes.
      signals: keeps.signals || landlockVersion() >= 6,
      network: needsPrivateNetwork ? left : 'none',
    };
    return { name, usable, why, ...(usable && { reaches: notApart(isolation) }) };
  });
};

/** Ways into a directory. */
const tryEnclosures = async (store: Store): Promise<readonly Enclosure[]> =>
  (await detectEnclosures(findBrought(store))).map(({ isolation, ...way }) => ({
    ...way,
    ...(isolation && { reaches: notApart(isolation) }),
  }));

const tryWays = async (context: WorkflowContext, form: FormName, store: Store): Promise<Ways> => {
  const image = imageForms.find((one) => one === form);
  return {
    enclosures: form === 'dir' ? await tryEnclosures(store) : [],
    ...(image !== undefined && { engines: await tryEngines(context, image) }),
  };
};

/** What was said of this host, and what was found on it. */
export interface Fitness {
  readonly report: Report;
  readonly here: Sections;
}

/** Whether this host can carry the environment, asked before anything is fetched. */
export const askFit = async (context: WorkflowContext, request: FitRequest): Promise<Fitness> => {
  const { capsule } = request;
  const reader = await openCapsule(capsule);
  const { manifest, lock } = reader;
  const host = openLocal();
  const home = context.environment['HOME'];
  const { sections } = await runProbes(host, {
    environment: context.environment,
    home: home === undefined ? undefined : utf8ToRaw(home),
    signal: context.signal,
  });
  const { store } = context;
  const missing = lock ? missingArtifacts(reader, lock, store) : [];
  const tree = request.form === 'dir' && context.uid !== 0 ? await loadTree(reader) : [];
  reader.close();
  const report = fit({
    manifest,
    ...(lock && { lock }),
    here: sections,
    form: request.form,
    choice: request.choice ?? rebuildForms,
    output: storage(request.output),
    download: { bytes: missing.reduce((sum, { size }) => sum + size, 0), storage: storage(store.path) },
    abilities: {
      uid: context.uid,
      native: hasNative(),
      ...(request.chosen ?? (await tryWays(context, request.form, store))),
      notHeld: foreseeLosses(tree, context.uid, context.gid),
    },
    tool: context.tool,
    name: rawToText(capsule),
    manifestDigest: documentDigest(manifest),
    madeAt: context.now(),
  });
  return { report, here: sections };
};
