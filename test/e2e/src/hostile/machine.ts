import { openCapsule, packCapsule } from '@holotype/capsule';
import { forms, rebuild } from '@holotype/rebuild';
import { capture } from '@holotype/capture';
import { lock } from '@holotype/lock';
import { type FormName, HolotypeError, type Lock } from '@holotype/model';
import { secretFinder } from '@holotype/secrets';
import { openStore, type Store, type StoreOptions } from '@holotype/store';
import type { Members } from './deb.ts';
import { makeSmallRoot, type SmallPackage } from './root.ts';
import { type FileServer, serveFiles } from './server.ts';
import { temporary } from './temporary.ts';

/** A small root, captured, locked against a server on this machine, and packed in both ways. */
export interface Machine {
  readonly directory: string;
  readonly root: string;
  readonly capture: string;
  readonly thin: string;
  readonly full: string;
  readonly store: string;
  readonly tool: SmallPackage;
  readonly server: FileServer;
}

const program = { name: 'holotype', version: '0.1.0' };

/** A store with a short patience. */
export const shortStore = (path: string, options: StoreOptions = {}): Store =>
  openStore({ path, env: {}, stallMs: 300, pauseMs: 1, ...options });

export const pack = async (from: string, output: string, store: Store, full: boolean): Promise<void> => {
  const reader = await openCapsule(from);
  try {
    await packCapsule({
      reader,
      output,
      full,
      artifact: (digest) => ({ file: store.pathOf(digest.replace('sha256:', '')), position: 0, size: 0 }),
    });
  } finally {
    reader.close();
  }
};

export const captureRoot = (root: string, output: string): Promise<unknown> =>
  capture({
    root,
    output,
    replace: false,
    environment: {},
    include: [],
    exclude: [],
    own: [],
    secrets: secretFinder,
    tool: program,
    now: '2026-01-01T00:00:00Z',
    privileged: process.getuid?.() === 0,
  });

/** Locks against what `server` has. */
export const lockCapture = (
  directory: string,
  store: Store,
  server: FileServer,
): Promise<{ readonly lock: Lock }> =>
  lock({
    directory,
    store,
    mirrors: [`${server.url}/{name}_{version}_{arch}.deb`],
    offline: false,
    environment: {},
    trust: 'content',
    tool: program,
  });

export const makeMachine = async (
  finished: (use: () => void) => void,
  extra: Members = {},
): Promise<Machine> => {
  const directory = temporary(finished);
  const at = (name: string) => `${directory}/${name}`;
  const tool = makeSmallRoot(at('root'), extra);
  const server = await serveFiles({ [tool.file]: tool.deb });
  finished(server.close);
  const machine = {
    directory,
    root: at('root'),
    capture: at('a.cap'),
    thin: at('thin.capsule'),
    full: at('full.capsule'),
    store: at('store'),
    tool,
    server,
  };
  await captureRoot(machine.root, machine.capture);
  const store = shortStore(machine.store);
  await lockCapture(machine.capture, store, server);
  await pack(machine.capture, machine.thin, store, false);
  await pack(machine.capture, machine.full, store, true);
  return machine;
};

/** Rebuilds without the command line; gives the digests of the form. */
export const rebuildTo = async (
  capsule: string,
  output: string,
  store: Store,
  name: FormName = 'tar',
): Promise<Readonly<Record<string, string>>> => {
  const form = forms.find((one) => one.name === name);
  if (!form) throw new Error(`no form ${name}`);
  const reader = await openCapsule(capsule);
  try {
    const request = { reader, store, form, output, replace: false, privileged: process.getuid?.() === 0 };
    return (await rebuild(request)).digests;
  } finally {
    reader.close();
  }
};

/** `CODE: message` of an expected failure, hashes and the machine's directory left out; `none` if there is none. */
export const failure = async (use: () => unknown, directory = ''): Promise<string> => {
  try {
    await use();
    return 'none';
  } catch (error) {
    if (!(error instanceof HolotypeError)) throw error;
    return plain(`${error.code}: ${error.message}`, directory);
  }
};

/** A message without what differs from run to run. */
export const plain = (text: string, directory: string): string =>
  text
    .replaceAll(directory === '' ? '\0' : directory, 'DIR')
    .replace(/127\.0\.0\.1:\d+/g, 'SERVER')
    .replace(/[0-9a-f]{64}/g, 'HASH');
