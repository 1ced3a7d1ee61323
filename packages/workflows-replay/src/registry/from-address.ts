import { openCapsule } from '@holotype/capsule';
import { storageOf } from '@holotype/host';
import { HolotypeError, type RawPath, rawToText } from '@holotype/model';
import { parseUrl, showUrl } from '@holotype/store';
import type { WorkflowContext } from '../context.ts';
import { beginStage } from '../events.ts';

/** Bytes: a server that gives without end is not given the whole disk. */
const largest = 64 * 1024 ** 3;

export interface FetchedCapsule {
  readonly path: RawPath;
  /** The address, without login and query, which may hold a token. */
  readonly name: string;
  /** What the file is called there. */
  readonly file: string;
}

/**
 * The capsule at an address, fetched into the store. It is asked for each time, as another may lie there then; what is no capsule does not stay.
 * Throws NetError, StoreError, and what opening a capsule throws, of the address.
 */
export const fetchFromAddress = async (context: WorkflowContext, typed: string): Promise<FetchedCapsule> => {
  const { store, signal } = context;
  const url = parseUrl(typed);
  const name = showUrl(url);
  using step = beginStage(context, 'fetch', `Downloading ${name}`, { unit: 'bytes' });
  let before = 0;
  const { path, sha256 } = await store.fetchAny({
    ...{ urls: [typed], maxSize: Math.min(largest, storageOf(store.path).freeBytes), signal },
    onProgress: ({ done, total }) => {
      if (total !== undefined) step.expect(total);
      step.advance(done - before);
      before = done;
    },
  });
  step.done();
  try {
    (await openCapsule(path)).close();
  } catch (error) {
    store.discard(sha256);
    if (error instanceof HolotypeError) error.message = error.message.replaceAll(rawToText(path), name);
    throw error;
  }
  return { path, name, file: fileAt(url) };
};

/** Archives have addresses that go on behind the name of the file, as in `files/fit.capsule/content`. */
const fileAt = (url: URL): string => {
  const parts = url.pathname.split('/').filter((part) => part !== '');
  const known = parts.findLast((part) => ending.test(part));
  const named = known ?? `${parts.at(-1) ?? url.hostname}.capsule`;
  // It becomes a file here: no path, and nothing that acts on a terminal.
  return decoded(named).replaceAll(/[/\\\p{C}]/gu, '-');
};

const ending = /\.(?:capsule|run|pdf)$/i;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
