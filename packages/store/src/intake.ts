import { createHash } from 'node:crypto';
import { type GrowingFile, makeDirectories, openGrowing, removeTree, renameFile } from '@holotype/host';
import { parentOf, type RawPath } from '@holotype/model';
import type { Downloaded } from './download.ts';
import { storing, storingLater } from './disk-failure.ts';
import type { Objects } from './objects.ts';
import type { Parts } from './parts.ts';
import type { StoredObject } from './store.ts';

export interface Intake {
  /** Fills a part called `name` and makes it an object; what a failure leaves is kept for the next attempt if `resumes`. */
  readonly fill: (
    name: string,
    resumes: boolean,
    use: (file: GrowingFile) => Promise<Downloaded>,
  ) => Promise<StoredObject>;
  readonly add: (chunks: Iterable<Uint8Array>) => StoredObject;
}

/** The only way into the store: a part is written, and renamed when its hash is known. Objects are never written to. */
export const openIntake = (path: RawPath, objects: Objects, parts: Parts): Intake => {
  let count = 0;
  const open = (name: string) => {
    makeDirectories(path, 0o700);
    makeDirectories(`${path}/parts`, 0o700);
    const part = parts.claim(name);
    return { part, file: openGrowing(part) };
  };
  const settle = (part: RawPath, got: Downloaded): StoredObject => {
    const target = objects.pathOf(got.sha256);
    makeDirectories(parentOf(target), 0o700);
    renameFile(part, target);
    return { ...got, path: target };
  };
  return {
    fill: (name, resumes, use) =>
      storingLater(async () => {
        const { part, file } = open(resumes ? name : `${name}-${++count}`);
        let done = false;
        try {
          const stored = settle(part, await use(file));
          done = true;
          return stored;
        } finally {
          file.close();
          if (!done && (!resumes || file.size() === 0)) removeTree(part);
        }
      }),
    add: (chunks) =>
      storing(() => {
        const { part, file } = open(`add-${++count}`);
        try {
          const hash = createHash('sha256');
          file.clear();
          for (const chunk of chunks) {
            hash.update(chunk);
            file.append(chunk);
          }
          return settle(part, { sha256: hash.digest('hex'), size: file.size() });
        } finally {
          file.close();
          // Gone already if it became an object.
          removeTree(part);
        }
      }),
  };
};
