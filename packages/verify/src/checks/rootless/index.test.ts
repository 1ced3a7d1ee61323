import type { FormName } from '@holotype/model';
import { expect, test } from 'vitest';
import type { Abilities } from '../../check.ts';
import { answersOf, inputOf, machine } from '../sample.test.data.ts';
import { rootless } from './index.ts';

const run = (form: FormName, abilities: Partial<Abilities>) =>
  rootless.check(
    inputOf(machine, machine, { form, abilities: { ...inputOf(machine, machine).abilities, ...abilities } }),
  );

test('an ordinary user is told what a directory does not hold, by kind and count', () => {
  const findings = run('dir', {
    notHeld: [
      { kind: 'owner', count: 375011 },
      { kind: 'device', count: 0 },
      { kind: 'setid', count: 34 },
    ],
  });
  expect(answersOf(findings)).toEqual(['warn ROOT_LOSSY_DIR', 'pass ROOT_CAN_RUN']);
  expect(findings[0]?.evidence).toBe('not held: owner 375,011, setid 34');
});

test('a tar holds all, whoever makes it', () => {
  expect(answersOf(run('tar', { notHeld: [{ kind: 'owner', count: 3 }], enclosures: [] }))).toEqual([
    'pass ROOT_FORM_HOLDS_ALL',
  ]);
});

test('root loses nothing', () => {
  expect(answersOf(run('dir', { uid: 0 }))).toEqual(['pass ROOT_DIR_HOLDS_ALL', 'pass ROOT_CAN_RUN']);
});

test('where nothing can run it, each trial says why', () => {
  const enclosures = [
    { name: 'namespaces', usable: false, why: 'unshare: Operation not permitted' },
    { name: 'proot', usable: false, why: 'not installed' },
  ];
  const findings = run('dir', { enclosures });
  expect(answersOf(findings)).toEqual(['pass ROOT_DIR_HOLDS_ALL', 'fail ROOT_NO_ENCLOSURE']);
  expect(findings[1]?.evidence).toBe('namespaces: unshare: Operation not permitted; proot: not installed');
});

test('what was not tried is not known', () => {
  expect(answersOf(run('dir', { enclosures: [] }))[1]).toBe('unknown ROOT_RUN_UNKNOWN');
});

test('what a stranger’s run reaches here is said beforehand, of the way that is taken and of the others', () => {
  const usable = { usable: true, why: 'it works' };
  const enclosures = [
    { name: 'namespaces', ...usable, reaches: [] },
    { name: 'proot', ...usable, reaches: ['services on local sockets', 'names and sizes of files'] },
  ];
  const [, , apart] = run('dir', { enclosures });
  expect([apart?.verdict, apart?.code]).toEqual(['pass', 'ROOT_KEPT_APART']);
  expect(apart?.evidence).toBe(
    'what a hostile run would reach by namespaces: nothing of this host; by proot: services on local sockets, names and sizes of files',
  );
  const [, , open] = run('dir', { enclosures: enclosures.slice(1) });
  expect([open?.verdict, open?.code]).toEqual(['warn', 'ROOT_NOT_KEPT_APART']);
  expect(open?.message).toContain('proot');
});

test('of an image the engines that run it here are asked, where they were tried', () => {
  const engines = [
    { name: 'podman', usable: false, why: 'it is not installed' },
    { name: 'charliecloud', usable: true, why: 'it works', reaches: ['the list of processes'] },
  ];
  expect(answersOf(run('squashfs', { engines }))).toEqual([
    'pass ROOT_FORM_HOLDS_ALL',
    'warn ROOT_NOT_KEPT_APART',
  ]);
  expect(answersOf(run('squashfs', { engines: engines.slice(0, 1) }))).toEqual([
    'pass ROOT_FORM_HOLDS_ALL',
    'warn ROOT_NO_ENGINE',
  ]);
  expect(answersOf(run('squashfs', {}))).toEqual(['pass ROOT_FORM_HOLDS_ALL']);
});
