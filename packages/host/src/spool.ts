import { closeSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { randomUUID } from 'node:crypto';
import { joinRaw, type RawPath, utf8ToRaw } from '@holotype/model';

/** A temporary file that parts are written into at their places; the reader removes it. */
export interface Spool {
  readonly path: RawPath;
  readonly write: (bytes: Uint8Array, position: number) => void;
  readonly close: () => void;
}

export const openSpool = (): Spool => {
  const path = joinRaw(utf8ToRaw(tmpdir()), `holotype-spool-${randomUUID()}`);
  const fd = openSync(Buffer.from(path, 'latin1'), 'wx', 0o600);
  return {
    path,
    write: (bytes, position) => {
      for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done, bytes.length - done, position + done);
    },
    close: () => { closeSync(fd); },
  };
};
