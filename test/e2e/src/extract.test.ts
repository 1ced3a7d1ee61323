import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { craft } from '@holotype/hostile';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { listing } from './hostile/listing.ts';
import { type Machine, makeMachine } from './hostile/machine.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import { capsuleOf, findRunMachine, freeze, makeProject, type RunMachine } from './trouble/run-machine.ts';

const finished = atEnd();

describe('files of a captured machine', () => {
  let machine: Machine;
  let out: string;
  beforeAll(async () => {
    machine = await makeMachine(finished);
    out = join(machine.directory, 'out');
  });
  const extract = (argv: readonly string[], store = machine.store) =>
    holotype(['extract', ...argv, '--store', store]);
  const toolOf = () => readFileSync(join(machine.root, 'usr/bin/tool'));

  test('a listing says what there is, and where the bytes are', async () => {
    const short = await holotype(['ls', machine.thin, '/usr/local/bin']);
    expect(short.stdout).toMatch(
      /^\/usr\/local\/bin:\nlrwxrwxrwx +alias -> own\n-rwxr-xr-x +19  own\n-rwxr-xr-x +19  twin\n$/,
    );
    const long = await holotype(['ls', machine.thin, '/usr/bin', '-l', '--store', machine.store]);
    expect(long.stdout).toMatch(
      /200,000 .* pkg:deb\/debian\/tool@1\.0-1\?arch=amd64 \(in the store\)  tool\n$/,
    );
    const elsewhere = join(machine.directory, 'empty');
    const packed = await holotype(['ls', machine.full, '/usr/bin', '-l', '--store', elsewhere]);
    expect(packed.stdout).toContain('(in the capsule)');
    const all = await holotype(['ls', machine.thin, '--json', '-R', '--store', elsewhere]);
    const { directory, files } = JSON.parse(all.stdout) as { directory: string; files: unknown[] };
    expect(directory).toBe('/');
    expect(files).toContainEqual(
      expect.objectContaining({
        path: '/usr/bin/tool',
        type: 'file',
        mode: '0755',
        size: 200_000,
        from: { kind: 'package', purl: 'pkg:deb/debian/tool@1.0-1?arch=amd64', place: 'archive' },
      }),
    );
  });

  test('files, directories and links come out as they are, and nothing is replaced unasked', async () => {
    const done = await extract([machine.thin, '/usr/local', '/usr/bin/tool', '/opt/nothing', '-o', out]);
    expect([done.code, done.stdout]).toEqual([
      0,
      `extracted  ${out}/local\nextracted  ${out}/tool\nextracted  ${out}/nothing\n`,
    ]);
    expect(readFileSync(join(out, 'tool'))).toEqual(toolOf());
    expect(listing(join(out, 'local'))).toEqual(listing(join(machine.root, 'usr/local')));
    expect(lstatSync(join(out, 'local/bin/twin')).ino).toBe(lstatSync(join(out, 'local/bin/own')).ino);
    expect(readdirSync(out).sort()).toEqual(['local', 'nothing', 'tool']);

    writeFileSync(join(out, 'tool'), 'mine');
    const again = await extract([machine.thin, '/opt/files', '/usr/bin/tool', '-o', out]);
    expect([again.code, failureOf(again)]).toEqual([2, `HOST_OUTPUT_EXISTS: ${out}/tool already exists`]);
    expect([readFileSync(join(out, 'tool'), 'utf8'), existsSync(join(out, 'files'))]).toEqual([
      'mine',
      false,
    ]);
    expect((await extract([machine.thin, '/usr/bin/tool', '-o', out, '--force'])).code).toBe(0);
    expect(readFileSync(join(out, 'tool'))).toEqual(toolOf());
    const directory = await extract([machine.thin, '/usr/local', '-o', out, '--force']);
    expect(failureOf(directory)).toBe(`HOST_OUTPUT_EXISTS: ${out}/local is a directory that already exists`);
  });

  test('a package is needed for its own files alone', async () => {
    const store = join(machine.directory, 'bare');
    const own = await extract([machine.thin, '/usr/local/bin/own', '-o', '-', '--offline'], store);
    expect([own.code, own.stdout]).toEqual([0, '#!/bin/sh\necho own\n']);
    const place = join(machine.directory, 'none');
    const lacking = await extract([machine.thin, '/usr/bin', '-o', place, '--offline'], store);
    expect([lacking.code, failureOf(lacking), existsSync(place)]).toEqual([
      10,
      'FILES_PACKAGE_MISSING: /usr/bin/tool comes from a package that is neither in the capsule nor in the store: pkg:deb/debian/tool@1.0-1?arch=amd64',
      false,
    ]);
    expect((await extract([machine.full, '/usr/bin', '-o', place, '--offline'], store)).code).toBe(0);
    expect(readFileSync(join(place, 'bin/tool'))).toEqual(toolOf());
    expect((await extract([machine.thin, '/usr/bin/tool', '-o', join(place, 'fetched')], store)).code).toBe(
      0,
    );
  });

  test.each([
    [['/nowhere/at/all'], 7, 'FILES_NOT_FOUND: The capsule contains no /nowhere/at/all'],
    [['/etc', '-o', '-'], 2, 'FILES_NOT_A_FILE: /etc is a directory'],
    [
      ['/etc/passwd', '/etc/group', '-o', '-'],
      2,
      'OPTION_INVALID: -o - prints one file, and several are named',
    ],
    [['/usr/bin', '/usr/local/bin'], 2, 'FILES_SAME_NAME: /usr/bin and /usr/local/bin have the same name'],
  ])('%j is refused', async (argv, code, message) => {
    const done = await extract([machine.thin, '-o', join(machine.directory, 'no'), ...argv]);
    expect([done.code, failureOf(done), done.stdout]).toEqual([code, message, '']);
    expect(existsSync(join(machine.directory, 'no'))).toBe(false);
  });

  test('a link is followed inside the capsule alone, and nothing is written through one', async () => {
    const capsule = join(machine.directory, 'leads.capsule');
    const [outside, place] = [join(machine.directory, 'outside'), join(machine.directory, 'inside')];
    const common = { gid: 0, group: 'root', mode: '0777', mtime: '0', type: 'symlink', uid: 0, user: 'root' };
    const link = (path: string, target: string) => {
      const { gid, group, mode, mtime, type, uid, user } = common;
      return JSON.stringify({ gid, group, mode, mtime, path, target, type, uid, user });
    };
    await craft(machine.full, capsule, ({ tree }) => {
      tree.push(link('/zzz', outside), link('/zzz%1B[2J', 'x'));
    });
    mkdirSync(outside);
    writeFileSync(join(outside, 'precious'), 'precious');
    const through = await extract([capsule, '/zzz/precious', '-L', '-o', place]);
    expect([through.code, existsSync(place)]).toEqual([7, false]);
    expect((await extract([capsule, '/zzz', '-o', place])).code).toBe(0);
    expect(readlinkSync(join(place, 'zzz'))).toBe(outside);
    symlinkSync(outside, join(place, 'tool'));
    expect((await extract([capsule, '/zzz', '/usr/bin/tool', '-o', place, '--force'])).code).toBe(0);
    expect(lstatSync(join(place, 'tool')).isFile()).toBe(true);
    expect(readdirSync(outside)).toEqual(['precious']);

    const listed = await holotype(['ls', capsule, '/']);
    expect(listed.stdout).toContain('zzz%1B[2J -> x');
    expect((await extract([capsule, '/zzz%1B[2J', '-o', place])).code).toBe(0);
    expect(readlinkSync(join(place, 'zzz\u001b[2J'))).toBe('x');
  });
});

const what = 'files of a recorded run';
describe.runIf(findsRunMachine(what))(what, () => {
  let machine: RunMachine;
  let capsule: string;
  beforeAll(async () => {
    machine = findRunMachine(finished);
    const script =
      'echo said; cat data.csv > seen; mkdir -p results; cp notes results/copy; echo more >> notes; ln -s copy results/link';
    makeProject(machine, 'fit', script, { notes: 'first\n', 'data.csv': '1\n'.repeat(500) });
    const flags = ['--data-limit', '900'];
    expect((await freeze(machine, 'fit', { flags })).code).toBe(0);
    capsule = capsuleOf(machine, 'fit');
  });
  const print = async (path: string, flags: readonly string[] = []) => {
    const { code, stdout } = await holotype(['extract', capsule, path, '-o', '-', '--offline', ...flags]);
    return [code, stdout];
  };

  test('what the run made is there, and what it changed as it left it', async () => {
    const { stdout } = await holotype(['ls', capsule, '--json', '-R']);
    const { directory, files } = JSON.parse(stdout) as {
      directory: string;
      files: { path: string; from?: { kind: string } }[];
    };
    const kinds = Object.fromEntries(
      files.map(({ path, from }) => [path.slice(directory.length + 1), from?.kind]),
    );
    expect(kinds).toMatchObject({
      'data.csv': 'slot',
      notes: 'output',
      results: undefined,
      'results/copy': 'output',
      'results/link': 'hash',
      'run.sh': 'capsule',
      seen: 'hash',
    });
    expect(await print('notes')).toEqual([0, 'first\nmore\n']);
    expect(await print('notes', ['--before'])).toEqual([0, 'first\n']);
    expect(await print('./results/../results/copy')).toEqual([0, 'first\n']);
    expect(await print('stdout')).toEqual([0, 'said\n']);
    expect(await print('results/copy', ['--before'])).toEqual([7, '']);
  });

  test('what the capsule has the hash of alone is named', async () => {
    const slot = await holotype(['extract', capsule, 'data.csv', '-o', '-']);
    expect([slot.code, failureOf(slot)]).toEqual([
      7,
      expect.stringMatching(
        /^FILES_BYTES_NOT_INCLUDED: .*data\.csv is the data slot data\.csv, whose bytes are not in the capsule$/,
      ),
    ]);
    const large = await holotype(['extract', capsule, 'seen']);
    expect(failureOf(large)).toMatch(/seen is an output larger than what was recorded: only its hash is$/);
    const place = join(machine.place, 'all');
    const { code, stderr } = await holotype(['extract', capsule, '.', '-o', place, '--offline']);
    expect([code, stderr]).toEqual([0, stderr]);
    expect(stderr).toContain('! not extracted: ');
    expect(listing(join(place, 'fit')).map((line) => line.split(' ')[0])).toEqual([
      'notes',
      'results/',
      'results/copy',
      'run.sh',
    ]);
  });
});
