import { Command } from 'commander';
import { expect, test } from 'vitest';
import { withOwnCapsule } from './start-program.ts';

const show = new Command('show').argument('<capsule>');
const run = new Command('run').argument('[directory]');

test('a runnable capsule alone replays itself, with whatever options', () => {
  expect(withOwnCapsule([], '/a/fit.run', undefined)).toEqual(['replay', '/a/fit.run']);
  expect(withOwnCapsule(['--offline', '-o', 'x'], '/a/fit.run', undefined)).toEqual([
    'replay',
    '/a/fit.run',
    '--offline',
    '-o',
    'x',
  ]);
});

test('a verb that reads a capsule reads its own; others, and questions about the program, are as typed', () => {
  expect(withOwnCapsule(['show', '--json'], '/a/fit.run', show)).toEqual(['show', '/a/fit.run', '--json']);
  expect(withOwnCapsule(['run', 'r', '--', 'ls'], '/a/fit.run', run)).toEqual(['run', 'r', '--', 'ls']);
  for (const asked of ['--help', '-h', '--version', '-V'])
    expect(withOwnCapsule([asked], '/a/fit.run', undefined)).toEqual([asked]);
});
