import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { searchCanaries } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { freeze, type FreezeOptions, makeRunMachine, type RunMachine } from './trouble/run-machine.ts';

const what = 'freeze --private';
const names = ['zq7alice', 'Alice Zq7liddell', 'zq7bobby', 'wonderland', 'zq7lab.example', '192.0.2.53'];
const canaries = names.map((value) => ({ place: value, value }));

describe.runIf(hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  const write = (path: string, text: string) => {
    writeFileSync(`${machine.root}${path}`, text, { mode: 0o755 });
  };
  beforeAll(() => {
    machine = makeRunMachine(finished);
    for (const path of ['/home/zq7alice/p', '/home/zq7bobby', '/srv/p', '/srv/home', '/srv/out']) {
      mkdirSync(`${machine.root}${path}`, { recursive: true });
      chownSync(`${machine.root}${path}`, 1000, 1000);
    }
    write(
      '/etc/passwd',
      [
        'root:x:0:0:root:/root:/bin/sh',
        'zq7alice:x:1000:1000:Alice Zq7liddell,,,:/home/zq7alice:/bin/sh',
        'zq7bobby:x:1001:1001::/home/zq7bobby:/bin/sh\n',
      ].join('\n'),
    );
    write('/etc/group', 'zq7alice:x:1000:\nzq7lab:x:1001:zq7alice,zq7bobby\n');
    write('/etc/hosts', '127.0.0.1 localhost\n127.0.1.1 wonderland.zq7lab.example wonderland\n');
    write('/etc/resolv.conf', 'search zq7lab.example\nnameserver 192.0.2.53\n');
  });

  const script = 'cat /etc/passwd /etc/group /etc/hosts /etc/resolv.conf in.txt | wc -l > out.txt\n';
  const freezing = (directory: string, text: string, options: FreezeOptions) => {
    write(`${directory}/run.sh`, `#!/bin/sh\n${text}`);
    write(`${directory}/in.txt`, 'data\n');
    const flags = ['--force', ...(options.flags ?? [])];
    const capsule = '/srv/out/p.capsule';
    return freeze(machine, 'p', { directory, user: '1000:1000', capsule, ...options, flags });
  };
  const neutral = ['HOME=/srv/home'];

  test('from a neutral place nothing in the capsule tells who, where or with whom', async () => {
    const done = await freezing('/srv/p', script, { flags: ['--private'], variables: neutral });
    expect([done.code, done.stderr]).toEqual([0, done.stderr]);
    const capsule = `${machine.root}/srv/out/p.capsule`;
    const shown = await holotype(['show', capsule, '--json']);
    expect(JSON.parse(shown.stdout)).toMatchObject({ private: true });
    expect(await searchCanaries([capsule], canaries)).toEqual([]);
  });

  test('without --private, other people and the network stay out as well', async () => {
    const done = await freezing('/srv/p', script, { variables: neutral });
    expect([done.code, done.stderr]).toEqual([0, done.stderr]);
    const seen = await searchCanaries([`${machine.root}/srv/out/p.capsule`], canaries);
    expect([...new Set(seen.map(({ place }) => place))]).toEqual(['zq7alice']);
  });

  test.each<[string, string, string, readonly string[], string]>([
    ['a home', '/home/zq7alice/p', script, neutral, '/home/zq7alice (home)'],
    ['what it printed', '/srv/p', `echo by zq7alice; ${script}`, neutral, 'stdout line 1 (login name)'],
    ['a source', '/srv/p', `# Alice Zq7liddell\n${script}`, neutral, '/srv/p/run.sh line 2 (full name)'],
    ['a variable', '/srv/p', script, ['HOME=/home/zq7alice'], '(home)'],
  ])('%s that names them stops it', async (_, directory, text, variables, message) => {
    const done = await freezing(directory, text, { flags: ['--private'], variables });
    expect(done.code).toBe(2);
    expect(failureOf(done)).toMatch(
      /^FREEZE_NOT_PRIVATE: The capsule would reveal who or where you are, or could: /,
    );
    expect(failureOf(done)).toContain(message);
  });
});
