import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import type { Report } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { freeze, makeProject, makeRunMachine, replay, type RunMachine } from './trouble/run-machine.ts';

/** An honest run at freeze, and at a replay what `/what` says. */
const script = `
for p in cat chmod head ln mkdir mkfifo rm touch tr truncate yes; do $p --version > /dev/null; done
echo x > out.txt
[ -e /what ] || exit 0
case $(cat /what) in
lines) yes '' | head -c 150000000 >&2; exit 1;;
much) yes aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | head -c 600000000 >&2; exit 1;;
path) yes /a | tr -d '\\n' | head -c 30000000 >&2; echo ': no such file or directory' >&2; exit 1;;
sparse) truncate -s 5G out.txt;;
many) for n in 1 2 3 4 5; do truncate -s 1G more$n; done;;
deep) p=d; while [ \${#p} -lt 4000 ]; do p=$p/d; done
  for n in 1 2 3; do mkdir -p $p && cd $p || exit 3; done;;
names) for n in 1 2 3; do p=$p\${p:+/}$(yes n | tr -d '\\n' | head -c 25$n); done
  mkdir -p $p && touch $p/$(yes m | tr -d '\\n' | head -c 255);;
nodes) rm out.txt; mkfifo out.txt; ln -s /etc/passwd link; chmod 0 .;;
esac`;

const what = 'what a run leaves, hostile';
describe.runIf(hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  const at = (name: string) => `${machine.place}/${name}`;
  beforeAll(async () => {
    machine = makeRunMachine(finished, ['mkfifo', 'tr', 'truncate']);
    makeProject(machine, 'run', script);
    expect((await freeze(machine, 'run')).code).toBe(0);
  });

  const replayAs = async (name: string, ...flags: readonly string[]) => {
    writeFileSync(at('what'), name);
    const done = await replay(machine, 'run', [
      '--bind',
      `${at('what')}:/what:ro`,
      '--quiet',
      '--again',
      'never',
      ...flags,
    ]);
    expect([done.code, existsSync(at('run.replay/report.json'))], done.stderr).toEqual([
      expect.any(Number),
      true,
    ]);
    expect(existsSync(at('run.replay/root'))).toBe(false);
    const { replay: told } = JSON.parse(readFileSync(at('run.replay/report.json'), 'utf8')) as Report;
    const outputs = told?.outputs.map((one) => [one.name, one.outcome, one.detail]) ?? [];
    return { code: done.code, result: told?.result, causes: told?.causes ?? [], outputs };
  };

  test.each(['lines', 'much', 'path'])('%s on stderr: a report all the same', async (name) => {
    expect(await replayAs(name)).toMatchObject({ code: 3, result: 'failed' });
  });

  test('a sparse output of 5 GB is compared, kept, and stays sparse', async () => {
    const { outputs } = await replayAs('sparse');
    expect(outputs).toEqual([['out.txt', 'unreadable', expect.stringMatching(/larger than 1024 MB/)]]);
    const { size, blocks } = lstatSync(at('run.replay/outputs/out.txt'));
    expect([size, blocks < 1000]).toEqual([5 * 1024 ** 3, true]);
  });

  test('one limit for all outputs, and what is too large has a verdict', async () => {
    const { result, outputs } = await replayAs('sparse', '--max-outputs', '1G');
    expect(result).toBe('different');
    expect(outputs).toEqual([['out.txt', 'unreadable', expect.stringContaining('--max-outputs')]]);
    expect(existsSync(at('run.replay/outputs/out.txt'))).toBe(false);
    await replayAs('many', '--max-outputs', '2.5G');
    const kept = [1, 2, 3, 4, 5].filter((n) => existsSync(at(`run.replay/outputs/more${String(n)}`)));
    expect(kept.length).toBe(2);
  });

  test.each(['deep', 'names'])('%s: a report, and the root goes', async (name) => {
    expect((await replayAs(name)).outputs[0]).toEqual(['out.txt', 'identical', expect.any(String)]);
  });

  test('what is no file any more is missing, and nothing is waited for', async () => {
    expect((await replayAs('nodes')).outputs[0]).toEqual([
      'out.txt',
      'missing',
      'missing: a pipe is there now',
    ]);
  });
});
