import { notIsolated } from '@holotype/host';
import { imageForms, replayForms } from '@holotype/model';
import { expect, test } from 'vitest';
import { chooseFrom, chooseRuntime, namesFor } from './choose.ts';
import type { Runtime } from './runtime.ts';

test('one list gives the names of all that take a form, in its order', () => {
  expect(namesFor('dir')).toEqual(['namespaces', 'bwrap', 'chroot', 'proot', 'fakechroot']);
  expect(namesFor(...imageForms)).toEqual(['apptainer', 'podman', 'docker', 'squashfuse', 'charliecloud']);
  expect(namesFor(...replayForms)).toEqual([
    'apptainer',
    'namespaces',
    'bwrap',
    'podman',
    'docker',
    'squashfuse',
    'charliecloud',
    'chroot',
    'proot',
    'fakechroot',
  ]);
});

test('one that was asked for and takes another form is refused, with what it takes', async () => {
  await expect(chooseRuntime({ form: 'oci', runtime: 'apptainer', caller: {} })).rejects.toMatchObject({
    code: 'ENGINE_UNUSABLE',
    message: 'apptainer cannot be used here for the form oci (it runs sif and squashfs)',
  });
});

/** What works, and whether it gives the ids that are wanted. */
type Works = 'held' | 'not held' | 'no';

const runtime = (name: string, more: Partial<Runtime>, works: Works, tried: string[]): Runtime => ({
  name,
  takes: ['dir'],
  by: 'kernel',
  binds: 'all',
  elsewhere: false,
  unasked: true,
  ...more,
  trial: () => {
    tried.push(name);
    return Promise.resolve(
      works === 'no'
        ? { usable: false, why: 'not here' }
        : {
            usable: true,
            why: 'works',
            identity: works === 'held',
            writable: true,
            isolation: () => Promise.resolve(notIsolated),
            start: () => Promise.reject(new Error('nothing is started')),
          },
    );
  },
});

const shapes: Readonly<Record<string, Partial<Runtime>>> = {
  cluster: { takes: ['sif', 'squashfs'] },
  first: {},
  second: {},
  store: { takes: ['oci'], elsewhere: true },
  rare: { takes: ['squashfs'], unasked: false },
  root: { by: 'root', binds: 'none' },
  traced: { by: 'pretence' },
};

const choose = async (
  works: Readonly<Partial<Record<keyof typeof shapes, Works>>>,
  wanted: Partial<Parameters<typeof chooseFrom>[1]> = {},
  linux = true,
) => {
  const tried: string[] = [];
  const list = Object.entries(shapes).map(([name, more]) => runtime(name, more, works[name] ?? 'no', tried));
  const asked = { form: 'auto', runtime: 'auto', caller: {}, ...wanted } as const;
  const { name, form } = await chooseFrom(list, asked, linux);
  return { name, form, tried };
};

test('the first of the list that works is taken, and nothing behind it is tried', async () => {
  expect(await choose({ cluster: 'held', first: 'held' })).toEqual({
    name: 'cluster',
    form: 'sif',
    tried: ['cluster'],
  });
  expect(await choose({ second: 'held', store: 'held' })).toMatchObject({ name: 'second', form: 'dir' });
});

test('an image that nobody asked for is taken only if it holds the identity', async () => {
  expect(await choose({ cluster: 'not held', first: 'held' })).toMatchObject({ name: 'first' });
  expect(await choose({ store: 'not held', traced: 'held' })).toMatchObject({ name: 'traced' });
});

test('where this is no Linux, only what brings one is tried, and it need not hold the identity', async () => {
  expect(await choose({ first: 'held', store: 'not held', traced: 'held' }, {}, false)).toEqual({
    ...{ name: 'store', form: 'oci', tried: ['store'] },
  });
  for (const asked of [{}, { form: 'dir' }, { form: 'dir', runtime: 'first' }] as const)
    await expect(choose({ first: 'held' }, asked, false)).rejects.toMatchObject({
      code: 'ENGINE_NONE',
      exit: 'unsupported',
      message: expect.stringContaining('docker or podman') as string,
    });
});

test('an engine comes before what shares this machine with a run, not before what the kernel encloses', async () => {
  expect(await choose({ store: 'held', root: 'held', traced: 'held' })).toMatchObject({ name: 'store' });
  expect(await choose({ first: 'not held', store: 'held', root: 'held' })).toEqual({
    name: 'first',
    form: 'dir',
    tried: ['cluster', 'first', 'second'],
  });
});

test('into a directory one of the kernel that holds the identity comes first, then one that does not', async () => {
  expect(await choose({ first: 'not held', second: 'held' })).toMatchObject({ name: 'second' });
  expect(await choose({ first: 'not held', root: 'held' }, { form: 'dir' })).toMatchObject({ name: 'first' });
});

test('of a form that was asked for the first that works is taken, ids or not; one unasked for is never', async () => {
  const all = { cluster: 'not held', rare: 'held' } as const;
  expect(await choose(all, { form: 'squashfs' })).toEqual({
    name: 'cluster',
    form: 'squashfs',
    tried: ['cluster'],
  });
  expect(await choose({ rare: 'held' }, { form: 'squashfs' })).toMatchObject({ name: 'rare' });
  await expect(choose({ rare: 'held' })).rejects.toMatchObject({ code: 'RUN_NO_ENCLOSURE' });
});

test('one that was asked for is tried alone, with its first form, whatever it holds', async () => {
  expect(await choose({ cluster: 'not held', first: 'held' }, { runtime: 'cluster' })).toEqual({
    name: 'cluster',
    form: 'sif',
    tried: ['cluster'],
  });
  await expect(choose({ first: 'held' }, { form: 'dir', runtime: 'root' })).rejects.toMatchObject({
    code: 'RUN_ENCLOSURE_UNUSABLE',
    message: 'The enclosure asked for cannot be used here (root: not here)',
  });
});

test('what shows nothing of this machine is not tried where something is to be shown', async () => {
  const { name, tried } = await choose({ root: 'held', traced: 'held' }, { form: 'dir', binds: true });
  expect([name, tried]).toEqual(['traced', ['first', 'second', 'traced']]);
  await expect(choose({ root: 'held' }, { form: 'dir', binds: true })).rejects.toMatchObject({
    code: 'RUN_NO_ENCLOSURE',
    message: expect.stringContaining('root: it cannot bind that path') as string,
  });
});

test('what stops every way into a directory is said, engines are another matter', async () => {
  await expect(choose({})).rejects.toMatchObject({
    message:
      'Nothing on this machine can run a command inside a root (first: not here; second: not here; root: not here; traced: not here)',
  });
  await expect(choose({}, { form: 'oci' })).rejects.toMatchObject({
    code: 'ENGINE_NONE',
    message: 'Nothing on this host can run an image of the form oci (store: not here)',
  });
});
