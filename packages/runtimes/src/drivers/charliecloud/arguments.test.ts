import { expect, test } from 'vitest';
import { job, valuesOf } from '../../image/job.test.data.ts';
import { runArguments } from './arguments.ts';

test('the command, its variables and its paths are single arguments; the caller gives nothing', () => {
  const made = runArguments({ ...job, image: { form: 'squashfs', path: '/i.sqfs' } });
  expect(made.slice(-7)).toEqual(['--cd', '/home/u/p q', '/i.sqfs', '--', './run.sh', '; touch /x', '']);
  expect(made.filter((one) => one.startsWith('--set-env='))).toEqual([
    ...["--set-env=A='one\ntwo,three'", "--set-env=B=''", "--set-env=HOME='/home/u'"],
  ]);
  expect(made.indexOf('--unset-env=*')).toBeLessThan(made.indexOf("--set-env=B=''"));
  expect(valuesOf(made, '--bind')).toEqual(['/here/a,"b":/home/u', '/here/c:/data']);
  expect([valuesOf(made, '--uid'), valuesOf(made, '--gid')]).toEqual([['1234'], ['1235']]);
});
