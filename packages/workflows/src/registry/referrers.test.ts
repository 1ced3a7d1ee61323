import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestTag, parseReference } from '@holotype/model';
import { codeOf, type FakeRegistry, noise, startRegistry, temporary } from '@holotype/test-support';
import { attach, pull, referrers } from '@holotype/workflows-replay';
import { expect, test } from 'vitest';
import { at, contextWith, makeCapsule, read } from './capsule.test.support.ts';
import { copy } from './copy.ts';
import { push } from './push.ts';

const fileOf = (name: string, content: string): string => {
  const path = join(temporary(), name);
  writeFileSync(path, content);
  return path;
};
const pushTo = async ({ host }: FakeRegistry) => {
  const capsule = await makeCapsule([noise(1500)]);
  return { capsule, ...(await push(contextWith(), { capsule, reference: at(host) })) };
};

test.each([true, false])(
  'what is attached is listed and comes along; the registry lists it itself: %s',
  async (lists) => {
    const registry = await startRegistry({ referrers: lists });
    const { digest } = await pushTo(registry);
    const reference = at(registry.host);
    const attachTo = (name: string, type: 'signature' | 'report' | 'sbom') =>
      attach(contextWith(), { reference, file: fileOf(name, `{"name": "${name}"}`), type });
    const signed = await attachTo('fit.capsule.sig', 'signature');
    expect((await attachTo('fit.capsule.sig', 'signature')).digest).toBe(signed.digest);
    await attachTo('report.json', 'report');
    await attachTo('other.capsule.report.json', 'report');
    await attachTo('.. bad name', 'sbom');
    const found = await referrers(contextWith(), { reference });
    expect(found.digest).toBe(digest);
    expect(found.referrers.map(({ type, files }) => [type, files[0]?.title]).sort()).toEqual([
      ['report', 'other.capsule.report.json'],
      ['report', 'report.json'],
      ['sbom', '.. bad name'],
      ['signature', 'fit.capsule.sig'],
    ]);
    expect(registry.manifests.has(`lab/fit:${digestTag(digest)}`)).toBe(!lists);
    const output = join(temporary(), 'mine.capsule');
    const pulled = await pull(contextWith(), { reference, output, withReferrers: true });
    expect(pulled.referrers).toHaveLength(4);
    expect(readdirSync(dirname(output)).sort()).toEqual([
      'mine.capsule',
      'mine.capsule.2.report.json',
      'mine.capsule.report.json',
      'mine.capsule.sbom',
      'mine.capsule.sig',
    ]);
    expect(readFileSync(`${output}.sig`, 'utf8')).toBe('{"name": "fit.capsule.sig"}');
  },
);

test('an SBOM is listed as what it says that it is', async () => {
  const registry = await startRegistry();
  await pushTo(registry);
  const types = [];
  for (const content of ['{"spdxVersion": "SPDX-2.3"}', '{"bomFormat": "CycloneDX"}'])
    types.push(
      (
        await attach(contextWith(), {
          reference: at(registry.host),
          file: fileOf('sbom.json', content),
          type: 'sbom',
        })
      ).artifactType,
    );
  expect(types).toEqual(['application/spdx+json', 'application/vnd.cyclonedx+json']);
  const missing = { reference: at(registry.host), file: '/nowhere/a', type: 'report' } as const;
  expect(await codeOf(() => attach(contextWith(), missing))).toBe('HOST_READ_FAILED');
});

test('a copy has the same digest and the same attachments, through a directory and within a registry', async () => {
  const [registry, other] = [await startRegistry(), await startRegistry({ referrers: true })];
  const { capsule, digest } = await pushTo(registry);
  await attach(contextWith(), { reference: at(registry.host), file: fileOf('r.json', '{}'), type: 'report' });
  const layout = parseReference(`oci:${join(temporary(), 'layout')}:v1`);
  const go = (from: typeof layout, to: typeof layout) =>
    copy(contextWith(), { from, to, withReferrers: true });
  expect(await go(at(registry.host), layout)).toMatchObject({ digest, referrers: 1 });
  expect(await go(layout, at(other.host))).toMatchObject({ digest, referrers: 1 });
  for (const reference of [layout, at(other.host)]) {
    const output = join(temporary(), 'b.capsule');
    const pulled = await pull(contextWith(), { reference, output });
    expect(read(output).equals(read(capsule))).toBe(true);
    expect(pulled.referrers.map(({ type }) => type)).toEqual(['report']);
  }
  // Nothing is sent within one registry.
  const before = registry.asked.length;
  await go(at(registry.host), at(registry.host, 'lab/second:v2'));
  const sent = registry.asked.slice(before).filter((line) => /^(PATCH|PUT .*\/blobs)/.test(line));
  expect(sent).toEqual([]);
  // A tag in a directory is given on to what comes later.
  const second = await makeCapsule([noise(99)]);
  await push(contextWith(), { capsule: second, reference: layout });
  const output = join(temporary(), 'c.capsule');
  await pull(contextWith(), { reference: layout, output });
  expect(read(output).equals(read(second))).toBe(true);
  expect(
    await codeOf(() =>
      pull(contextWith(), { reference: parseReference('oci:/nowhere:v1'), output: `${output}2` }),
    ),
  ).toBe('REGISTRY_NOT_FOUND');
});
