import { because } from '@holotype/model';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { makeRoot } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { leaveCompiled, type LeaveCompiledRequest } from './leave-compiled.ts';
import type { Touched } from './reach-request.ts';
import { list, make, touch } from './reach.test.support.ts';
import { createRuleSet } from './rule-set.ts';

const why = 'made again by Python at its first import';
const cached = (name: string) => `/p/__pycache__/${name}.cpython-311.pyc`;
const sources = { '/p/a.py': 'a = 1\n', '/p/b.py': 'b = 2\n', '/p/c.py': 'c = 3\n' };

/** Bytecode of every source, as Python heads it: 100 bytes. */
const compile = (root: string, names: readonly string[], age = 0): void => {
  for (const name of names) {
    const { mtimeMs, size } = statSync(join(root, `/p/${name}.py`));
    const bytes = Buffer.alloc(100);
    bytes.writeUInt32LE(Math.floor(mtimeMs / 1000) - age, 8);
    bytes.writeUInt32LE(size, 12);
    writeFileSync(join(root, cached(name)), bytes);
  }
};
const projectRoot = (more: Readonly<Record<string, string>> = {}) => {
  const root = makeRoot({ ...sources, '/p/__pycache__/x': '', ...more });
  compile(root, ['a', 'b', 'c']);
  return root;
};

const leave = async (root: string, touched: readonly Touched[], more: Partial<LeaveCompiledRequest> = {}) => {
  const { files } = openRoot(root);
  const rules = createRuleSet(because('outside'));
  rules.set('/p', true, because('project'));
  const compiled = await leaveCompiled({
    files,
    rules,
    touched,
    owners: { has: () => false },
    include: [],
    isComplete: true,
    argv: ['python3', 'a.py'],
    environment: {},
    remember: (_, make) => make(),
    ...more,
  });
  const held = ['a', 'b', 'c'].filter((name) => rules.ruleFor(cached(name)).held);
  return { ...compiled, held, rules: rules.rules() };
};

test('what the run did not read is left out where Python takes it for its source; a directory of it is one rule that counts', async () => {
  const { left, held, rules, kept, other } = await leave(projectRoot(), []);
  expect({ held, left, kept, other }).toEqual({
    held: [],
    left: [{ why, files: 3, bytes: 300 }],
    kept: [],
    other: [],
  });
  expect(rules).toEqual([
    { path: '/', held: false, reason: because('outside') },
    { path: '/p', held: true, reason: because('project') },
    {
      path: '/p/__pycache__',
      held: false,
      reason: because('made-again', 'Python at its first import'),
      paths: 3,
      files: 3,
      bytes: 300,
    },
    { path: '/p/__pycache__/x', held: true, reason: because('project') },
  ]);
});

test('where Python writes no bytecode, all of it stays: nothing would make it again', async () => {
  const { left, held, kept } = await leave(projectRoot(), [], {
    environment: { PYTHONDONTWRITEBYTECODE: '1' },
  });
  expect({ held, left }).toEqual({ held: ['a', 'b', 'c'], left: [] });
  expect(kept).toEqual([
    {
      why: 'PYTHONDONTWRITEBYTECODE is set, so Python would compile them anew at each start',
      files: 3,
      bytes: 300,
    },
  ]);
});

test('what is older than its source, or has none, stays', async () => {
  const root = projectRoot({ '/p/__pycache__/gone.cpython-311.pyc': 'x', '/p/alone.pyc': 'x' });
  compile(root, ['b'], 10);
  const { left, held, kept } = await leave(root, []);
  expect({ held, left, kept }).toEqual({
    held: ['b'],
    left: [{ why, files: 2, bytes: 200 }],
    kept: [{ why: 'their sources have changed since', files: 1, bytes: 100 }],
  });
});

test('what the run read stays where no interpreter of the run can say what it is', async () => {
  const root = projectRoot({ '/bin/python3': '#!/bin/sh\n' });
  const touched = [touch(cached('a')), touch('/bin/python3', { executed: true })];
  const { left, held, kept } = await leave(root, touched);
  expect({ held, left: left.map(({ files }) => files), kept }).toEqual({
    held: ['a'],
    left: [2],
    kept: [{ why: 'no Python that the run started reads it', files: 1, bytes: 100 }],
  });
  // Whatever the run may have read counts as read.
  expect((await leave(root, touched, { isComplete: false })).held).toEqual(['a', 'b', 'c']);
});

test.each<[string, readonly Touched[], Partial<LeaveCompiledRequest>, readonly string[]]>([
  ['it was written by the run', [make(cached('a'), { existed: true })], {}, ['a']],
  ['its source was', [make('/p/b.py', { existed: true })], {}, ['b']],
  ['the run looked what lies beside it', [list('/p/__pycache__')], {}, ['a', 'b', 'c']],
  ['a package ships it', [], { owners: { has: (path) => path === cached('c') } }, ['c']],
  ['it was asked for', [], { include: [cached('c')] }, ['c']],
  ['its directory was', [], { include: ['/p/__pycache__'] }, ['a', 'b', 'c']],
  ['all of it was: no', [], { include: ['/p'] }, []],
])('it stays where %s', async (_, touched, more, expected) => {
  expect((await leave(projectRoot(), touched, more)).held).toEqual(expected);
});

test('without its source it stays', async () => {
  const root = projectRoot();
  const { files } = openRoot(root);
  const rules = createRuleSet(because('outside'));
  rules.set('/p/__pycache__', true, because('touched'));
  rules.set('/p/a.py', true, because('touched'));
  await leaveCompiled({
    files,
    rules,
    touched: [],
    owners: { has: () => false },
    include: [],
    isComplete: true,
    ...{ argv: [], environment: {} },
    remember: (_, make) => make(),
  });
  expect(['a', 'b'].map((name) => rules.ruleFor(cached(name)).held)).toEqual([false, true]);
});

test('what was judged ahead is not asked about again', async () => {
  const touched = ['a', 'b', 'c'].map((name) => touch(cached(name)));
  const ahead = Promise.resolve(
    new Map([
      [cached('a'), { kind: 'same' }],
      [cached('b'), { kind: 'other' }],
    ] as const),
  );
  const { left, held, other, kept } = await leave(projectRoot(), touched, { ahead });
  expect({ held, left, other, kept }).toEqual({
    held: ['b', 'c'],
    left: [{ why, files: 1, bytes: 100 }],
    other: [cached('b')],
    kept: [
      { why: 'no Python that the run started reads it', files: 1, bytes: 100 },
      { why: 'not made from their sources', files: 1, bytes: 100 },
    ],
  });
});
