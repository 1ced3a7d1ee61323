import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeMiniatureRoot, settle, snapshot } from '@holotype/kit';
import { namesFor, type RunRequest } from '@holotype/runtimes';
import { expect, test } from 'vitest';
import { drive, runAs } from './drive.ts';
import { type Case, cases, describeCases, isRunning, makeDirectory, makePlace } from './run-place.ts';

const what = 'running inside a root';
const programs = ['sh', 'ls', 'stat', 'cat', 'touch', 'chmod', 'rm', 'mkdir', 'sleep', 'env', 'id'];
const all = await cases(what, ...programs);
const place = makePlace('run', all.length === 0);
const directories = ['etc', 'proc', 'dev', 'sys', 'tmp', 'root', 'only/here'];
/** A path that this machine has and the root lacks. */
const outside = join(place, 'outside');
if (all.length > 0) writeFileSync(outside, 'of the machine\n');

const makeRoot = (name: string, owner: number) => {
  const root = join(place, name);
  for (const directory of directories) mkdirSync(join(root, directory), { recursive: true });
  makeMiniatureRoot(root, programs);
  writeFileSync(join(root, 'only/here/file'), 'bytes\n', { mode: 0o644 });
  writeFileSync(join(root, 'only/here/tool'), '#!/bin/sh\necho "a tool with $*"\n');
  writeFileSync(join(root, 'only/here/lost'), '#!/no/interpreter\n');
  for (const tool of ['tool', 'lost']) chmodSync(join(root, 'only/here', tool), 0o755);
  symlinkSync(outside, join(root, 'only/away'));
  settle(root, owner);
  return root;
};
const environment = { PATH: '/bin:/only/here', HOME: '/root', TOOL_OPTION: 'as captured' };

const suite = ({ actor, enclosure, id }: Case) => {
  const root = makeRoot(`root-${id}`, actor.uid);
  const scratch = makeDirectory(join(place, `scratch-${id}`), actor.uid);
  const before = snapshot(root);
  const request = (script: string, more: Partial<RunRequest> = {}): RunRequest => ({
    root,
    scratch,
    runtime: enclosure,
    environment,
    argv: ['sh', '-c', script],
    write: false,
    stdio: 'capture',
    ...more,
  });
  const unchanged = () => {
    expect(snapshot(root)).toEqual(before);
    expect(readdirSync(scratch)).toEqual([]);
  };

  test('the command sees the root and not the machine', async () => {
    const script = `ls /only/here; stat -c %s /only/here/file; test -r /only/here/file && echo readable; tool 1 2; ls ${outside}`;
    const result = await runAs(actor, request(script));
    expect(result).toMatchObject({
      by: enclosure,
      stdout: 'file\nlost\ntool\n6\nreadable\na tool with 1 2\n',
    });
    expect(result.stderr).toContain('No such file or directory');
    expect(result.exitCode).toBe(2);
    unchanged();
  });

  test('an absolute link of the root does not lead into the machine', async () => {
    const result = await runAs(actor, request('cat /only/away'));
    expect(result).toMatchObject({ exitCode: 1, stdout: '' });
    expect(result.stderr).toMatch(/No such file or directory|Permission denied/);
    unchanged();
  });

  test('it has the captured environment and nothing of the caller', async () => {
    const { stdout } = await runAs(actor, request('', { argv: ['env'] }));
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining(['PATH=/bin:/only/here', 'HOME=/root', 'TOOL_OPTION=as captured']),
    );
    expect(stdout).not.toContain('CALLERS_OWN');
    if (enclosure === 'namespaces') expect(stdout.trim().split('\n')).toHaveLength(3);
  });

  // Elsewhere what makes the pretence runs under the command's variables.
  test.runIf(enclosure === 'namespaces' || enclosure === 'bwrap')(
    'its variables steer no program outside the root',
    async () => {
      const loader = { LD_DEBUG: 'libs', LD_DEBUG_OUTPUT: join(scratch, 'loader') };
      const { exitCode } = await runAs(
        actor,
        request('exit 3', { environment: { ...environment, ...loader } }),
      );
      expect(exitCode).toBe(3);
      unchanged();
    },
  );

  test('what it writes is gone afterwards, and the root is the same', async () => {
    const script =
      'echo x > /etc/new; echo y >> /only/here/file; touch /only/here/tool; chmod 600 /only/here/file; mkdir /only/new; rm -rf /only/here; echo t > "${TMPDIR:-/tmp}/t" && cat "${TMPDIR:-/tmp}/t"';
    const { stdout } = await runAs(actor, request(script));
    expect(stdout).toContain('t\n');
    unchanged();
  });

  test('its exit code is passed on; 127 is no such command, 126 no program', async () => {
    expect(await runAs(actor, request('exit 7'))).toMatchObject({ exitCode: 7 });
    expect(await runAs(actor, request('', { argv: ['toool'] }))).toMatchObject({ exitCode: 127 });
    expect(await runAs(actor, request('', { argv: ['/only/here/file'] }))).toMatchObject({ exitCode: 126 });
    expect(await runAs(actor, request('', { argv: ['lost'] }))).toMatchObject({ exitCode: 127 });
    unchanged();
  });

  test('nothing that it started is left running, and its exit code is still its own', async () => {
    const mark = `7777${String(namesFor('dir').indexOf(enclosure))}${String(actor.uid)}`;
    const result = await runAs(actor, request(`sleep ${mark} & (sleep ${mark} &); echo done; exit 3`));
    expect(result).toMatchObject({ exitCode: 3, stdout: 'done\n' });
    expect(isRunning(mark)).toBe(false);
    unchanged();
  });

  test('an interrupt reaches it, and scratch is removed', async () => {
    const mark = `8888${String(namesFor('dir').indexOf(enclosure))}${String(actor.uid)}`;
    const driven = drive(
      actor,
      JSON.stringify(request(`echo ready; exec sleep ${mark}`, { stdio: 'inherit' })),
    );
    process.kill(await driven.started, 'SIGINT');
    const { stdout, answer } = await driven.ended;
    expect(stdout).toBe('ready\n');
    const result = JSON.parse(answer) as { exitCode?: number; signal?: string };
    expect(result.signal ?? result.exitCode).toSatisfy((end) => end === 'SIGINT' || end === 130);
    expect(isRunning(mark)).toBe(false);
    unchanged();
  });

  test('with write, what it writes is kept, and nothing else changes', async () => {
    const written = makeRoot(`written-${id}`, actor.uid);
    const names = readdirSync(written);
    const result = await runAs(
      actor,
      request('echo kept > /etc/new; cat /etc/new', { root: written, write: true }),
    );
    expect(result).toMatchObject({ exitCode: 0, stdout: 'kept\n' });
    expect(readFileSync(join(written, 'etc/new'), 'utf8')).toBe('kept\n');
    expect(readdirSync(written)).toEqual(names);
  });
};

describeCases(what, all, suite);

const firsts = all.filter(({ actor }, index) => actor !== all[index - 1]?.actor);
test.each(firsts)(
  '$actor.name: the first usable enclosure is taken and named',
  async ({ actor, enclosure }) => {
    const root = makeRoot(`auto-${actor.name.replaceAll(' ', '-')}`, actor.uid);
    const result = await runAs(actor, { root, argv: ['id'], environment, write: false, stdio: 'capture' });
    expect(result).toMatchObject({ by: enclosure, exitCode: 0 });
    expect(result.notes[0]).toContain(enclosure);
  },
);
