import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, leaveOut, makeStore } from '@holotype/kit';
import type { World } from './case.ts';

const secret = 'secret of the reader 5309\n';
const victims = 31;

/** A loop device over a file of the test, whose first bytes are the secret; undefined where none can be had. */
export const makeDisk = (path: string): { readonly number: number; readonly device: string } | undefined => {
  writeFileSync(path, secret.padEnd(1024 * 1024, '\0'));
  try {
    const device = execFileSync('losetup', ['--find', '--show', path], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
    // As machines have it that are less careful with their disks than a test may be.
    return { device, number: Number(/\d+$/.exec(device)?.[0]) };
  } catch {
    leaveOut('a disk that a hostile capsule brings', 'no loop device can be had here');
    return undefined;
  }
};

export const releaseDisk = (device: string): void => {
  execFileSync('losetup', ['--detach', device]);
};

/** A reader's things in `place`, all theirs. */
export const makeWorld = (place: string, actor: Actor, disk: number | undefined): World => {
  const victim = join(place, 'victim');
  for (const path of [place, victim, join(place, 'home'), join(place, 'tmp'), join(place, 'run')])
    mkdirSync(path, { mode: 0o700 });
  for (let at = 0; at < victims; at++) writeFileSync(join(victim, `file-${String(at)}`), 'theirs');
  const secretFile = join(place, 'secret');
  writeFileSync(secretFile, secret, { mode: 0o600 });
  makeStore(join(place, 'store'));
  if (process.getuid?.() === 0)
    execFileSync('chown', ['-R', `${String(actor.uid)}:${String(actor.uid)}`, place]);
  chmodSync(place, 0o755);
  return { victim, secretFile, secret: secret.trim(), disk, uid: actor.uid === 0 ? 4242 : actor.uid, place };
};

/** Gives a directory that was made for the reader to them. */
export const giveTo = (actor: Actor, path: string): void => {
  if (process.getuid?.() === 0) chownSync(path, actor.uid, actor.uid);
};
