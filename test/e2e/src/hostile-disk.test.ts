import { cpSync, mkdirSync, openSync, ftruncateSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { leaveOut } from '@holotype/kit';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { listing } from './hostile/listing.ts';
import {
  captureRoot,
  failure,
  lockCapture,
  type Machine,
  makeMachine,
  pack,
  plain,
  rebuildTo,
  shortStore,
} from './hostile/machine.ts';
import { mountSmallDisk, type SmallDisk, whyNoSmallDisk } from './hostile/small-disk.ts';
import { atEnd } from './hostile/temporary.ts';

const why = whyNoSmallDisk(`${tmpdir()}/holotype-test-${String(process.pid)}`);
rmSync(`${tmpdir()}/holotype-test-${String(process.pid)}`, { recursive: true, force: true });
if (why !== undefined) leaveOut('a full disk', why);

describe.runIf(why === undefined)('a full disk', () => {
  const finished = atEnd();
  let machine: Machine;
  let disk: SmallDisk;
  beforeAll(async () => {
    machine = await makeMachine(finished);
  });
  beforeEach(() => {
    disk = mountSmallDisk(`${machine.directory}/small`, 128 * 1024);
  });
  afterEach(() => {
    disk.unmount();
    rmSync(disk.path, { recursive: true });
  });

  const store = () => shortStore(machine.store);
  /** Fails on the full disk leaving nothing there, and works once there is room. */
  const failsThenWorks = async (use: () => Promise<unknown>): Promise<string> => {
    const before = listing(disk.path);
    const found = await failure(use, machine.directory);
    expect(listing(disk.path)).toEqual(before);
    disk.resize(256 * 1024 * 1024);
    expect(await failure(use)).toBe('none');
    return found;
  };

  test('capture', async () => {
    disk.resize(8192);
    expect(await failsThenWorks(() => captureRoot(machine.root, `${disk.path}/b.cap`))).toMatch(
      /^HOST_DISK_FULL: No space left (to write|for) DIR\/small\/b\.cap\.partial/,
    );
  });

  test('lock', async () => {
    // Without its packs, which would not fit.
    cpSync(machine.capture, `${disk.path}/b.cap`, {
      recursive: true,
      filter: (path) => !path.endsWith('.pack'),
    });
    expect(await failsThenWorks(() => lockCapture(`${disk.path}/b.cap`, store(), machine.server))).toBe(
      'HOST_DISK_FULL: No space left to write DIR/small/b.cap/packs.partial/pack.partial',
    );
  });

  test('pack', async () => {
    expect(await failsThenWorks(() => pack(machine.capture, `${disk.path}/b.capsule`, store(), false))).toBe(
      'HOST_DISK_FULL: No space left to write DIR/small/b.capsule.partial',
    );
  });

  test.each([
    ['dir', 'r', /^HOST_DISK_FULL: No space left for \/usr\/(bin\/tool|local\/share\/noise)$/],
    ['tar', 'r.tar', /^HOST_DISK_FULL: No space left to write DIR\/small\/r\.tar\.partial$/],
    ['oci', 'r.tar', /^HOST_DISK_FULL: No space left to write DIR\/small\/r\.tar\.partial$/],
    ['squashfs', 'r.sqfs', /^HOST_DISK_FULL: No space left to write DIR\/small\/r\.sqfs\.partial$/],
    ['sif', 'r.sif', /^HOST_DISK_FULL: No space left to write DIR\/small\/r\.sif\.partial$/],
    [
      'oci',
      'r',
      /^HOST_DISK_FULL: No space left to write DIR\/small\/r\.partial\/blobs\/sha256\/HASH\.partial$/,
    ],
  ] as const)('rebuild as %s into %s', async (form, name, refusal) => {
    expect(
      await failsThenWorks(() => rebuildTo(machine.thin, `${disk.path}/${name}`, store(), form)),
    ).toMatch(refusal);
  });

  test('the store', async () => {
    const small = shortStore(`${disk.path}/store`);
    const found = await failure(
      () => rebuildTo(machine.thin, `${machine.directory}/r`, small),
      machine.directory,
    );
    expect(found).toMatch(/^STORE_FULL: Store: No space left for DIR\/small\/store\/parts\/HASH\.\S+\.part$/);
    disk.resize(256 * 1024 * 1024);
    expect(await failure(() => rebuildTo(machine.thin, `${machine.directory}/r`, small))).toBe('none');
    expect(listing(`${disk.path}/store/parts`)).toEqual([]);
  });

  test('the place for temporary files', async () => {
    const root = `${machine.directory}/large`;
    mkdirSync(`${root}/opt`, { recursive: true });
    const file = openSync(`${root}/opt/zeros`, 'w');
    ftruncateSync(file, 60 * 1024 * 1024);
    closeSync(file);
    await captureRoot(root, `${machine.directory}/large.cap`);
    await lockCapture(`${machine.directory}/large.cap`, store(), machine.server);
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = disk.path;
    try {
      const found = await failsThenWorks(() =>
        rebuildTo(`${machine.directory}/large.cap`, '/nowhere', store(), 'check'),
      );
      expect(found).toMatch(
        /^HOST_DISK_FULL: No space left for the temporary file DIR\/small\/holotype-spool-/,
      );
      expect(listing(disk.path)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
  });

  test('the command line asks before it writes', async () => {
    const run = async (...argv: string[]) => {
      const done = await holotype([...argv, '--store', 'store'], { cwd: machine.directory });
      expect(done.code).toBe(7);
      return plain(failureOf(done), machine.directory);
    };
    expect(await run('capture', '--root', 'root', '-o', 'small/b.cap')).toBe(
      'SPACE_SHORT: A capture needs 268.4 MB at DIR/small, and 131.1 kB are free',
    );
    expect(await run('rebuild', 'thin.capsule', '-o', 'small/r')).toMatch(
      /^SPACE_SHORT: A rebuild as dir needs \d+\.\d kB at DIR\/small, and 131\.1 kB are free$/,
    );
    expect(listing(disk.path)).toEqual([]);
  });
});
