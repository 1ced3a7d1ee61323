import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import type { Step } from '../../launcher/orders.ts';
import { type Facts, namespaceSteps } from './steps.ts';

const makeRoot = (...directories: string[]) => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-steps-'));
  for (const directory of directories) mkdirSync(join(root, directory), { recursive: true });
  return root;
};
const plan = (root: string, options: Partial<Facts> = {}) =>
  namespaceSteps({
    root,
    files: openRoot(root).files,
    scratch: '/scratch',
    write: false,
    userNamespace: false,
    devices: [{ name: 'null', type: 'node' }],
    controls: ['/proc/sys'],
    resolver: 'nameserver 192.0.2.1\n',
    overlayMounts: { steps: [], binds: [] },
    workingDirectory: '/work',
    places: [],
    home: undefined,
    owner: undefined,
    network: 'host',
    ...options,
  });
const flatten = (steps: readonly Step[]): readonly Step[] =>
  steps.flatMap((step) =>
    step.kind === 'first-of' ? step.choices.flatMap(({ steps }) => flatten(steps)) : [step],
  );
const targets = (steps: readonly Step[]) =>
  flatten(steps).flatMap((step) => (step.kind === 'mount' ? [step.target] : []));
const made = (steps: readonly Step[]) =>
  flatten(steps).flatMap((step) => (step.kind === 'directory' || step.kind === 'file' ? [step.path] : []));

test('nothing is made in a root that is written to, and mount points that it lacks stay away', () => {
  const steps = plan(makeRoot('etc', 'proc'), { write: true });
  expect(targets(steps)).toEqual(['/scratch/merged', 'merged/proc', 'merged/proc', 'merged/proc/sys']);
  expect(made(steps)).toEqual(['merged']);
});

test('an overlay gets the mount points that the root lacks', () => {
  const steps = plan(makeRoot('etc'));
  expect(made(steps)).toEqual(
    expect.arrayContaining(['merged/proc', 'merged/dev', 'merged/sys', 'merged/tmp']),
  );
  expect(targets(steps)).toEqual(
    expect.arrayContaining(['merged/proc', 'merged/dev/null', 'merged/dev/pts']),
  );
});

test('what is bound below the new /run and /dev/shm finds its place there', () => {
  const root = makeRoot('etc', 'dev/shm/own', 'run/own/deep');
  const bound = { type: 'directory', writable: true, missing: undefined } as const;
  const places = ['/dev/shm/own', '/run/own/deep'].map((target) => ({
    ...bound,
    target,
    asked: target,
    source: join(root, target),
  }));
  const steps = plan(root, { write: true, places });
  expect(made(steps)).toEqual(
    expect.arrayContaining(['merged/dev/shm/own', 'merged/run/own', 'merged/run/own/deep']),
  );
  const order = targets(steps);
  for (const [made, inside] of [
    ['merged/dev/shm', 'merged/dev/shm/own'],
    ['merged/run', 'merged/run/own/deep'],
  ])
    expect(order.indexOf(inside ?? '')).toBeGreaterThan(order.indexOf(made ?? ''));
});

test('a link in place of a mount point is never mounted on', () => {
  const root = makeRoot('etc');
  for (const name of ['proc', 'dev', 'sys', 'run', 'tmp']) symlinkSync('/', join(root, name));
  symlinkSync('/etc/passwd', join(root, 'etc/resolv.conf'));
  const steps = plan(root);
  expect(targets(steps).filter((target) => target.startsWith('merged/'))).toEqual([]);
  expect(steps).toContainEqual({ kind: 'remove', path: 'merged/etc/resolv.conf' });
});

test('the root is entered when all is mounted, and the working directory comes after it', () => {
  const kinds = plan(makeRoot('etc'), { userNamespace: true }).map(({ kind }) => kind);
  expect(kinds.slice(-5)).toEqual(['enter', 'work-in', 'clear-ambient', 'drop-capabilities', 'filter']);
  expect(kinds.filter((kind) => kind === 'enter')).toHaveLength(1);
});

test('no root, not even that of a user namespace, keeps a capability that reaches the machine or the launcher', () => {
  const [mknod, sysAdmin, sysModule, sysPtrace, setuid] = [27, 21, 16, 19, 7];
  for (const userNamespace of [false, true]) {
    const dropped = plan(makeRoot(), { userNamespace }).find((step) => step.kind === 'drop-capabilities');
    expect(dropped?.numbers).toEqual(expect.arrayContaining([mknod, sysAdmin, sysModule, sysPtrace]));
    expect(dropped?.numbers).not.toContain(setuid);
  }
});

test('nothing that is mounted gives power by setuid programs, or opens devices but those that are meant', () => {
  for (const write of [false, true]) {
    const steps = flatten(
      plan(makeRoot('etc', 'proc', 'sys', 'dev', 'run'), {
        write,
        places: [{ ...place, missing: undefined, writable: true }],
      }),
    );
    const restricted = (target: string) =>
      steps.some(
        (step) =>
          step.kind === 'restrict' && step.target === target && step.restrictions.includes('noDevices'),
      );
    const open = steps.flatMap((step) =>
      step.kind === 'mount' && !step.flags.includes('noDevices') && !restricted(step.target)
        ? [step.target]
        : [],
    );
    const proc = ['merged/proc', 'merged/proc/sys'];
    expect([...new Set(open)].filter((target) => !proc.includes(target))).toEqual([
      ...(write ? ['/scratch/merged'] : []),
      'merged/dev/null',
      'merged/dev/pts',
    ]);
  }
});

test('in a user namespace the overlay keeps its marks in user attributes', () => {
  const data = (userNamespace: boolean) =>
    flatten(plan(makeRoot(), { userNamespace })).flatMap((step) =>
      step.kind === 'mount' && step.type === 'overlay' ? [step.data] : [],
    );
  expect(data(true)).toEqual([
    'lowerdir=lower,upperdir=upper,workdir=work,userxattr',
    'lowerdir=lower,upperdir=memory/upper,workdir=memory/work,userxattr',
  ]);
  expect(data(false)[0]).toBe('lowerdir=lower,upperdir=upper,workdir=work');
});

test("the resolver's file is a copy, so that the machine's own cannot be written", () => {
  const root = makeRoot('etc');
  writeFileSync(join(root, 'etc/resolv.conf'), '');
  expect(plan(root, { write: true })).toContainEqual({
    kind: 'file',
    path: 'resolv.conf',
    content: 'nameserver 192.0.2.1\n',
  });
});

const place = { source: '/given', asked: '/data/set', target: '/data/set', type: 'directory' } as const;

test('what the root lacks is made in overlays, and what is bound comes before the root is entered', () => {
  const steps = plan(makeRoot('etc'), {
    places: [{ ...place, missing: '/data', writable: false }],
    home: { path: '/home/u', missing: '/home' },
    owner: { uid: 7, gid: 8 },
  });
  expect(made(steps)).toEqual(
    expect.arrayContaining(['merged/data', 'merged/data/set', 'merged/home', 'merged/home/u']),
  );
  const owner = { uid: 7, gid: 8 };
  expect(flatten(steps)).toContainEqual({ kind: 'hand-over', path: 'merged/home/u', mode: 0o700, owner });
  const at = (kind: string, target: string) =>
    steps.findIndex((step) => step.kind === kind && 'target' in step && step.target === target);
  const [bound, sealed] = [at('mount', 'merged/data/set'), at('restrict', 'merged/data/set')];
  expect(sealed).toBe(bound + 1);
  expect(sealed).toBeLessThan(steps.findIndex(({ kind }) => kind === 'enter'));
});

test('what is bound to be written is not sealed', () => {
  const steps = plan(makeRoot('etc'), { places: [{ ...place, missing: undefined, writable: true }] });
  expect(targets(steps)).toContain('merged/data/set');
  expect(steps).toContainEqual({
    kind: 'restrict',
    target: 'merged/data/set',
    restrictions: ['noSetuid', 'noDevices'],
  });
});

test("without a network there is a private one, or a filter, and no resolver of the machine's", () => {
  const root = makeRoot('etc');
  writeFileSync(join(root, 'etc/resolv.conf'), '');
  const steps = plan(root, { network: 'none' });
  expect(JSON.stringify(steps)).not.toContain('192.0.2.1');
  const choice = steps.findLast((step) => step.kind === 'first-of');
  expect(choice?.choices.map(({ held }) => held?.network)).toEqual(['none', 'refused', 'open']);
});
