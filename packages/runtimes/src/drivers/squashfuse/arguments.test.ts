import { expect, test } from 'vitest';
import { job } from '../../image/job.test.data.ts';
import { mountedArguments } from './arguments.ts';

test('the command and its paths are single arguments; the image is never written to', () => {
  const made = mountedArguments(job, '/mounted');
  const end = ['--chdir', '/home/u/p q', '--', './run.sh', '; touch /x', ''];
  expect(made.slice(-end.length)).toEqual(end);
  expect(made.slice(0, 3)).toEqual(['--ro-bind', '/mounted', '/']);
  const text = made.join('\n');
  expect(text).toContain(['--bind', '/here/a,"b"', '/home/u'].join('\n'));
  expect(text).toContain(['--ro-bind', '/here/c', '/data'].join('\n'));
  expect(text).toContain(['--setenv', 'A', 'one\ntwo,three', '--setenv', 'B', ''].join('\n'));
  expect(text).toContain(['--uid', '1234', '--gid', '1235'].join('\n'));
});
