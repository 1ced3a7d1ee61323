import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { leaveOut, makeStore, waysIn } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { holotype } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

const script = `
set -e
cat in.txt > results/copy.txt
echo more >> results/log 2> /dev/null
sort in.txt > sorted.txt`;

const ways = waysIn();
describe.each(['proot', 'bwrap'])(
  'a project that is the home directory, in an earlier root by %s',
  (name) => {
    const isThere = ways.includes(name);
    if (!isThere) leaveOut(`a home directory by ${name}`, 'it does not work here');
    describe.runIf(isThere)('that holds another state of it', () => {
      const finished = atEnd();
      const place = temporary(finished);
      const store = ['--offline', '--store', makeStore(`${place}/store`)];
      const home = `${place}/home`;
      beforeAll(async () => {
        mkdirSync(`${home}/results`, { recursive: true });
        writeFileSync(`${home}/results/log`, 'old\n');
        writeFileSync(`${home}/in.txt`, 'b\na\n');
        const options = { cwd: home, env: { HOME: home } };
        const capsule = ['--project', home, '--reach', 'files', '--full', '-o', `${place}/home.capsule`];
        const frozen = await holotype(['freeze', ...capsule, ...store, '--', 'sh', '-c', script], options);
        expect([frozen.code, frozen.stderr]).toEqual([0, frozen.stderr]);
        const rebuilt = await holotype(
          ['rebuild', `${place}/home.capsule`, '--form', 'dir', '-o', `${place}/root`, ...store],
          options,
        );
        expect([rebuilt.code, rebuilt.stderr]).toEqual([0, rebuilt.stderr]);
        writeFileSync(`${place}/root${home}/in.txt`, 'changed\n');
      });

      test('the run works in what is rebuilt now, not in what lies there', async () => {
        const output = ['-o', `${place}/home.replay`];
        const root = ['--root', `${place}/root`, '--enclosure', name];
        const done = await holotype(['replay', `${place}/home.capsule`, ...root, ...store, ...output]);
        expect([done.code, done.stdout]).toEqual([0, done.stdout]);
        expect(readFileSync(`${place}/root${home}/results/log`, 'utf8')).toBe('old\n');
      });
    });
  },
);
