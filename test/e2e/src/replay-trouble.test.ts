import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Run } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype, startHolotype } from './hostile/cli.ts';
import { craft } from '@holotype/hostile';
import { makeSmallRoot } from './hostile/root.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import { isRunning } from './trouble/is-running.ts';
import {
  capsuleOf,
  freeze,
  makeProject,
  findRunMachine,
  replay,
  replayArguments,
  type RunMachine,
} from './trouble/run-machine.ts';
import { marks } from './trouble/said.ts';

const what = 'replay under trouble';
describe.runIf(findsRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  const at = (name: string) => `${machine.place}/${name}`;
  beforeAll(async () => {
    machine = findRunMachine(finished);
    const files = { 'big.csv': 'x'.repeat(5000), 'wait.sh': '' };
    makeProject(
      machine,
      'data',
      '. ./wait.sh; cat big.csv > copy.csv; wc -c < big.csv > n.txt; sleep 0',
      files,
    );
    const { code } = await freeze(machine, 'data', { flags: ['--data-limit', '1k'] });
    expect(code).toBe(0);
    writeFileSync(at('good.csv'), files['big.csv']);
    writeFileSync(at('bad.csv'), 'y'.repeat(5000));
    writeFileSync(at('wait.sh'), 'exec sleep 4713\n');
  });
  const good = ['--data', 'big.csv=good.csv'];

  test.each([
    ['none', [], /^REPLAY_DATA_MISSING: Data is missing: big\.csv \(\S+\/data\/big\.csv\)$/],
    [
      'another, of which nothing is told',
      ['big.csv=bad.csv'],
      /^REPLAY_DATA_DIFFERS: \S+bad\.csv is not what the run read as \S+: \d+ bytes with sha256 [0-9a-f]{64}$/,
    ],
    ['an unknown slot', ['other=good.csv'], /^REPLAY_DATA_MISSING: The capsule has no data slot other$/],
    [
      'a file that is not there',
      ['big.csv=none'],
      /^HOST_READ_FAILED: Cannot read \S+none: it is not there$/,
    ],
    ['a directory', ['big.csv=/tmp'], /^HOST_READ_FAILED: Cannot read \/tmp: it is a directory$/],
    ['no path', ['big.csv'], /^OPTION_INVALID: --data big\.csv is not NAME=PATH$/],
  ])('data: %s', async (_, given, message) => {
    const done = await replay(
      machine,
      'data',
      given.flatMap((one) => ['--data', one]),
    );
    expect([done.code, failureOf(done)]).toEqual([2, expect.stringMatching(message)]);
    expect(existsSync(at('data.replay'))).toBe(false);
  });

  test('Ctrl-C and kill -9 while it runs; the next one takes over', async () => {
    const bound = ['--bind', `${at('wait.sh')}:${machine.home}/data/wait.sh`];
    const endBy = async (signal: 'SIGINT' | 'SIGKILL') => {
      const { process: running, ended } = startHolotype(
        [...replayArguments(machine, 'data'), ...good, ...bound],
        {
          cwd: machine.place,
        },
      );
      while (!isRunning('sleep 4713') && running.exitCode === null) await sleep(50);
      running.kill(signal);
      const done = await ended;
      await sleep(200);
      expect(isRunning('sleep 4713')).toBe(false);
      return [
        done.code,
        done.signal,
        existsSync(at('data.replay')),
        existsSync(at('data.replay.partial/root')),
      ];
    };
    expect(await endBy('SIGINT')).toEqual([130, undefined, false, false]);
    expect(await endBy('SIGKILL')).toEqual([undefined, 'SIGKILL', false, true]);
    expect((await replay(machine, 'data', good)).code).toBe(0);
    expect([existsSync(at('data.replay/root')), existsSync(at('data.replay.partial'))]).toEqual([
      false,
      false,
    ]);
  });

  test('a directory that no replay made is not touched', async () => {
    mkdirSync(at('own/root'), { recursive: true });
    const done = await replay(machine, 'data', [...good, '-o', at('own')]);
    expect([done.code, failureOf(done)]).toEqual([2, expect.stringMatching(/^HOST_OUTPUT_EXISTS: /)]);
    expect(readdirSync(at('own'))).toEqual(['root']);
  });

  test('a capsule of a machine', async () => {
    makeSmallRoot(at('small'));
    await holotype(['capture', '--root', 'small', '-o', 'small.cap'], { cwd: machine.place });
    await holotype(['lock', 'small.cap', '--offline', '--store', 'store'], { cwd: machine.place });
    const done = await holotype(['replay', 'small.cap'], { cwd: machine.place });
    expect([done.code, failureOf(done)]).toEqual([
      2,
      `REPLAY_NO_RUN: ${at('small.cap')} contains a machine, not a run`,
    ]);
  });

  const altered = async (alter: (run: Run) => Partial<Run>, flags: readonly string[] = []) => {
    await craft(capsuleOf(machine, 'data'), capsuleOf(machine, 'odd'), (parts) => {
      const { run } = parts.manifest;
      if (!run) throw new Error('no run');
      parts.manifest = { ...parts.manifest, run: { ...run, ...alter(run) } };
      if (flags.length > 0) parts.blobs.pop();
    });
    return replay(machine, 'odd', [...good, '--quiet', ...flags]);
  };

  test.each<[string, RegExp, (run: Run) => Partial<Run>]>([
    ['no command', /^DOCUMENT_INVALID: /, () => ({ argv: [] as never })],
    [
      ...(['an output above the root', /^REPLAY_RUN_INVALID: .*: \/root\/\.\.\/\.\.\/out$/] as const),
      ({ outputs }) => ({ outputs: outputs.map((one) => ({ ...one, path: '/root/../../out' })) }),
    ],
    [
      ...(['an input above the root', /^REPLAY_RUN_INVALID: .*: \/\.\.\/in$/] as const),
      ({ inputs }) => ({ inputs: inputs.map((one) => ({ ...one, path: '/../in' })) }),
    ],
    ['a project above the root', /^REPLAY_RUN_INVALID: /, () => ({ project: '/root/../..' })],
    ['a claim that is none', /^DOCUMENT_INVALID: .*\/run\/claims\/0/, () => ({ claims: ['none'] as never })],
    [
      ...(['a policy that is none', /^DOCUMENT_INVALID: .*\/run\/policies\/0\/policy/] as const),
      () => ({ policies: [{ pattern: '*', policy: { kind: 'perhaps' } as never, by: 'user' }] }),
    ],
  ])('a run with %s', async (_, message, alter) => {
    const done = await altered(alter);
    expect([done.code, failureOf(done)]).toEqual([2, expect.stringMatching(message)]);
    expect(existsSync(at('odd.replay'))).toBe(false);
  });

  test('outputs whose recorded bytes are lost', async () => {
    writeFileSync(at('other.sh'), 'echo other > n.txt; cat big.csv > copy.csv; exit 0\n');
    const done = await altered(() => ({}), ['--bind', `${at('other.sh')}:${machine.home}/data/wait.sh`]);
    const lost = /^PACK_DAMAGED: The outputs' pack \S+ is not there$/;
    expect([done.code, failureOf(done)]).toEqual([2, expect.stringMatching(lost)]);
    expect(existsSync(at('odd.replay/root'))).toBe(false);
  });

  test('an output that is a link out of the root is what it links to in the root', async () => {
    makeProject(machine, 'link', `ln -s ${at('outside')} out.txt; cat out.txt || echo absent`, {});
    expect((await freeze(machine, 'link')).code).toBe(0);
    writeFileSync(at('outside'), 'of this machine\n');
    const done = await replay(machine, 'link');
    expect([done.code, marks(done)]).toEqual([0, []]);
  });
});
