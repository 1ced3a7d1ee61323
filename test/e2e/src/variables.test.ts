import { readFileSync } from 'node:fs';
import type { Manifest, Report } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { holotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import {
  capsuleOf,
  freeze,
  makeProject,
  findRunMachine,
  replay,
  type RunMachine,
} from './trouble/run-machine.ts';
import { titleOf } from './trouble/said.ts';

const what = 'variables of a run';
describe.runIf(findsRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  beforeAll(() => {
    machine = findRunMachine(finished);
    makeProject(machine, 'seed', 'echo "seed=$MYSEED term=$TERM" > out.txt');
    makeProject(machine, 'token', 'echo "by ${ACCESS_TOKEN:-nobody}" | wc -c > size.txt; echo $$ > own.txt');
    makeProject(machine, 'all', 'env > all.txt');
  });
  const runOf = async (name: string) => {
    const { stdout } = await holotype(['show', capsuleOf(machine, name), '--json']);
    return (JSON.parse(stdout) as Manifest).run;
  };
  const reportOf = (name: string) =>
    (JSON.parse(readFileSync(`${machine.place}/${name}.replay/report.json`, 'utf8')) as Report).replay;

  test('what the command got comes along', async () => {
    const frozen = await freeze(machine, 'seed', { variables: ['MYSEED=42', 'TERM=xterm'] });
    expect([frozen.code, frozen.stderr]).toEqual([
      0,
      expect.stringMatching(/^holotype: recorded \d variables$/m),
    ]);
    const same = await replay(machine, 'seed');
    expect([same.code, titleOf(same)]).toEqual([0, `The result is the same${machine.remarks}`]);
    expect(readFileSync(`${machine.place}/seed.replay/outputs/out.txt`, 'utf8')).toBe('seed=42 term=xterm\n');
  });

  test('a replay with another variable says so, whatever comes of it', async () => {
    const other = await replay(machine, 'seed', ['--env', 'MYSEED=7', '--no-env', 'TERM']);
    expect(other.code).toBe(1);
    expect(reportOf('seed')?.causes).toEqual([
      {
        kind: 'variable',
        what: 'MYSEED',
        detail: 'a variable that was given with --env, in place of the recorded one',
      },
      { kind: 'variable', what: 'TERM', detail: 'a variable that --no-env removed from the run' },
    ]);
    expect(readFileSync(`${machine.place}/seed.replay/outputs/out.txt`, 'utf8')).toBe('seed=7 term=\n');
  });

  test('the run sees exactly what it saw', async () => {
    const variables = ['A=1', 'SHLVL=3', 'OLDPWD=/tmp', 'DISPLAY=:0'];
    const flags = ['--force', '--env', 'DISPLAY', '--env', 'B=2', '--no-env', 'A'];
    expect((await freeze(machine, 'all', { variables, flags })).code).toBe(0);
    const done = await replay(machine, 'all');
    expect([done.code, titleOf(done)]).toEqual([0, `The result is the same${machine.remarks}`]);
    const seen = readFileSync(`${machine.place}/all.replay/outputs/all.txt`, 'utf8');
    expect(seen).toMatch(/^B=2$/m);
    expect(seen).not.toMatch(/^A=|OLDPWD=/m);
  });

  test('one that looks like a secret stays, is told, and is the cause where its name is seen', async () => {
    const variables = ['ACCESS_TOKEN=zq7', 'SSH_AUTH_SOCK=/tmp/agent'];
    const frozen = await freeze(machine, 'token', { variables, flags: ['--force', '--twice'] });
    expect(frozen.stderr).toContain(
      'not recorded: ACCESS_TOKEN (looks like a secret), SSH_AUTH_SOCK (of the login by ssh)   --env NAME records one\n',
    );
    const run = await runOf('token');
    expect(run?.withheld).toEqual([
      { name: 'ACCESS_TOKEN', reason: { code: 'secret' } },
      { name: 'SSH_AUTH_SOCK', reason: { code: 'ssh-login' } },
    ]);
    expect(run?.outputs.map(({ path, varies }) => [path, varies])).toEqual([
      [`${machine.home}/token/own.txt`, true],
      [`${machine.home}/token/size.txt`, false],
    ]);
    expect(frozen.stderr).toMatch(
      /size\.txt differs without ACCESS_TOKEN, which the capsule does not contain/,
    );
    expect(frozen.stderr).toMatch(/own\.txt varies from run to run/);
    const done = await replay(machine, 'token');
    expect(done.code).toBe(1);
    expect(reportOf('token')?.causes).toEqual([
      {
        kind: 'variable',
        what: 'ACCESS_TOKEN',
        detail: `a variable that the run had and the capsule does not have (looks like a secret); ${machine.home}/token/run.sh names it`,
      },
    ]);
  });

  test('a variable that is not there cannot be passed on', async () => {
    const frozen = await freeze(machine, 'seed', { flags: ['--force', '--env', 'NOT_THERE'] });
    expect([frozen.code, frozen.stderr]).toEqual([2, expect.stringContaining('[OPTION_INVALID]')]);
    const done = await replay(machine, 'seed', ['--env', 'NOT_THERE']);
    expect([done.code, done.stderr]).toEqual([2, expect.stringContaining('[OPTION_INVALID]')]);
  });
});
