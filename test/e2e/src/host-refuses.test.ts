import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, actors, leaveOut, needsRefusals, type Refused, refusing, waysIn } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, program, startProgram } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { type FrozenRun, judged, replayInto, startAs } from './images/frozen.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { capsuleOf, makeProject, makeRunMachine } from './trouble/run-machine.ts';

const what = 'a kernel that lacks system calls';
/** What came after Linux 4.18, which clusters still run. */
const newer = ['openat2', 'clone3', 'faccessat2', 'statx', 'pidfd'] as const;

// Programs that take the newer calls where there are any.
const script = `ls -l data.txt run.sh | wc -l > listed.txt; test -r data.txt && test -x run.sh && echo yes > access.txt
node -e 'fs.writeFileSync("size.txt", String(fs.statSync("data.txt").size))'
cat data.txt data.txt | od -c | head -n 3 > shown.txt`;

const lacking = (actor: Actor, ...refused: readonly Refused[]): Actor => ({
  ...actor,
  prefix: [...refusing(...refused), ...actor.prefix],
});

const startBy = (
  { prefix }: Pick<Actor, 'prefix'>,
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
) => {
  const [first = '', ...rest] = [...prefix, process.execPath, program, ...argv];
  return startProgram(first, rest, { cwd: '/', env }).ended;
};

/** Engines that run images for somebody here. */
const enginesOf = ({ prefix }: Actor): readonly string[] => {
  const [first, ...rest] = [...prefix, process.execPath, program, 'doctor', '--json', '--offline'];
  const { stdout } = spawnSync(first, rest, { cwd: '/', encoding: 'utf8' });
  const { images } = JSON.parse(stdout) as {
    readonly images: readonly { readonly name: string; readonly usable: boolean }[];
  };
  return images.filter(({ usable }) => usable).map(({ name }) => name);
};

describe.runIf(hasRunMachine(what) && needsRefusals(what))(what, () => {
  const finished = atEnd();
  let frozen: FrozenRun;
  let said: string;
  beforeAll(async () => {
    const machine = makeRunMachine(finished, ['ls']);
    chmodSync(machine.place, 0o755);
    makeProject(machine, 'old', script, { 'data.txt': 'data' });
    const where = { directory: '/root/old', user: '0:0', variables: [], script: program };
    const [first = '', ...rest] = [...refusing(...newer), ...machine.enter(where)];
    const options = ['--reach', 'files', '--full', '--offline', '-o', '/root/old.capsule'];
    const done = await startProgram(first, [...rest, 'freeze', ...options, '--', './run.sh']).ended;
    expect([done.code, done.stderr]).toEqual([0, done.stderr]);
    said = done.stdout + done.stderr;
    frozen = { capsule: capsuleOf(machine, 'old'), place: machine.place };
  });
  const replayed = async (actor: Actor, name: string, ...more: readonly string[]) => {
    const started = startAs(frozen, actor, name, replayInto(frozen, ...more));
    return { ...(await started.ended), home: started.home };
  };
  const users = actors().filter(({ name }) => name !== 'a user without user namespaces');

  test('a freeze there misses nothing', () => {
    expect(said).toMatch(/1 input, 4 outputs/);
    expect(said).not.toMatch(/not complete|not seen/);
  });

  for (const user of users) {
    const ways = waysIn(user.prefix);
    test(`${user.name} enters a root by the same ways as with a newer kernel`, () => {
      expect(waysIn(lacking(user, ...newer).prefix)).toEqual(ways);
    });
    test.each(ways)(`as ${user.name} by %s: the same results`, async (way) => {
      const done = await replayed(lacking(user, ...newer), `${user.name} ${way}`, '--enclosure', way);
      expect(judged(done)).toMatchObject({ code: 0, result: 'same', by: way, differing: [] });
    });
    test.each(enginesOf(user))(`an image as ${user.name} by %s: the same results`, async (engine) => {
      const done = await replayed(lacking(user, ...newer), `${user.name} ${engine}`, '--engine', engine);
      expect(judged(done)).toMatchObject({ code: 0, result: 'same', by: engine, differing: [] });
    });
  }

  const ordinary = users.find(({ uid }) => uid !== 0);
  const ways = ['namespaces', 'proot'].filter((way) => ordinary && waysIn(ordinary.prefix).includes(way));
  const each = ways.flatMap((way) => newer.map((call) => [call, way] as const));
  if (!ways.includes('proot')) leaveOut(`${what}, by proot`, 'an ordinary user has no proot here');
  describe.runIf(ways.includes('proot'))('as an ordinary user', () => {
    const user = ordinary as Actor;
    test.each(each)('without %s by %s: the same results', async (call, way) => {
      const done = await replayed(lacking(user, call), `${call} ${way}`, '--enclosure', way);
      expect(judged(done)).toMatchObject({ code: 0, result: 'same', by: way, differing: [] });
    });

    describe('without user namespaces and Landlock', () => {
      const bare = () => lacking(user, ...newer, 'landlock', 'userns');

      test('nothing is chosen, and what may be asked for is named', async () => {
        const done = await replayed(bare(), 'bare', '--form', 'dir');
        expect([done.code, failureOf(done)]).toEqual([2, expect.stringMatching(/^RUN_NO_ENCLOSURE: /)]);
        expect(done.stderr).toMatch(/proot: this kernel has no Landlock .*`--enclosure proot` goes without/);
        expect(existsSync(join(done.home, 'again'))).toBe(false);
      });

      test('proot that is asked for replays, keeps the root, and says what it does not keep apart', async () => {
        const done = await replayed(bare(), 'bare proot', '--enclosure', 'proot', '--keep');
        expect(judged(done)).toMatchObject({ code: 0, result: 'same', by: 'proot', differing: [] });
        expect(judged(done).notHeld).toEqual(expect.arrayContaining(['files', 'processes']));
        expect(done.stdout).toContain('could read and change the files of this machine that this user may');
        const run = (...argv: readonly string[]) =>
          startBy(bare(), ['run', join(done.home, 'again/root'), '--enclosure', 'proot', '--', ...argv], {
            HOME: done.home,
          });
        const data = '/root/old/data.txt';
        const changed = await run('sh', '-c', `echo changed > ${data} && cat ${data}`);
        expect([changed.code, changed.stdout]).toEqual([0, 'changed\n']);
        expect(changed.stderr).toMatch(/this kernel has no Landlock: .* can read and change all files/);
        expect((await run('cat', data)).stdout).toBe('data');
      });
    });
  });
});
