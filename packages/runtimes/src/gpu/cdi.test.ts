import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, onTestFinished, test } from 'vitest';
import { readCdi } from './cdi.ts';
import { findSpecs } from './cdi-files.ts';

const spec = (containerEdits: object, kind = 'nvidia.com/gpu') => ({
  cdiVersion: '0.6.0',
  kind,
  devices: [{ name: 'all', containerEdits: {} }],
  containerEdits,
});

test('what a specification says of its device `all` is taken, and of all devices if there is none', () => {
  const nodes = (name: string) => ({
    name,
    containerEdits: { deviceNodes: [{ path: `/dev/nvidia${name}` }] },
  });
  const pathsOf = (...names: readonly string[]) => {
    const read = readCdi({ cdiVersion: '0.3.0', kind: 'nvidia.com/gpu', devices: names.map(nodes) });
    return typeof read === 'string' ? read : read.nodes.map(({ target }) => target);
  };
  expect(pathsOf('0', '1')).toEqual(['/dev/nvidia0', '/dev/nvidia1']);
  expect(pathsOf('0', 'all')).toEqual(['/dev/nvidiaall']);
});

test.each([
  [[], 'not a CDI specification'],
  [null, 'not a CDI specification'],
  [{}, 'its cdiVersion is ?'],
  [{ cdiVersion: '0.5.0', kind: '../gpu', devices: [{}] }, 'its kind is "../gpu"'],
  [{ cdiVersion: '0.5.0', kind: 'a/gpu', devices: {} }, 'it has no devices'],
  [
    spec({ mounts: Array.from({ length: 3000 }, () => ({ hostPath: '/a' })) }),
    'it has more than 2048 entries',
  ],
])('%j is none', (value, why) => {
  expect(readCdi(value)).toBe(why);
});

const passed = (containerEdits: object) => {
  const read = readCdi(spec(containerEdits));
  if (typeof read === 'string') throw new Error(read);
  const { nodes, mounts, environment, notes } = read;
  return { taken: [...nodes, ...mounts, ...Object.keys(environment)], notes: notes.length };
};

test.each([
  { mounts: [{ hostPath: '/', containerPath: '/x' }] },
  { mounts: [{ hostPath: '/x', containerPath: '/' }] },
  { mounts: [{ hostPath: '/a/../../etc', containerPath: '/x' }] },
  { mounts: [{ hostPath: '/x', containerPath: '/usr/../../x' }] },
  { mounts: [{ hostPath: 'lib/x', containerPath: '/x' }] },
  { mounts: [{ hostPath: '/x', containerPath: '/proc/1' }] },
  { mounts: [{ hostPath: '/x', containerPath: '/x\0y' }] },
  { mounts: [{ hostPath: `/${'x'.repeat(5000)}`, containerPath: '/x' }] },
  { mounts: ['/x'] },
  { deviceNodes: [{ path: '/etc/nvidia0' }] },
  { deviceNodes: [{ path: '/dev/../etc/nvidia0' }] },
  { deviceNodes: [{ path: '/dev' }] },
  { deviceNodes: [null] },
  { env: ['LD_PRELOAD=/x', 'PATH=/x', 'A'].slice(0, 1) },
  { env: ['PATH=/x'] },
  { env: ['no assignment'] },
  { env: [1] },
])('%j is passed over, and said', (containerEdits) => {
  expect(passed(containerEdits)).toEqual({ taken: [], notes: 1 });
});

test('hooks give names of libraries, and nothing is run', () => {
  const read = readCdi(
    spec({
      hooks: [{ path: '/bin/false', args: ['x', '--link', 'libcuda.so.1::/usr/lib/libcuda.so', '--link'] }],
    }),
  );
  expect(read).toMatchObject({ links: [{ path: '/usr/lib/libcuda.so', target: 'libcuda.so.1' }] });
});

/** A machine with these files in /etc/cdi and /run/cdi. */
const machineWith = (files: Readonly<Record<string, string>>) => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-cdi-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const directory of ['etc/cdi', 'var/run/cdi']) mkdirSync(join(root, directory), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return openRoot(root).files;
};
const nodeSpec = (name: string, kind?: string) =>
  JSON.stringify(spec({ deviceNodes: [{ path: `/dev/${name}` }] }, kind));

test('what /var/run says of a kind takes precedence, and other kinds are no GPU', async () => {
  const files = machineWith({
    'etc/cdi/a.json': nodeSpec('nvidia0'),
    'etc/cdi/b.json': nodeSpec('kfd', 'amd.com/gpu'),
    'etc/cdi/c.json': nodeSpec('net0', 'vendor.com/net'),
    'etc/cdi/notes.txt': 'not one',
    'var/run/cdi/a.yaml': nodeSpec('nvidia1'),
  });
  const { specs, notes } = await findSpecs(files);
  expect(specs.flatMap(({ nodes }) => nodes.map(({ target }) => target))).toEqual([
    '/dev/nvidia1',
    '/dev/kfd',
  ]);
  expect(notes).toEqual([]);
});

test.each([
  ['nonsense', ':\n- [', /cannot be read/],
  ['huge', 'x'.repeat(2_000_000), /larger than/],
  ['nested without end', '['.repeat(200_000), /nested too deeply/],
  ['a list of lists without end', '- '.repeat(200_000), /nested too deeply/],
  [
    'indented without end',
    Array.from({ length: 1200 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    /nested too deeply/,
  ],
  [
    'of aliases without end',
    [
      'a: &a [x,x,x,x,x,x,x,x]',
      ...'bcdefghij'.split('').map(
        (one, at) =>
          `${one}: &${one} [${Array(9)
            .fill(`*${'abcdefghij'[at] ?? ''}`)
            .join(',')}]`,
      ),
    ].join('\n'),
    /cannot be read|cdiVersion/,
  ],
  ['with a key twice', 'kind: a/gpu\nkind: b/gpu\n', /cannot be read/],
])('a specification that is %s is passed over, and said', async (_, text, why) => {
  const { specs, notes } = await findSpecs(machineWith({ 'etc/cdi/x.yaml': text }));
  expect(specs).toEqual([]);
  expect(notes).toEqual([expect.stringMatching(/^\/etc\/cdi\/x\.yaml is passed over: /)]);
  expect(notes[0]).toMatch(why);
});
