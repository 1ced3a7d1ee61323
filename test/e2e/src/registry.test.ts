import { join } from 'node:path';
import { holotypeJson, must, needs, startDockerRegistry } from '@holotype/kit';
import type { Report } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { atEnd } from './hostile/temporary.ts';
import { type FrozenRun, freezeSmallRun } from './images/frozen.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';

const what = 'images in a registry';
describe.runIf(hasRunMachine(what) && needs(what, 'docker-registry', 'skopeo'))(what, () => {
  const finished = atEnd();
  let frozen: FrozenRun;
  beforeAll(async () => {
    frozen = await freezeSmallRun(finished);
  });

  test('an image comes back with the digests that the Lock states, and with every file', async () => {
    const { capsule, place } = frozen;
    const at = (name: string) => join(place, name);
    const registry = await startDockerRegistry(place);
    try {
      const { host: address } = registry;
      const env = { no_proxy: '127.0.0.1', NO_PROXY: '127.0.0.1' };
      const { digests } = await holotypeJson<{ digests: Record<string, string> }>([
        ...['rebuild', capsule, '--form', 'oci', '-o', at('image'), '--offline'],
      ]);
      const copy = (from: string, to: string) =>
        must(
          [
            ...['skopeo', 'copy', '--quiet', '--src-tls-verify=false', '--dest-tls-verify=false'],
            ...['--preserve-digests', from, to],
          ],
          { env },
        );
      const inspect = (...options: readonly string[]) =>
        must(['skopeo', 'inspect', '--tls-verify=false', ...options, `docker://${address}/run:1`], { env });
      await copy(`oci:${at('image')}`, `docker://${address}/run:1`);
      await copy(`docker://${address}/run:1`, `oci:${at('back')}:1`);
      expect((await inspect('--format', '{{.Digest}}')).trim()).toBe(digests['manifest']);
      const { fidelity } = await holotypeJson<Report>(['verify', at('back'), capsule, '--strict']);
      expect(fidelity).toMatchObject({ differences: [], notHeld: [] });
    } finally {
      await registry.stop();
    }
  });
});
