import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NastyRequest } from '@holotype/hosts';
import {
  type Caller,
  holotype,
  leaveOut,
  mayTrust,
  must,
  needs,
  needsStranger,
  stranger,
} from '@holotype/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, count, digestOf, expectAll, rebuild, verify } from './rebuilds.ts';
import { figuresOf, makeDebianWorld, type World } from './world.ts';

const isRoot = (what: string): boolean => {
  if (process.getuid?.() === 0) return true;
  leaveOut(what, 'only root can make its owners, devices and capabilities');
  return false;
};

/** Large roots and other releases take minutes: `.ci/run` sets HOLOTYPE_E2E=full. */
const isWanted = (what: string, slow: boolean): boolean => {
  if (!slow || process.env['HOLOTYPE_E2E'] === 'full') return true;
  leaveOut(what, 'takes minutes; HOLOTYPE_E2E=full runs it');
  return false;
};

const programs = [
  'apt-get',
  'dpkg',
  'dpkg-deb',
  'mmdebstrap',
  'setcap',
  'setfacl',
  'setfattr',
  'setpriv',
  'unshare',
];

const someone: readonly (readonly [string, 'thin' | 'full', Caller])[] = [
  ['root, from public sources', 'thin', {}],
  ['a stranger with the network off', 'full', stranger],
];

/** Devices, which only root can make. */
const devices = ['(', '-type', 'b', '-o', '-type', 'c', ')'];

/** Losses that an ordinary user's directory must report, counted by find and getfattr in root's own. */
const expectedLosses = async (directory: string): Promise<Readonly<Record<string, number>>> => {
  const inodes = await must([
    'getfattr',
    '--recursive',
    '--no-dereference',
    '--match=^(security|trusted)',
    directory,
  ]);
  const nodes = await count(directory, ...devices);
  const uid = String(stranger.uid);
  const owned = await count(directory, '-uid', uid, '-gid', uid);
  return {
    owner: (await count(directory)) - nodes - owned,
    setid: await count(directory, '-perm', '/6000'),
    capabilities: inodes.split('\n').filter((line) => line.startsWith('# file: ')).length,
    device: nodes,
  };
};

/** Capture, lock, pack, rebuild and verify of one root, as root and as somebody else; `more` adds tests of the same world. */
export const describeCycle = (
  what: string,
  request: Omit<NastyRequest, 'directory'>,
  slow: boolean,
  more?: (world: () => World) => void,
): void => {
  const able = [isWanted(what, slow), isRoot(what), needs(what, ...programs)].every(Boolean);
  describe.runIf(able)(what, () => {
    let made: World | undefined;
    const world = (): World => {
      if (!made) throw new Error('the root was not made');
      return made;
    };
    beforeAll(async () => {
      made = await makeDebianWorld(request);
      console.info(`${what}: ${figuresOf(made)}`);
    });
    afterAll(() => made?.[Symbol.asyncDispose]());

    test('every path that find sees is accounted for', async () => {
      const { root, manifest } = world();
      expect(manifest.accounting.reduce((sum, { paths }) => sum + paths, 0)).toBe(await count(root, '-xdev'));
    });

    test('all packages are proven but the one that no archive has', () => {
      const { lock } = world();
      const others = lock.packages.filter(({ answer }) => answer !== 'proven');
      expect(others.map(({ purl, answer }) => `${answer} ${purl}`)).toEqual([
        'gone pkg:deb/debian/local-tool@1.0-1?arch=all',
      ]);
      expect(lock.artifacts.map(({ purl }) => purl)).toContain('pkg:deb/debian/squeezed@1.0-1?arch=all');
    });

    test('a hole takes no room in the capsule', () => {
      expect(statSync(world().thin).size).toBeLessThan(request.hole / 4);
    });

    const others = needsStranger(`${what}, rebuilt by a stranger`);
    if (!mayTrust()) leaveOut(`${what}: a trusted. attribute`, 'only root with CAP_SYS_ADMIN can set one');

    describe.each(someone.filter(([, , caller]) => others || caller !== stranger))(
      'rebuilt by %s',
      (_, capsule, caller) => {
        test('check', () => check(world(), { capsule, caller }));

        test('tar', async () => {
          const output = await rebuild(world(), { form: 'tar', capsule, caller });
          expect(await digestOf(output)).toBe(world().lock.image.tarDigest);
          await expectAll(world(), output, caller);
          await must(['rm', output]);
        });

        test('oci', async () => {
          const output = await rebuild(world(), { form: 'oci', capsule, caller });
          const { manifestDigest } = world().lock.image;
          expect(readFileSync(join(output, 'index.json'), 'utf8')).toContain(manifestDigest);
          const manifest = join(output, 'blobs', manifestDigest.replace(':', '/'));
          expect(await digestOf(manifest)).toBe(manifestDigest);
          await expectAll(world(), output, caller);
          await must(['rm', '-r', output]);
        });
      },
    );

    test.runIf(others)(
      "root's directory is whole; an ordinary user's is but for what is counted, and nothing in it is setuid",
      async () => {
        const own = await rebuild(world(), { form: 'dir', capsule: 'thin', caller: {} });
        await expectAll(world(), own);
        const expected = await expectedLosses(own);
        await must(['rm', '-rf', own]);

        const theirs = await rebuild(world(), { form: 'dir', capsule: 'full', caller: stranger });
        const { fidelity, verdict } = await verify(world(), theirs, stranger);
        expect(Object.fromEntries(fidelity.notHeld.map(({ kind, count }) => [kind, count]))).toEqual(
          expected,
        );
        expect(fidelity).toMatchObject({
          identical: world().manifest.tree.entries - (expected['device'] ?? 0),
          differenceCount: [],
        });
        expect(verdict).toBe('warn');
        expect(await count(theirs, '-perm', '/6000')).toBe(0);
        expect((await holotype(['verify', theirs, world().thin, '--strict'], stranger)).code).toBe(1);
        expect((await holotype(['clean', theirs], stranger)).code).toBe(0);
        expect([theirs, `${theirs}.holotype.json`].filter((path) => existsSync(path))).toEqual([]);
      },
    );

    more?.(world);
  });
};
