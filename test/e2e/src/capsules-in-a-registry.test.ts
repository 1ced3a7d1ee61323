import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bringOras,
  type DockerRegistry,
  must,
  needs,
  needsOras,
  startDockerRegistry,
  until,
} from '@holotype/kit';
import { noise } from '@holotype/test-support';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype, startHolotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { capsuleOf, freeze, makeProject, makeRunMachine } from './trouble/run-machine.ts';

const what = 'capsules in a registry';
describe.runIf(hasRunMachine(what) && needs(what, 'docker-registry'))(what, () => {
  const finished = atEnd();
  let [place, capsule, host] = ['', '', ''];
  let registry: DockerRegistry | undefined;
  const at = (name: string) => join(place, name);
  const isSame = (path: string) => readFileSync(path).equals(readFileSync(capsule));
  // Nobody is asked by a proxy for what is on this machine; no login of whoever runs the tests is used.
  const options = { env: { no_proxy: '127.0.0.1', NO_PROXY: '127.0.0.1', HOME: '/nonexistent' } };
  const ours = async <T>(...argv: readonly string[]): Promise<T> => {
    const done = await holotype([...argv, '--store', at('store'), '--json'], options);
    if (done.code !== 0) throw new Error(`holotype ${argv.join(' ')}: ${done.stderr}`);
    return JSON.parse(done.stdout) as T;
  };
  interface Moved {
    readonly bytes: number;
    readonly sent: number;
    readonly fetched: number;
    readonly digest: string;
    readonly reference: string;
  }
  interface Listed {
    readonly referrers: readonly { readonly type?: string; readonly files: readonly { title?: string }[] }[];
  }

  beforeAll(async () => {
    const machine = makeRunMachine(finished);
    ({ place } = machine);
    makeProject(machine, 'fit', 'wc -c < data.bin > count.txt');
    // More than one request sends, as bytes that cannot be compressed.
    writeFileSync(join(machine.root, machine.home, 'fit/data.bin'), noise(20_000_000));
    const frozen = await freeze(machine, 'fit');
    if (frozen.code !== 0) throw new Error(frozen.stderr);
    capsule = capsuleOf(machine, 'fit');
    registry = await startDockerRegistry(place);
    ({ host } = registry);
  });
  afterAll(() => registry?.stop());

  test('a push that is killed shows nothing, and goes on; a pull that is killed does, too', async () => {
    const uploads = at('registry/docker/registry/v2/repositories/lab/fit/_uploads');
    const argv = ['push', capsule, `${host}/lab/fit:v1`, '--store', at('store'), '--quiet'];
    const push = startHolotype(argv, options);
    const begun = () =>
      existsSync(uploads) &&
      readdirSync(uploads, { recursive: true, encoding: 'utf8' }).some(
        (name) => name.endsWith('/data') && statSync(join(uploads, name), { throwIfNoEntry: false })?.size,
      );
    await until('a part of the capsule there', begun);
    push.process.kill('SIGKILL');
    await push.ended;
    expect((await fetch(`http://${host}/v2/lab/fit/manifests/v1`)).status).toBe(404);
    const pushed = await ours<Moved>('push', capsule, `${host}/lab/fit:v1`);
    expect(await ours<Moved>('push', capsule, pushed.reference)).toMatchObject({ sent: 0 });

    const back = at('back.capsule');
    const pull = startHolotype(['pull', `${host}/lab/fit:v1`, '-o', back, '--quiet'], options);
    await until(
      'a part of the capsule here',
      () =>
        (statSync(`${back}.partial`, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000 || existsSync(back),
    );
    pull.process.kill('SIGKILL');
    await pull.ended;
    rmSync(back, { force: true });
    const left = existsSync(`${back}.partial`);
    const { fetched, bytes } = await ours<Moved>('pull', pushed.reference, '-o', back);
    expect(isSame(back)).toBe(true);
    expect(fetched < bytes).toBe(left);
  });

  test.runIf(needs(`${what}: skopeo`, 'skopeo'))(
    'skopeo copies a capsule, and it stays the same',
    async () => {
      const { digest } = await ours<Moved>('push', capsule, `${host}/lab/fit:v1`);
      const copy = (from: string, to: string) =>
        must(
          ['skopeo', 'copy', '--quiet', '--src-tls-verify=false', '--dest-tls-verify=false', from, to],
          options,
        );
      await copy(`docker://${host}/lab/fit:v1`, `oci:${at('skopeo')}:v1`);
      await copy(`oci:${at('skopeo')}:v1`, `docker://${host}/lab/second:v1`);
      for (const [number, from] of [`oci:${at('skopeo')}:v1`, `${host}/lab/second:v1`].entries()) {
        const path = at(`skopeo-${String(number)}.capsule`);
        expect((await ours<Moved>('pull', from, '-o', path)).digest).toBe(digest);
        expect(isSame(path)).toBe(true);
      }
    },
  );

  test.runIf(needsOras(`${what}: oras`) && needs(`${what}: oras`, 'ssh-keygen'))(
    'oras and we list what the other attached',
    async () => {
      const reference = `${host}/lab/fit:v1`;
      await must(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', at('key')]);
      writeFileSync(at('fit.spdx.json'), '{"spdxVersion": "SPDX-2.3"}');
      writeFileSync(at('report.json'), '{"reportVersion": "2-0-2"}');
      writeFileSync(at('theirs.json'), '{"by": "oras"}');
      const own = ['--attach', at('fit.spdx.json'), '--attach', at('report.json')];
      await ours('push', capsule, reference, ...own);
      await ours('sign', reference, '--key', at('key'));
      const program = await bringOras();
      const oras = (...argv: readonly string[]) => must([program, ...argv], { ...options, cwd: place });
      const type = 'application/vnd.dsse.envelope.v1+json';
      await oras(
        'attach',
        '--plain-http',
        '--artifact-type',
        type,
        reference,
        'theirs.json:application/json',
      );
      const { referrers: seen } = JSON.parse(
        await oras('discover', '--plain-http', '--format', 'json', reference),
      ) as { readonly referrers: readonly { readonly artifactType: string }[] };
      expect(seen.map(({ artifactType }) => artifactType).sort()).toEqual([
        ...['application/spdx+json', type, 'application/vnd.holotype.report.v1'],
        'application/vnd.holotype.signature.v1',
      ]);
      const { referrers } = await ours<Listed>('referrers', reference);
      expect(referrers.map(({ type: one, files }) => [one, files[0]?.title]).sort()).toEqual([
        ['attestation', 'theirs.json'],
        ['report', 'report.json'],
        ['sbom', 'fit.spdx.json'],
        ['signature', 'fit.capsule.sig'],
      ]);
      await oras('cp', '--from-plain-http', '--to-oci-layout', reference, 'layout:v1');
      await ours('pull', `oci:${at('layout')}:v1`, '-o', at('oras.capsule'));
      expect(isSame(at('oras.capsule'))).toBe(true);
      await ours('copy', reference, `oci:${at('ours')}:v1`, '--with-referrers');
      expect(await oras('discover', '--oci-layout', `${at('ours')}:v1`)).toContain(type);
    },
  );

  test('a reference is replayed, and by its digest again when the registry is gone', async () => {
    const { reference } = await ours<Moved>('push', capsule, `${host}/lab/fit:v1`);
    const replay = (typed: string, output: string) =>
      ours<{ readonly verdict: string }>('replay', typed, '-o', at(output));
    expect((await replay(`${host}/lab/fit:v1`, 'first')).verdict).toBe('pass');
    await registry?.stop();
    expect((await replay(reference, 'second')).verdict).toBe('pass');
    const failed = await holotype(['ls', `${host}/lab/fit:v1`, '--store', at('store')], options);
    expect(failureOf(failed)).toMatch(/^NET_UNREACHABLE: There is no file/);
  });
});
