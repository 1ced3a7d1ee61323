import { expect, test } from 'vitest';
import { job, valuesOf } from '../../image/job.test.data.ts';
import { holdsIdentity, runArguments } from './arguments.ts';
import { mappingIn } from '../../containers/mapping.ts';

test('the command, its variables and its paths are single arguments', () => {
  const made = runArguments(job, 'range', 'name');
  expect(made.slice(made.indexOf('--workdir'))).toEqual([
    ...['--workdir', '/home/u/p q', '--entrypoint', '["./run.sh","; touch /x",""]', 'sha256:00'],
  ]);
  expect(made.filter((one) => one.startsWith('--env='))).toEqual([
    ...['--env=A=one\ntwo,three', '--env=B=', '--env=HOME=/home/u'],
  ]);
  expect(valuesOf(made, '--mount')).toEqual([
    'type=bind,"src=/here/a,""b""",dst=/home/u',
    'type=bind,src=/here/c,dst=/data,ro=true',
  ]);
});

test.each([
  ['none', ['--user', '1234:1235']],
  ['range', ['--userns', 'keep-id:uid=1234,gid=1235', '--user', '1234:1235']],
  ['one', ['--user', '0:0']],
] as const)('ids where the mapping is %s', (mapping, wanted) => {
  const made = runArguments(job, mapping, 'name').join('\n');
  expect(made).toContain(wanted.join('\n'));
  expect(holdsIdentity(mapping, job.identity)).toBe(mapping !== 'one');
  expect(holdsIdentity(mapping, { uid: 0, gid: 0 })).toBe(true);
});

test('with and without subordinate ids', () => {
  expect(mappingIn('         0       1002          1\n         1     100000      65536\n')).toBe('range');
  expect(mappingIn('         0       1001          1\n')).toBe('one');
  expect(mappingIn('         0          0 4294967295\n')).toBe('range');
  expect(mappingIn('')).toBe('one');
});
