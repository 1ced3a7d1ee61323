import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { readSite } from './site.ts';

test('a folder that a capsule holds empty is no distribution; one file may be a whole one', () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-site-'));
  const site = '/usr/lib/python3/dist-packages';
  for (const name of ['empty-1.0.dist-info', 'full-1.0.dist-info'])
    mkdirSync(join(root, site, name), { recursive: true });
  writeFileSync(join(root, site, 'full-1.0.dist-info/METADATA'), 'Name: full\nVersion: 1.0\n');
  writeFileSync(join(root, site, 'old-2.0.egg-info'), 'Name: old\nVersion: 2.0\n');
  expect([...readSite(openRoot(root).files, site).byName.keys()].sort()).toEqual(['full', 'old']);
});
