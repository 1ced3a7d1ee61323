import type { PackageOffer } from '@holotype/ecosystems';
import type { Manifest } from '@holotype/model';
import { expect, test } from 'vitest';
import { partOf } from './offers.ts';

test('of a run, packages are asked for that hold something, or of which others were made', () => {
  const offer: PackageOffer = {
    ...{ purl: 'pkg:deb/debian/tool', name: 'tool', architecture: 'all', version: '1' },
    offer: { kind: 'gone', evidence: 'none' },
  };
  const manifest = { scope: { kind: 'run', rules: [] } } as unknown as Manifest;
  const isAsked = (held: readonly string[], isSource: boolean) =>
    partOf({ manifest, tree: [], held: new Set(held) })({ ...offer, isSource }, true);
  expect(isAsked([offer.purl], false)).toBe(true);
  expect(isAsked([], true)).toBe(true);
  expect(isAsked([], false)).toBe(false);
});
