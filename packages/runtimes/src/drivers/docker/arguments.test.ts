import { expect, test } from 'vitest';
import { platformArguments } from '../../containers/platform.ts';
import { job, valuesOf } from '../../image/job.test.data.ts';
import { runArguments } from './arguments.ts';

const image = { id: 'sha256:00', variables: ['A', 'OF_IMAGE'], platform: [] };
const made = runArguments(job, image, '1234:1235', 'name');

test('the command, its variables and its paths are single arguments', () => {
  expect(made.slice(made.indexOf('--entrypoint'))).toEqual([
    ...['--entrypoint', './run.sh', 'sha256:00', '; touch /x', ''],
  ]);
  expect(valuesOf(made, '--workdir')).toEqual(['/home/u/p q']);
  expect(valuesOf(made, '--user')).toEqual(['1234:1235']);
  expect(valuesOf(made, '--mount')).toEqual([
    'type=bind,"src=/here/a,""b""",dst=/home/u',
    'type=bind,src=/here/c,dst=/data,ro=true',
  ]);
});

test('it is kept apart, from the network too', () => {
  expect(valuesOf(made, '--network')).toEqual(['none']);
  expect(valuesOf(made, '--security-opt')).toContain('no-new-privileges');
  expect(valuesOf(made, '--pull')).toEqual(['never']);
});

test('variables of the image, of docker and of its client are taken away, but for those of the run', () => {
  const named = made.filter((one) => one.startsWith('--env='));
  expect(named.slice(-3)).toEqual(['--env=A=one\ntwo,three', '--env=B=', '--env=HOME=/home/u']);
  expect(named).toEqual(expect.arrayContaining(['--env=OF_IMAGE', '--env=HOSTNAME', '--env=https_proxy']));
  expect(named).not.toContain('--env=A');
});

test('the kind of processor is named where it is another', () => {
  expect(platformArguments('amd64', 'arm64')).toEqual(['--platform', 'linux/amd64']);
  expect(platformArguments('amd64', 'x64')).toEqual([]);
  expect(platformArguments('arm64', 'arm64')).toEqual([]);
  const other = runArguments(job, { ...image, platform: platformArguments('amd64', 'arm64') }, '0:0', 'name');
  expect(valuesOf(other, '--platform')).toEqual(['linux/amd64']);
});
