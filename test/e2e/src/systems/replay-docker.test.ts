import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Docker, startDocker } from '@holotype/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CliResult, failureOf } from '../hostile/cli.ts';
import { atEnd, temporary } from '../hostile/temporary.ts';
import { freezeSmallRun, type FrozenRun, judged, replayInto, startAs, waiting } from '../images/frozen.ts';
import { hasRunMachine } from '../trouble/has-run-machine.ts';
import { workOn } from './work-on.ts';

const what = 'replay by docker';

const finished = atEnd();
const started = hasRunMachine(what)
  ? await startDocker(what, join(temporary(finished), 'docker'))
  : undefined;
afterAll(() => started?.[Symbol.asyncDispose]());

describe.runIf(started !== undefined)(what, () => {
  const docker = started as Docker;
  const root = { name: 'root', prefix: [], uid: 0 };
  const client = execFileSync('sh', ['-c', 'command -v docker'], { encoding: 'utf8' }).trim();
  const said = (...args: readonly string[]) =>
    execFileSync('docker', args, { encoding: 'utf8', env: { ...process.env, ...docker.env } }).trim();
  let frozen: FrozenRun;
  beforeAll(async () => {
    frozen = await freezeSmallRun(finished);
  });
  const same = { code: 0, result: 'same', by: 'docker', differing: [], notHeld: [] };
  /** Nothing of it is left with docker. */
  const expectNothingLeft = () => {
    expect([said('ps', '--all', '--quiet'), said('images', '--quiet')]).toEqual(['', '']);
  };

  test('on Linux, asked for: the same results, and nothing is left with docker', async () => {
    const args = replayInto(frozen, '--engine', 'docker');
    expect(judged(await startAs(frozen, root, 'docker', args, docker.env).ended)).toEqual(same);
    expectNothingLeft();
  });

  test('a run that does not end is ended, and its container with it', async () => {
    const args = replayInto(frozen, '--engine', 'docker', '--timeout', '3', ...waiting(frozen));
    const ended = await startAs(frozen, root, 'docker waits', args, docker.env).ended;
    expect(judged(ended)).toMatchObject({ code: 3, result: 'failed' });
    expectNothingLeft();
  });

  const onMac = (programs: Readonly<Record<string, string>>) =>
    workOn('darwin', finished, programs, docker.env);
  const wanted = () => ['replay', frozen.capsule, '--offline', '--json', '-o', 'again'] as const;

  test('where this is no Linux it is chosen, and what came out is compared there', async () => {
    const mac = onMac({ docker: client });
    expect(judged(await mac.run(...wanted()))).toEqual(same);
    expect(readdirSync(join(mac.work, 'again')).toSorted()).toEqual([
      ...['.holotype-replay', 'outputs', 'report.html', 'report.json', 'stderr', 'stdout'],
    ]);
    expect(readdirSync(join(mac.place, 'tmp'))).toEqual([]);
    expectNothingLeft();
  });

  test('podman that is called docker is not taken for it, and a daemon that is not there is named', async () => {
    const fake = join(temporary(finished), 'docker');
    writeFileSync(fake, '#!/bin/sh\necho podman version 5.2.0\n', { mode: 0o755 });
    const failed = async (programs: Readonly<Record<string, string>>, env = {}): Promise<CliResult> => {
      const mac = workOn('darwin', finished, programs, { ...docker.env, ...env });
      const done = await mac.run(...wanted());
      expect(existsSync(join(mac.work, 'again'))).toBe(false);
      return done;
    };
    expect(failureOf(await failed({ docker: fake }))).toContain('docker: it is podman under another name');
    const away = { DOCKER_HOST: 'unix:///nonexistent/docker.sock' };
    expect(failureOf(await failed({ docker: client }, away))).toMatch(
      /docker: .*Cannot connect to the Docker daemon/,
    );
  });
});
