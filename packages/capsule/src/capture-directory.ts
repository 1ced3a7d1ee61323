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

/** Where things lie in a capture directory. `source`, `shipped` and `before` stay on the machine; they are not packed. */
export const captureFiles = (directory: RawPath) => ({
  manifest: joinRaw(directory, 'manifest.json'),
  lock: joinRaw(directory, 'lock.json'),
  source: joinRaw(directory, 'source.json'),
  shipped: joinRaw(directory, 'shipped.ndjson'),
  tree: joinRaw(directory, 'tree'),
  map: joinRaw(directory, 'map'),
  packs: joinRaw(directory, 'packs'),
  outputs: joinRaw(directory, 'outputs'),
  before: joinRaw(directory, 'before'),
});

/** Where a capture came from. Throws CapsuleError `CAPTURE_NOT_FOUND` for a capture that was moved without its source.json. */
export const readCaptureSource = (
  directory: RawPath,
): { readonly root: RawPath; readonly before: ReadonlyMap<RawPath, RawPath> } => {
  const bytes = openRoot(directory).files.bytes('/source.json');
  const source = bytes && readJson(bytes, 'source.json');
  const root = typeof source === 'object' && source !== null && 'root' in source ? source['root'] : undefined;
  const earlier =
    typeof source === 'object' && source !== null && 'before' in source ? source['before'] : undefined;
  const before = new Map<RawPath, RawPath>();
  for (const [path, name] of Object.entries(earlier ?? {}))
    if (typeof name === 'string' && /^\d+$/.test(name))
      before.set(textToRaw(path), joinRaw(captureFiles(directory).before, name));
  if (typeof root === 'string') return { root: textToRaw(root), before };
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
