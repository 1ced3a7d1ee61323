import { expect, test } from 'vitest';
import { job, valuesOf } from '../../image/job.test.data.ts';
import { execArguments, identityOf, optionsFor, variablesFor, type Way } from './arguments.ts';

const way: Way = { options: ['--userns'], overlay: true, setuid: false };
const as = { wrapper: [], options: [], held: true };

test('the command, its variables and its paths are single arguments; the caller gives nothing', () => {
  const made = execArguments({ ...job, image: { form: 'sif', path: '/i.sif' } }, way, as);
  expect(made.slice(-6)).toEqual(['--pwd', '/home/u/p q', '/i.sif', './run.sh', '; touch /x', '']);
  expect(valuesOf(made, '--mount')).toEqual([
    'type=bind,src=/sys,dst=/sys,ro=true',
    'type=bind,"src=/here/a,""b""",dst=/home/u',
    'type=bind,src=/here/c,dst=/data,ro=true',
  ]);
  expect(valuesOf(made, '--overlay')).toEqual(['/scratch/one/overlay']);
  expect(made).toEqual(expect.arrayContaining(['--containall', '--no-home', '--no-eval']));
  expect(variablesFor(job)).toEqual({ APPTAINERENV_A: 'one\ntwo,three', APPTAINERENV_B: '' });
});

test('an ordinary user has a user namespace, and the setuid starter only where that is refused', () => {
  expect(optionsFor(1234)).toEqual([['--userns'], []]);
  const setuid = { options: [], overlay: false, setuid: true };
  const own = { uid: 1234, gid: 1234 };
  expect(identityOf(own, own, setuid, '/u').held).toBe(true);
  expect(identityOf({ uid: 0, gid: 0 }, own, setuid, '/u')).toEqual({
    wrapper: [],
    options: [],
    held: false,
  });
  expect(execArguments(job, setuid, as)).not.toContain('--userns');
});

test('the setuid starter takes the network away itself: a filter would keep it from its privileges', () => {
  const setuid = { options: [], overlay: false, setuid: true };
  expect(valuesOf(execArguments({ ...job, network: 'none' }, setuid, as), '--network')).toEqual(['none']);
  expect(execArguments({ ...job, network: 'host' }, setuid, as)).not.toContain('--net');
  expect(execArguments({ ...job, network: 'none' }, way, as)).not.toContain('--net');
});

test.each([
  ['an ordinary user as themself', 1234, 1234, '--userns', [], [], true],
  ['an ordinary user as root', 0, 1234, '--userns', ['/u', '--user', '--map-root-user', '--'], [], true],
  ['an ordinary user as another', 7, 1234, '--userns', [], [], false],
  ['root as another', 7, 0, '--drop-caps', [], ['--security', 'uid:7,gid:7'], true],
  ['root with a user namespace as another', 7, 0, '--userns', [], [], false],
] as const)('%s', (_, uid, own, option, wrapper, options, held) => {
  const found = identityOf({ uid, gid: uid }, { uid: own, gid: own }, { options: [option] }, '/u');
  expect(found).toEqual({ wrapper, options, held });
});
