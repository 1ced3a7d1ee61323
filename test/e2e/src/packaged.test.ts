import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  checkout,
  execute,
  makeScratch,
  must,
  needs,
  needsMounts,
  ordinaryUid,
  type Scratch,
} from '@holotype/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const what = 'what npm run package writes';
const machine = `linux-${process.arch}`;
/** Where nothing answers, and no variable of this machine is known. */
const alone = { HOLOTYPE_MIRRORS: undefined, HOLOTYPE_CACHE: undefined };
const mb = 1_000_000;

describe.runIf(needs(what, 'xz', 'zstd', 'gzip') && process.platform === 'linux')(what, () => {
  let scratch: Scratch;
  let out: string;
  let executable: string;
  let capsule: string;

  /** Freezes a run, replays it offline, and gives what was said. */
  const roundTrip = async (command: readonly string[], name: string, cwd: string) => {
    const own = join(scratch.path, `${name}.capsule`);
    const frozen = await execute(
      [...command, 'freeze', '-o', own, '--', 'sh', '-c', 'echo 42 > answer.txt'],
      {
        cwd,
        env: alone,
      },
    );
    expect([frozen.code, frozen.stderr]).toEqual([0, frozen.stderr]);
    const replayed = await execute(
      [...command, 'replay', own, '--offline', '-o', join(scratch.path, `${name}.replay`)],
      { cwd, env: alone },
    );
    expect([replayed.code, replayed.stderr]).toEqual([0, replayed.stderr]);
    expect(replayed.stdout).toMatch(/^The result is the same /);
    return own;
  };

  const project = (name: string) => {
    const place = join(scratch.path, name);
    mkdirSync(place);
    return place;
  };

  beforeAll(async () => {
    scratch = makeScratch();
    out = join(scratch.path, 'out');
    await must([
      'node',
      join(checkout, 'scripts/package.mjs'),
      '--quick',
      '--machine',
      machine,
      '--output',
      out,
    ]);
    executable = join(out, `holotype-${machine}`);
    const place = project('frozen');
    capsule = join(place, 'fit.capsule');
    const script = join(checkout, 'apps/cli/bin/holotype.mjs');
    const command = ['sh', '-c', 'echo 42 > answer.txt'];
    await must([process.execPath, script, 'freeze', '-o', capsule, '--', ...command], {
      cwd: place,
      env: alone,
    });
  }, 600_000);
  afterAll(() => scratch[Symbol.asyncDispose]());

  test('the sums are those of the files, and a second time gives the same', async () => {
    const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8');
    expect(
      sums
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(66)),
    ).toEqual(['holotype-0.1.0.tgz', `holotype-${machine}`, `holotype-${machine}.tar.xz`]);
    await must(['sha256sum', '--check', '--quiet', 'SHA256SUMS'], { cwd: out });
    const again = join(scratch.path, 'again');
    await must([
      'node',
      join(checkout, 'scripts/package.mjs'),
      '--quick',
      '--machine',
      machine,
      '--output',
      again,
    ]);
    expect(readFileSync(join(again, 'SHA256SUMS'), 'utf8')).toBe(sums);
    rmSync(again, { recursive: true });
  }, 600_000);

  describe('the npm package', () => {
    const tarball = () => join(out, 'holotype-0.1.0.tgz');

    test('it depends on nothing, takes less than 10 MB, and could be published', async () => {
      const place = project('unpacked');
      await must(['tar', '-xzf', tarball(), '-C', place]);
      const { dependencies, scripts, bin } = JSON.parse(
        readFileSync(join(place, 'package/package.json'), 'utf8'),
      ) as Readonly<Record<string, unknown>>;
      expect([dependencies, scripts, bin]).toEqual([undefined, undefined, { holotype: 'bin/holotype.mjs' }]);
      const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      );
      const size = files.reduce((sum, one) => sum + statSync(join(one.parentPath, one.name)).size, 0);
      expect(size).toBeLessThan(10 * mb);
      const tried = await must(['npm', 'publish', '--dry-run', '--offline', '--json', tarball()], {
        cwd: place,
      });
      expect(tried).toContain('holotype-0.1.0.tgz');
    }, 120_000);

    const ways: readonly (readonly [string, (place: string) => Promise<readonly string[]>])[] = [
      [
        'npm in an empty directory',
        async (place) => {
          await must(['npm', 'install', '--offline', '--no-audit', '--no-fund', tarball()], { cwd: place });
          return [join(place, 'node_modules/.bin/holotype')];
        },
      ],
      [
        'npm in a project with modules of its own',
        async (place) => {
          writeFileSync(join(place, 'package.json'), '{"name":"site","version":"1.0.0"}');
          mkdirSync(join(place, 'node_modules/execa'), { recursive: true });
          writeFileSync(join(place, 'node_modules/execa/index.js'), 'throw new Error("not this one")');
          writeFileSync(join(place, 'node_modules/execa/package.json'), '{"name":"execa","version":"0.0.1"}');
          await must(['npm', 'install', '--offline', '--no-audit', '--no-fund', tarball()], { cwd: place });
          return [join(place, 'node_modules/.bin/holotype')];
        },
      ],
      [
        'npm, globally',
        async (place) => {
          await must(['npm', 'install', '--global', '--prefix', place, '--offline', tarball()], {
            cwd: place,
          });
          return [join(place, 'bin/holotype')];
        },
      ],
      [
        'pnpm',
        async (place) => {
          const pnpm = join(checkout, '.tools/node_modules/.bin/pnpm');
          writeFileSync(join(place, 'package.json'), '{"name":"site","version":"1.0.0"}');
          await must([pnpm, 'add', '--offline', '--store-dir', join(place, '.store'), tarball()], {
            cwd: place,
          });
          return [join(place, 'node_modules/.bin/holotype')];
        },
      ],
      [
        'npx',
        (place) =>
          Promise.resolve([
            'npx',
            '--offline',
            '--yes',
            '--prefix',
            place,
            '--package',
            tarball(),
            'holotype',
          ]),
      ],
    ];
    test.each(ways)(
      'installed by %s it freezes and replays',
      async (name, install) => {
        const place = project(`by ${name.replaceAll(/\W+/g, '-')}`);
        await roundTrip(await install(place), name.replaceAll(/\W+/g, '-'), place);
      },
      120_000,
    );
  });

  test('the tarball runs from wherever it was unpacked, by a link as well', async () => {
    const place = project('un packed');
    await must(['tar', '-xJf', join(out, `holotype-${machine}.tar.xz`), '-C', place]);
    symlinkSync(join(place, 'holotype/bin/holotype'), join(place, 'link'));
    expect(await must([join(place, 'link'), '--version'], { cwd: '/' })).toBe('0.1.0');
    const details = JSON.parse(await must([join(place, 'link'), '--version', '--json'])) as unknown;
    expect(details).toMatchObject({
      installation: { kind: 'archive' },
      nativeBinding: true,
      tracingHelper: true,
    });
    const shared = readdirSync(join(place, 'holotype/share'));
    expect(shared).toEqual(['bash-completion', 'fish', 'man', 'modulefiles', 'zsh']);
    // What a module or a job of a cluster sets concerns the run, not Holotype.
    const cluster = { LD_LIBRARY_PATH: '/nonexistent', NODE_OPTIONS: '--no-such-option', LD_PRELOAD: '' };
    const said = await execute(
      [
        join(place, 'holotype/bin/holotype'),
        'freeze',
        '-o',
        join(place, 'a.capsule'),
        '--',
        'sh',
        '-c',
        'echo $LD_LIBRARY_PATH $NODE_OPTIONS > a.txt',
      ],
      { cwd: place, env: { ...alone, ...cluster } },
    );
    expect([said.code, said.stderr]).toEqual([0, said.stderr]);
    expect(readFileSync(join(place, 'a.txt'), 'utf8')).toBe('/nonexistent --no-such-option\n');
  }, 120_000);

  describe('the executable', () => {
    const cache = (path: string) => ({ ...alone, HOLOTYPE_CACHE: path });

    test('it unpacks itself once, and a verb that starts threads and processes works', async () => {
      const place = project('one');
      const first = await execute([executable, '--version'], { env: cache(place) });
      expect([first.code, first.stdout]).toEqual([0, '0.1.0']);
      expect(first.stderr).toMatch(/^holotype: unpacking itself into .*, once \(\d+ MB\)$/);
      const second = await execute([executable, '--version'], { env: cache(place) });
      expect([second.code, second.stdout, second.stderr]).toEqual([0, '0.1.0', '']);
      await roundTrip([executable], 'executable', place);
    }, 120_000);

    test('ranks of a run start it by its own file, with the variables that they had', async () => {
      const place = project('ranks');
      const command = ['sh', '-c', '$HOLOTYPE_RANK sh -c "echo \\$LD_LIBRARY_PATH > a.txt"'];
      const frozen = await execute([executable, 'freeze', '--ranks', '-o', 'a.capsule', '--', ...command], {
        cwd: place,
        env: { ...alone, LD_LIBRARY_PATH: '/nonexistent' },
      });
      expect([frozen.code, frozen.stderr]).toEqual([0, frozen.stderr]);
      expect(readFileSync(join(place, 'a.txt'), 'utf8')).toBe('/nonexistent\n');
    }, 60_000);

    test.runIf(process.getuid?.() === 0)('what root unpacked somewhere serves other users', async () => {
      const place = project('shared');
      await must([executable, '--version'], { env: cache(place) });
      const other = ['setpriv', `--reuid=${String(ordinaryUid)}`, '--clear-groups', executable, '--version'];
      const said = await execute(other, { env: cache(place), cwd: '/' });
      expect([said.code, said.stdout, said.stderr]).toEqual([0, '0.1.0', '']);
    });

    test('two that start at once unpack it once', async () => {
      const place = project('both');
      const both = await Promise.all(
        [1, 2].map(() => execute([executable, '--version'], { env: cache(place) })),
      );
      expect(both.map(({ code, stdout }) => [code, stdout])).toEqual([
        [0, '0.1.0'],
        [0, '0.1.0'],
      ]);
      expect(readdirSync(join(place, 'application'))).toHaveLength(1);
    }, 60_000);

    test('what others may write, or is half there, is not run', async () => {
      const place = project('open');
      mkdirSync(join(place, 'application'));
      chmodSync(join(place, 'application'), 0o777);
      const open = await execute([executable, '--version'], { env: cache(place) });
      expect([open.code, open.stdout]).toEqual([8, '']);
      expect(open.stderr).toContain(`${place}/application: others may write there`);
      chmodSync(join(place, 'application'), 0o700);
      expect((await execute([executable, '--version'], { env: cache(place) })).code).toBe(0);
      const [name = ''] = readdirSync(join(place, 'application'));
      rmSync(join(place, 'application', name, 'complete'));
      rmSync(join(place, 'application', name, 'lib/node'));
      const half = await execute([executable, '--version'], { env: cache(place) });
      expect([half.code, half.stdout]).toEqual([0, '0.1.0']);
    }, 60_000);

    test('a damaged copy is named, and leaves nothing', async () => {
      const place = project('damaged');
      const copy = join(place, 'holotype');
      const bytes = readFileSync(executable);
      bytes.fill(0, 5 * mb, 5 * mb + 1000);
      writeFileSync(copy, bytes, { mode: 0o755 });
      const said = await execute([copy, '--version'], { env: cache(join(place, 'cache')) });
      expect([said.code, said.stdout]).toEqual([8, '']);
      expect(said.stderr).toContain(`${copy} is damaged: take another copy`);
      expect(readdirSync(join(place, 'cache/application'))).toEqual([]);
    }, 60_000);

    test.runIf(needsMounts('an executable with a cache that cannot take it'))(
      'where a cache is noexec, full or read-only the next place is taken, or each is named with its reason',
      async () => {
        const place = project('mounted');
        const run = (options: string, rest: string) =>
          execute(
            [
              'unshare',
              '--mount',
              'sh',
              '-c',
              `mkdir -p "$0/home" && mount -t tmpfs -o ${options} cache "$0/home" && ${rest} "$1" --version`,
              place,
              executable,
            ],
            {
              env: {
                ...alone,
                HOME: join(place, 'home'),
                XDG_CACHE_HOME: undefined,
                TMPDIR: join(place, 'tmp'),
              },
            },
          );
        mkdirSync(join(place, 'tmp'));
        for (const options of ['noexec', 'size=20m', 'ro']) {
          const said = await run(options, '');
          expect([options, said.code, said.stdout]).toEqual([options, 0, '0.1.0']);
        }
        for (const [options, why] of [
          ['noexec', 'mounted noexec'],
          ['size=20m', 'not enough room'],
          ['ro', 'Read-only file system'],
        ] as const) {
          const said = await run(options, `HOLOTYPE_CACHE="$0/home"`);
          expect([options, said.code, said.stdout]).toEqual([options, 8, '']);
          expect(said.stderr).toContain(`home/application: ${why}`);
          expect(said.stderr).toContain('HOLOTYPE_CACHE=/path');
        }
      },
      120_000,
    );
  });

  describe.runIf(
    needs('a runnable capsule in a root with a shell only', 'busybox') &&
      needsMounts('a runnable capsule in a root with a shell only') &&
      process.getuid?.() === 0,
  )('a runnable capsule', () => {
    test.each([
      ['root', 0],
      ['an ordinary user without user namespaces', ordinaryUid],
    ])(
      'replays itself in a root with nothing but a shell, without a network, as %s',
      async (_, uid) => {
        const root = project(`shell-${String(uid)}`);
        for (const name of ['bin', 'dev', 'proc', 'tmp', 'home']) mkdirSync(join(root, name));
        copyFileSync(await must(['which', 'busybox']), join(root, 'bin/busybox'));
        chmodSync(join(root, 'bin/busybox'), 0o755);
        symlinkSync('busybox', join(root, 'bin/sh'));
        chmodSync(join(root, 'tmp'), 0o1777);
        chownSync(join(root, 'home'), uid, uid);
        const run = join(root, 'home/fit.run');
        await must([executable, 'pack', capsule, '--full', '--runnable', '-o', run], { env: alone });
        const enter = `
          mount --rbind /proc "$0/proc" && mount -t tmpfs dev "$0/dev" || exit 99
          for one in null zero urandom random; do touch "$0/dev/$one" && mount --bind /dev/$one "$0/dev/$one"; done
          exec chroot --userspec="$1:$1" "$0" /bin/sh -c "cd /home && HOME=/home $2"`;
        const inside = (command: string) =>
          execute(['unshare', '--mount', '--net', 'sh', '-c', enter, root, String(uid), command], {
            env: { ...alone, PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
          });
        const said = await inside('./fit.run --offline');
        expect([said.code, said.stderr]).toEqual([0, said.stderr]);
        expect(said.stdout).toMatch(/^The result is the same[^\n]*  fit\.run, replayed/);
        const ran = await inside('./fit.run rebuild --offline -o r && ./fit.run run r -- sh -c :');
        // By chroot it runs in a copy, which a machine without cp cannot make.
        if (uid === 0) expect(ran.stderr).toContain('error: This machine has no cp');
        else expect([ran.code, ran.stderr]).toEqual([0, ran.stderr]);
      },
      180_000,
    );
  });
});
