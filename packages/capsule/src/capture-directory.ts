import { lstat, openRoot } from '@holotype/host';
import {
  type Digest,
  joinRaw,
  limits,
  type RawPath,
  rawToText,
  readAsWritten,
  readJson,
  textToRaw,
} from '@holotype/model';
import { CapsuleError } from './errors.ts';
import type { BlobPlace, CapsuleReader } from './capsule-reader.ts';
import { refuseLarge } from './refuse-large.ts';

/** Where things lie in a capture directory. `source` and `before` stay on the machine; they are not packed. */
export const captureFiles = (directory: RawPath) => ({
  manifest: joinRaw(directory, 'manifest.json'),
  lock: joinRaw(directory, 'lock.json'),
  source: joinRaw(directory, 'source.json'),
  tree: joinRaw(directory, 'tree'),
  map: joinRaw(directory, 'map'),
  packs: joinRaw(directory, 'packs'),
  outputs: joinRaw(directory, 'outputs'),
  before: joinRaw(directory, 'before'),
});

export interface CaptureSource {
  /** Where the captured root lies on this machine. */
  readonly root: RawPath;
  /** Where the bytes of paths lie that the root has changed since. */
  readonly before: ReadonlyMap<RawPath, RawPath>;
  /** Identities of the packages that a held file is of; undefined: an earlier version did not say. */
  readonly packages: ReadonlySet<string> | undefined;
}

/** Where a capture came from. Throws CapsuleError `CAPTURE_NOT_FOUND` for a capture that was moved without its source.json. */
export const readCaptureSource = (directory: RawPath): CaptureSource => {
  const bytes = openRoot(directory).files.bytes('/source.json');
  const source = bytes && readJson(bytes, 'source.json');
  const {
    root,
    before: earlier,
    packages,
  } = (typeof source === 'object' && source !== null ? source : {}) as Partial<
    Record<'root' | 'before' | 'packages', unknown>
  >;
  const before = new Map<RawPath, RawPath>();
  for (const [path, name] of Object.entries(earlier ?? {}))
    if (typeof name === 'string' && /^\d+$/.test(name))
      before.set(textToRaw(path), joinRaw(captureFiles(directory).before, name));
  const held = Array.isArray(packages)
    ? new Set(packages.filter((purl) => typeof purl === 'string'))
    : undefined;
  if (typeof root === 'string') return { root: textToRaw(root), before, packages: held };
  throw new CapsuleError(
    'CAPTURE_NOT_FOUND',
    `${rawToText(directory)} does not say where the captured root is`,
    {
      hint: 'lock on the machine that was captured, with the whole capture directory',
    },
  );
};

/** Opens what `capture` wrote. Throws CapsuleError `CAPTURE_NOT_FOUND`, DocumentError. */
export const openCapture = (directory: RawPath): CapsuleReader => {
  const files = lstat(directory)?.type === 'directory' ? openRoot(directory).files : undefined;
  const manifest = files?.bytes('/manifest.json', limits.documentBytes);
  if (!files || !manifest) {
    throw new CapsuleError(
      'CAPTURE_NOT_FOUND',
      `No capture at ${rawToText(directory)}: manifest.json is missing`,
      {
        hint: 'make one with `holotype capture`',
      },
    );
  }
  const lock = files.bytes('/lock.json', limits.documentBytes);
  const place = (digest: Digest): BlobPlace | undefined => {
    const hex = digest.slice('sha256:'.length);
    for (const name of [
      `tree/${hex}.ndjson.zst`,
      `map/${hex}.ndjson.zst`,
      `packs/${hex}.pack`,
      `outputs/${hex}.pack`,
    ]) {
      const file = joinRaw(directory, name);
      const stat = lstat(file);
      if (stat?.type === 'file') return { file, position: 0, size: stat.size };
    }
    return undefined;
  };
  const { document: captured, written } = readAsWritten(
    'manifest',
    manifest,
    `${rawToText(directory)}/manifest.json`,
  );
  const locked = lock && readAsWritten('lock', lock, `${rawToText(directory)}/lock.json`);
  refuseLarge(captured, locked?.document);
  return {
    kind: 'capture',
    path: directory,
    manifest: captured,
    written,
    lock: locked?.document,
    writtenLock: locked?.written,
    place,
    close: () => undefined,
  };
};
