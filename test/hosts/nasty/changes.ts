import { appendFileSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '@holotype/kit';
import { makerIn } from './make.ts';

/** Bytes that no archive has and that do not compress, the same in every root. */
const noise = (length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  let state = 42;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
};

const patchLastByte = (path: string): void => {
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
};

/** A hardlink in place of a second copy, as programs that save space make it. */
const linkInstead = (root: string, one: string, other: string): void => {
  unlinkSync(join(root, other));
  linkSync(join(root, one), join(root, other));
};

/** What people do to a machine after its packages are installed. `compile`: the root has gcc. */
export const makeChanges = async (root: string, compile: boolean): Promise<void> => {
  appendFileSync(join(root, 'etc/bash.bashrc'), '# edited by hand\n');
  patchLastByte(join(root, 'usr/bin/tac'));
  unlinkSync(join(root, 'usr/bin/shuf'));
  writeFileSync(join(root, 'usr/bin/shuf'), '#!/bin/sh\nexec sort --random-sort "$@"\n', { mode: 0o755 });
  linkInstead(root, 'usr/share/doc/libc6/copyright', 'usr/share/doc/libc-bin/copyright');
  linkSync(join(root, 'usr/bin/env'), join(root, 'opt/env-elsewhere'));

  const local = makerIn(join(root, 'usr/local/lib/solver'));
  local.file('libsolver.so.1', noise(200_000));
  local.symlink('libsolver.so', 'libsolver.so.1');
  local.file('solver.c', '#include <stdio.h>\nint main(void) { puts("solved"); return 0; }\n');
  if (compile)
    await must([
      'chroot',
      root,
      'gcc',
      '-O2',
      '-o',
      '/usr/local/bin/solver',
      '/usr/local/lib/solver/solver.c',
    ]);

  const venv = makerIn(join(root, 'opt/venv'));
  venv.file('pyvenv.cfg', 'home = /usr/bin\ninclude-system-site-packages = false\nversion = 3\n');
  for (const name of ['bin', 'lib/python3/site-packages/tiny-1.0.dist-info']) venv.directory(name);
  venv.symlink('bin/python3', '/usr/bin/python3');
  venv.symlink('bin/python', 'python3');
  venv.file('lib/python3/site-packages/tiny.py', 'answer = 42\n');
  venv.file(
    'lib/python3/site-packages/tiny-1.0.dist-info/METADATA',
    'Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n',
  );
};
