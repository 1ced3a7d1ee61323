import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { startHolotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { isRunning } from './trouble/is-running.ts';
import {
  freeze,
  makeProject,
  makeRunMachine,
  replayArguments,
  type RunMachine,
} from './trouble/run-machine.ts';

const script = `
for p in cat sleep truncate; do $p --version > /dev/null; done
cat big.csv > /dev/null
echo x > out.txt
[ -e /what ] || exit 0
case $(cat /what) in
stubborn) trap '' INT TERM; while :; do sleep 47.131; done;;
large) truncate -s 15G out.txt;;
esac`;

const what = 'signals at each stage of a replay';
describe.runIf(hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  const at = (name: string) => `${machine.place}/${name}`;
  beforeAll(async () => {
    machine = makeRunMachine(finished, ['truncate']);
    makeProject(machine, 'run', script, { 'big.csv': 'x'.repeat(5000) });
    expect((await freeze(machine, 'run', { flags: ['--data-limit', '1k'] })).code).toBe(0);
    writeFileSync(at('good.csv'), 'x'.repeat(5000));
    writeFileSync(at('endless.csv'), '');
    truncateSync(at('endless.csv'), 900 * 1024 ** 3);
  });

  /** Of an earlier replay, which stays whole until this one has its own. */
  const reportOf = () =>
    existsSync(at('run.replay/report.json')) ? readFileSync(at('run.replay/report.json'), 'utf8') : undefined;

  /** A replay in which the run does this, ended by a signal once `ready`; whoever does not end is killed. */
  const endAt = async (run: string, data: string, signal: 'SIGINT' | 'SIGTERM', ready: () => boolean) => {
    writeFileSync(at('what'), run);
    const before = reportOf();
    const argv = [...replayArguments(machine, 'run'), '--data', `big.csv=${at(data)}`, '--again', 'never'];
    const { process: running, ended } = startHolotype([...argv, '--bind', `${at('what')}:/what:ro`], {
      cwd: machine.place,
    });
    while (!ready() && running.exitCode === null) await sleep(5);
    const sent = performance.now();
    running.kill(signal);
    const kill = setTimeout(() => running.kill('SIGKILL'), 20_000);
    const { code, signal: by, stderr } = await ended;
    clearTimeout(kill);
    if (process.env['HOLOTYPE_TEST_TIMES'] !== undefined)
      process.stderr.write(`${run} ${data} ${signal}: ${(performance.now() - sent).toFixed(0)} ms\n`);
    expect(isRunning('sleep 47.131')).toBe(false);
    expect(existsSync(at('run.replay.partial')), stderr).toBe(false);
    if (code === 130) expect(reportOf(), stderr).toBe(before);
    return [code, by];
  };

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends whatever it waits for, and leaves nothing',
    async (signal) => {
      let seen = 0;
      const hashing = () => existsSync(at('endless.csv')) && ++seen > 300;
      expect(await endAt('honest', 'endless.csv', signal, hashing)).toEqual([130, undefined]);
      const rebuilding = () => existsSync(at('run.replay.partial/root.partial'));
      expect(await endAt('honest', 'good.csv', signal, rebuilding)).toEqual([130, undefined]);
      expect(await endAt('stubborn', 'good.csv', signal, () => isRunning('sleep 47.131'))).toEqual([
        130,
        undefined,
      ]);
      const collecting = () => existsSync(at('run.replay.partial/outputs/out.txt'));
      expect(await endAt('large', 'good.csv', signal, collecting)).toEqual([130, undefined]);
      const before = reportOf();
      const removing = () => reportOf() !== before;
      // It may be over by then.
      const [code, by] = await endAt('honest', 'good.csv', signal, removing);
      expect([0, 130, signal]).toContain(code ?? by);
    },
  );
});
