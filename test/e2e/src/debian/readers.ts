import { join } from 'node:path';
import { execute, must, needs } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { lossesOf } from './documents.ts';
import { hasPodman, openPodman } from './podman.ts';
import { rebuild, verify } from './rebuilds.ts';
import type { World } from './world.ts';

type Losses = Readonly<Record<string, number>>;

/** Causes in which no version of any reader may fail. */
const neverLost = ['content', 'size', 'target', 'type', 'hardlink', 'owner', 'extra'];

const losses = async (world: World, subject: string, whole: boolean): Promise<Losses> =>
  lossesOf(await verify(world, subject, {}, whole ? 0 : 1));

/** Exactly `expected` if this version of the program is the one that it was found for; else at least nothing that matters more. */
const expectLosses = async (
  program: string,
  version: RegExp,
  found: Losses,
  expected: Losses,
): Promise<void> => {
  const { stdout } = await execute([program, '--version']);
  if (version.test(stdout)) expect(found).toEqual(expected);
  else expect(Object.keys(found).filter((cause) => neverLost.includes(cause))).toEqual([]);
};

const untar = async (world: World, tar: string, options: readonly string[], expected: Losses) => {
  const directory = await world.place('untarred');
  await must(['mkdir', directory]);
  await must([
    'tar',
    '--extract',
    '--same-permissions',
    '--numeric-owner',
    ...options,
    '--file',
    tar,
    '--directory',
    directory,
  ]);
  const found = await losses(world, directory, Object.keys(expected).length === 0);
  await must(['rm', '-rf', directory]);
  await expectLosses('tar', /GNU tar\) 1\.34/, found, expected);
};

const podman = await hasPodman('read back by podman');

/** Facts about other programs: what each loses of a root in which everything is there to lose. */
export const describeReaders = (world: () => World): void => {
  let [tar, image] = ['', ''];
  beforeAll(async () => {
    tar = await rebuild(world(), { form: 'tar', capsule: 'full', caller: {} });
    image = await rebuild(world(), { form: 'oci', capsule: 'full', caller: {} });
  });

  describe('read back by GNU tar', () => {
    test('with --xattrs: nothing is lost', () => untar(world(), tar, ['--xattrs', '--xattrs-include=*'], {}));
    test('with --acls as well: it looks for its own records of ACLs and clears those it set', () =>
      untar(world(), tar, ['--xattrs', '--xattrs-include=*', '--acls'], { xattrs: 3 }));
    test('without options: all extended attributes', () =>
      untar(world(), tar, [], { xattrs: 7, capabilities: 6 }));
  });

  describe.runIf(needs('read back by umoci', 'umoci'))('read back by umoci', () => {
    test("an attribute's name with = or %, which Go does not unescape, and an empty attribute", async () => {
      const bundle = await world().place('bundle');
      await must(['umoci', 'unpack', '--image', `${image}:full-oci`, bundle]);
      const found = await losses(world(), join(bundle, 'rootfs'), false);
      await must(['rm', '-rf', bundle]);
      await expectLosses('umoci', /0\.4\.7/, found, { xattrs: 1 });
    });
  });

  describe.runIf(needs('read back by skopeo', 'skopeo'))('read back by skopeo', () => {
    test('nothing; it compresses layers, so that the image ID stays and the manifest changes', async () => {
      const copy = await world().place('copy');
      await must(['skopeo', 'copy', '--quiet', `oci:${image}:full-oci`, `oci:${copy}:latest`]);
      const { configDigest } = world().lock.image;
      expect(await must(['skopeo', 'inspect', '--raw', `oci:${copy}:latest`])).toContain(configDigest);
      expect(await losses(world(), copy, true)).toEqual({});
      await must(['rm', '-rf', copy]);
    });
  });

  describe.runIf(podman)('read back by podman', () => {
    test('the tar imported and mounted', async () => {
      await using engine = openPodman(await world().place('podman-import'));
      const found = await losses(world(), await engine.mount(await engine.import(tar)), false);
      await expectLosses('podman', /4\.3\./, found, { mode: 1, mtime: 8, xattrs: 1 });
    });

    test('loaded and mounted, then exported', async () => {
      await using engine = openPodman(await world().place('podman'));
      const archive = await rebuild(world(), { form: 'oci', capsule: 'full', caller: {}, name: 'image.tar' });
      const id = await engine.load(archive);
      expect(`sha256:${id}`).toBe(world().lock.image.configDigest);

      const mounted = await engine.mount(id);
      const whenMounted = await losses(world(), mounted, false);
      // Times before 1970 become 1970, but not those of links; the root directory is the engine's own.
      await expectLosses('podman', /4\.3\./, whenMounted, { mode: 1, mtime: 8, xattrs: 1 });

      const exported = await world().place('exported.tar');
      await engine.export(id, exported);
      const whenExported = await losses(world(), exported, false);
      const expected = { missing: 1, mtime: (await unevenTimes(mounted)) + 7, xattrs: 4, capabilities: 1 };
      await must(['rm', archive, exported]);
      // Times lose what is below a second, besides the seven before 1970; ACLs and trusted attributes are not written, nor the root directory.
      await expectLosses('podman', /4\.3\./, whenExported, expected);
    });
  });
};

/** How many paths below a directory have a time that is not a whole number of seconds. */
const unevenTimes = async (directory: string): Promise<number> => {
  const times = await must(['find', directory, '-mindepth', '1', '-printf', '%T@\n']);
  return times.split('\n').filter((time) => /\.0*[1-9]/.test(time)).length;
};
