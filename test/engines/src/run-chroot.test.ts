import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeMiniatureRoot, settle, snapshot } from '@holotype/kit';
import { expect, test } from 'vitest';
import { runAs } from './drive.ts';
import { cases, describeCases, makePlace, scripted } from './run-place.ts';

const programs = ['bash', 'cat', 'chroot', 'ls', 'ln', 'mknod', 'mv', 'rm', 'stat'];
const what = 'running by chroot';
const found = (await cases(what, ...programs)).filter(({ enclosure }) => enclosure === 'chroot');
const place = makePlace('run-chroot', found.length === 0);

const makeRoot = (name: string) => {
  const root = join(place, name);
  for (const directory of ['etc', 'proc', 'dev', 'tmp', 'home/u/proj'])
    mkdirSync(join(root, directory), { recursive: true });
  makeMiniatureRoot(root, programs);
  settle(root, 0);
  return root;
};
/** Somebody's directory, with a device as a machine's /dev has it. */
const makeOutside = (name: string) => {
  const outside = join(place, name);
  mkdirSync(outside);
  writeFileSync(join(outside, 'file'), 'of the machine\n');
  execFileSync('mknod', ['-m', '666', join(outside, 'null'), 'c', '1', '3']);
  return outside;
};

describeCases(what, found, (one) => {
  const { actor } = one;

  test('root inside has no way out of the root, makes no device, and ends nobody', async () => {
    const script = `chroot / /bin/cat /etc/x; mknod /tmp/disk b 8 0; kill -0 ${String(process.pid)}; ls /proc; ls /dev`;
    const result = await runAs(actor, scripted(one, makeRoot('root'), script, { network: 'none' }));
    expect(result.stderr).toMatch(/chroot: cannot change root directory.*not permitted/);
    expect(result.stderr).toMatch(/mknod: .*not permitted/);
    // Before version 6 of Landlock nothing keeps root from signalling root; a note says so.
    if (!result.notes.join().includes('it can send signals'))
      expect(result.stderr).toMatch(/kill: .*not permitted/i);
    expect(result.stdout.trim().split('\n').sort()).toEqual(
      expect.arrayContaining(['full', 'null', 'random', 'shm', 'tty', 'urandom', 'zero']),
    );
    expect(result.isolation).toMatchObject({ processes: false, lacking: ['/proc', '/sys', '/dev/pts'] });
  });

  test('a file of one directory can be linked into another', async () => {
    const script = 'echo 1 > /tmp/a && ln /tmp/a /home/u/b && cat /home/u/b';
    const result = await runAs(actor, scripted(one, makeRoot('moves'), script, { network: 'none' }));
    expect([result.exitCode, result.stdout, result.stderr]).toEqual([0, '1\n', '']);
  });

  test('a link that the command put in place of /dev leads to nothing that is cleared away', async () => {
    const [root, outside] = [makeRoot('linked'), makeOutside('outside')];
    const script = `mv /dev /old && ln -s ${outside} /dev`;
    const result = await runAs(actor, scripted(one, root, script, { write: true }));
    expect(result.exitCode).toBe(0);
    expect(existsSync(join(outside, 'null'))).toBe(true);
  });

  test('a link in the root in place of /dev gets no devices where it leads', async () => {
    const [root, outside] = [makeRoot('from-capsule'), makeOutside('elsewhere')];
    rmSync(join(root, 'dev'), { recursive: true });
    symlinkSync(outside, join(root, 'dev'));
    const before = snapshot(outside);
    await runAs(actor, scripted(one, root, 'true', { write: true }));
    await runAs(actor, scripted(one, root, 'true'));
    expect(snapshot(outside)).toEqual(before);
  });

  test('of a place that comes back, what is gone is gone, and a link brings nothing of the machine', async () => {
    const [root, outside] = [makeRoot('places'), makeOutside('private')];
    const project = join(place, 'project');
    mkdirSync(join(project, 'old'), { recursive: true });
    const binds = [{ source: project, target: '/home/u/proj', writable: true }];
    const run = (script: string) => runAs(actor, scripted(one, root, script, { binds }));
    await run('cd /home/u/proj && rm -r old && echo 1 > new');
    expect(readFileSync(join(project, 'new'), 'utf8')).toBe('1\n');
    expect(existsSync(join(project, 'old'))).toBe(false);
    await run(`mv /home/u/proj /tmp/away && ln -s ${outside} /home/u/proj`);
    expect(existsSync(join(project, 'file'))).toBe(false);
  });
});
