import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeMiniatureRoot, settle, snapshot } from '@holotype/kit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runAs } from './drive.ts';
import { type Case, cases, describeCases, makeDirectory, makePlace, scripted } from './run-place.ts';

const programs = ['bash', 'sh', 'cat', 'stat', 'ls', 'id'];
const what = 'binding files into a root';
const found = await cases(what, ...programs);
const place = makePlace('run-binds', found.length === 0);
const directories = ['etc', 'proc', 'dev', 'sys', 'tmp', 'home/u/proj/deep', 'home/u/kept'];
const identity = { uid: 4242, gid: 4343 };

const suite = (one: Case) => {
  const { actor, enclosure, id } = one;
  const isRoot = actor.uid === 0;
  // Root hands its files over, as a rebuild does, but bwrap maps no user besides root; anybody else owns what they rebuilt.
  const owner = isRoot && enclosure !== 'bwrap' ? identity : { uid: actor.uid, gid: actor.uid };
  const root = join(place, id);
  for (const directory of directories) mkdirSync(join(root, directory), { recursive: true });
  makeMiniatureRoot(root, programs);
  writeFileSync(join(root, 'home/u/kept/file'), 'kept\n');
  writeFileSync(join(root, 'etc/settings'), 'of the root\n');
  settle(root, actor.uid);
  const project = makeDirectory(join(root, 'home/u/proj'), owner.uid, owner.gid);
  const given = makeDirectory(join(place, `${id}-given`), owner.uid, owner.gid);
  const out = makeDirectory(join(place, `${id}-out`), owner.uid, owner.gid);
  const scratch = makeDirectory(join(place, `${id}-scratch`), actor.uid);
  for (const [name, text] of [
    ['in', 'given\n'],
    ['settings', 'bound\n'],
  ] as const)
    writeFileSync(join(given, name), text, { mode: 0o644 });

  const rest = () => snapshot(root).filter((line) => !line.startsWith('/home/u/proj'));
  let before: readonly string[];
  beforeEach(() => {
    before = rest();
  });
  afterEach(() => {
    expect(rest()).toEqual(before);
    expect(readdirSync(scratch)).toEqual([]);
    expect(readFileSync(join(given, 'in'), 'utf8')).toBe('given\n');
  });
  const ownProject = { source: project, target: '/home/u/proj', writable: true };
  const run = (script: string, more: Parameters<typeof scripted>[3]) =>
    runAs(actor, scripted(one, root, script, { scratch, ...more }));

  test('a part of the root that is bound at its own path keeps what is written, and nothing else does', async () => {
    const script =
      'echo 1 > made; echo 2 > deep/made; echo lost > /etc/lost; echo lost > ../lost; cat made deep/made';
    const result = await run(script, { binds: [ownProject], workingDirectory: '/home/u/proj' });
    expect(result).toMatchObject({ exitCode: 0, stdout: '1\n2\n' });
    expect(readFileSync(join(project, 'deep/made'), 'utf8')).toBe('2\n');
    expect(statSync(join(project, 'made')).uid).toBe(isRoot ? 0 : actor.uid);
  });

  if (enclosure === 'fakechroot' || enclosure === 'chroot')
    test('what cannot be shown at another path is refused', async () => {
      const binds = [{ source: given, target: '/data', writable: false }];
      await expect(run('true', { binds })).rejects.toThrow('RUN_BIND_UNSUPPORTED');
    });
  if (enclosure === 'fakechroot') return;

  test.runIf(enclosure !== 'chroot')(
    'directories and files of the machine appear where the root has nothing, to be read or written',
    async () => {
      const script =
        'cat /data/set/in /etc/settings /new.conf; echo x > /data/set/in || echo refused; echo o > /tmp/out/o; cat $PWD/o';
      const result = await run(script, {
        workingDirectory: '/tmp/out',
        binds: [
          { source: given, target: '/data/set', writable: false },
          { source: join(given, 'settings'), target: '/etc/settings', writable: false },
          { source: join(given, 'settings'), target: '/new.conf', writable: false },
          { source: out, target: '/tmp/out', writable: true },
        ],
      });
      expect(result.stdout).toBe('given\nbound\nbound\nrefused\no\n');
      expect(readFileSync(join(out, 'o'), 'utf8')).toBe('o\n');
    },
  );

  test('the command has the ids and the home directory that it had', async () => {
    const script =
      'id -u; id -g; echo p > proj/by-id && cat proj/by-id; echo h > h && cat h kept/file; stat -c %a .; echo c > .cache/c || { mkdir .cache; echo c > .cache/c; }';
    const more = { workingDirectory: '/home/u', home: '/home/u', identity, binds: [ownProject] };
    const { stdout, isolation } = await run(script, more);
    expect(stdout).toBe('4242\n4343\np\nh\nkept\n700\n');
    expect(isolation).toMatchObject({ identity: true, homeFresh: true, sysReadOnly: true });
    expect(isolation?.processes).toBe(enclosure !== 'proot' && enclosure !== 'chroot');
    expect(statSync(join(project, 'by-id')).uid).toBe(
      isRoot && (enclosure === 'namespaces' || enclosure === 'chroot') ? 4242 : actor.uid,
    );
  });

  if (actor.uid !== process.getuid?.() && enclosure === 'namespaces')
    test("a root that is somebody else's has a home directory of one's own and places for what is bound", async () => {
      const foreign = join(place, `${id}-foreign`);
      for (const directory of directories) mkdirSync(join(foreign, directory), { recursive: true });
      makeMiniatureRoot(foreign, programs);
      settle(foreign, 0);
      const script = 'echo h > $HOME/h && cat $HOME/h /data/in';
      const binds = [{ source: given, target: '/data', writable: false }];
      const result = await run(script, { root: foreign, home: '/home/u', identity, binds });
      expect(result).toMatchObject({ stdout: 'h\ngiven\n', isolation: { homeFresh: true } });
      expect(result.notes.join()).toContain('most of the root is read-only');
    });

  test('a home directory that the root lacks is there, and what is bound in it too', async () => {
    const script = 'echo h > $HOME/h && cat $HOME/h $HOME/deep/proj/by-home; stat -c %a $HOME; ls -A $HOME';
    writeFileSync(join(project, 'by-home'), 'p\n');
    const { stdout, isolation } = await run(script, {
      home: '/users/none',
      environment: { PATH: '/bin', HOME: '/users/none' },
      binds: [{ ...ownProject, target: '/users/none/deep/proj' }],
      identity,
    });
    expect(stdout.split('\n').filter((name) => name !== '.cache')).toEqual([
      'h',
      'p',
      '700',
      'deep',
      'h',
      '',
    ]);
    expect(isolation?.homeFresh).toBe(true);
  });
};

describeCases(what, found, suite);
