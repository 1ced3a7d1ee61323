import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import type { Manifest } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CliResult, holotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { freeze, makeProject, makeRunMachine, replay, type RunMachine } from './trouble/run-machine.ts';
import { marks } from './trouble/said.ts';

const what = 'what a run asked for and listed';
const script = `
test -x /data/opt/rustc && echo tool
test -e /data/none || echo 'no such thing'
ls /data/few
test -e /data/big && echo big > big.txt
ls /data/many | wc -l > many.txt
cat /usr/lib/tool/one > /dev/null; ls /usr/lib/tool | wc -l > tools.txt`;

describe.runIf(hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  let frozen: CliResult;
  beforeAll(async () => {
    machine = makeRunMachine(finished, ['ls']);
    const at = (path: string) => `${machine.root}/data/${path}`;
    for (const name of ['opt', 'few', 'few/below', 'many']) mkdirSync(at(name), { recursive: true });
    writeFileSync(at('opt/rustc'), '', { mode: 0o755 });
    for (let count = 0; count < 1500; count++) writeFileSync(at(`many/${String(count)}`), '');
    for (const name of ['a', 'b', 'below/c']) writeFileSync(at(`few/${name}`), name);
    writeFileSync(at('big'), '');
    truncateSync(at('big'), 80_000_000);
    for (const directory of ['usr/lib/tool', 'var/lib/dpkg/info'])
      mkdirSync(`${machine.root}/${directory}`, { recursive: true });
    const names = ['one', 'two', 'three'].map((name) => `/usr/lib/tool/${name}`);
    for (const name of names) writeFileSync(machine.root + name, name);
    writeFileSync(`${machine.root}/etc/os-release`, 'ID=debian\n');
    writeFileSync(`${machine.root}/var/lib/dpkg/info/tool.list`, ['/.', ...names, ''].join('\n'));
    writeFileSync(
      `${machine.root}/var/lib/dpkg/status`,
      'Package: tool\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1\n',
    );
    makeProject(machine, 'asks', script);
    frozen = await freeze(machine, 'asks');
  });

  test('is as it was, there or not there', async () => {
    expect([frozen.code, frozen.stderr]).toEqual([0, frozen.stderr]);
    const done = await replay(machine, 'asks');
    const printed = readFileSync(`${machine.place}/asks.replay/stdout`, 'utf8');
    expect(printed).toBe('tool\nno such thing\na\nb\nbelow\n');
    expect(done.code).toBe(1);
    expect(marks(done)).toEqual([
      expect.stringMatching(/^✗ big\.txt +missing: it was not written/),
      expect.stringMatching(/^✗ many\.txt +different; line 1: 1500 v\. 0/),
      expect.stringMatching(/^✗ tools\.txt +different; line 1: 3 v\. 1/),
    ]);
    expect(done.stdout).toMatch(/^ {2}\/data\/many +the run listed it: 1,500 names recorded, 0 replayed$/m);
    expect(done.stdout).toMatch(/^ {2}\/usr\/lib\/tool +the run listed it: 3 names recorded, 1 replayed$/m);
    expect(done.stdout).toMatch(/^ {2}\/data\/big +the run asked for it without opening it/m);
    const held = ['--bind', `${machine.root}/usr/lib/tool:/usr/lib/tool`, '--again', 'never'];
    const again = await replay(machine, 'asks', held);
    expect(again.stdout).not.toContain('/usr/lib/tool');
  });

  test('beyond the limits is a gap with its count and its size, told when it is frozen', async () => {
    expect(frozen.stderr).toContain('/data/many (0 of 1,500 names)');
    const { stdout } = await holotype(['show', `${machine.root}/root/asks.capsule`, '--json']);
    const { gaps } = JSON.parse(stdout) as Manifest;
    const details = gaps.map(({ where, detail }) => `${where}: ${detail}`);
    expect(details).toContain('/data/many: the run listed it: 1500 names there, 0 in the capsule');
    expect(details.filter((one) => one.startsWith('/data/big'))).toEqual([
      expect.stringMatching(/80,?000,?000|80\.0 MB|76/),
    ]);
    expect(details.filter((one) => /\/data\/(?:few|opt|none)/.test(one))).toEqual([]);
  });
});
