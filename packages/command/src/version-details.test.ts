import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';
import { versionDetails } from './version-details.ts';

const tool = { name: 'holotype', version: '1.2.3' };

test('a version tells by what it was installed, and what it can do', () => {
  const installation = mkdtempSync(join(tmpdir(), 'holotype-version-'));
  onTestFinished(() => {
    rmSync(installation, { recursive: true });
  });
  expect(versionDetails({ tool, installation }, true)).toMatchObject({
    version: '1.2.3',
    node: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    installation: { kind: 'archive', path: installation },
    tracingHelper: true,
  });
  writeFileSync(join(installation, 'pnpm-workspace.yaml'), '');
  const kind = (of: Parameters<typeof versionDetails>[0]) => versionDetails(of, false).installation.kind;
  expect(kind({ tool, installation })).toBe('checkout');
  expect(kind({ tool, installation: '/home/me/node_modules/holotype' })).toBe('npm');
  expect(kind({ tool, installation, executable: { path: '/bin/holotype', capsuleAt: 0 } })).toBe(
    'executable',
  );
});
