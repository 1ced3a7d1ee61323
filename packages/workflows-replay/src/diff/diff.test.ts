import { basename, join } from 'node:path';
import { debianPaths, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { captureOf } from '../captured-root.test.support.ts';
import { diffCapsules } from './diff.ts';

const context = { tool: { name: 'holotype', version: '0' }, now: () => '2026-01-01T00:00:00Z' };

test('a capture is the same as itself, and nothing is compared', async () => {
  const capture = await captureOf(debianPaths);
  const { verdict, findings, fidelity, subject } = await diffCapsules(context, capture, capture);
  expect([verdict, findings, fidelity]).toEqual(['pass', [], undefined]);
  expect(subject).toMatchObject({ kind: 'diff', name: basename(capture) });
});

test('changed and added files, and packages in other versions, are named', async () => {
  const status = debianPaths['/var/lib/dpkg/status'];
  if (typeof status !== 'string') throw new Error('no packages in the test root');
  const before = await captureOf(debianPaths);
  const after = await captureOf({
    ...debianPaths,
    '/etc/new': 'new',
    '/var/lib/dpkg/status': status.replace(/^Version: .*$/m, 'Version: 99'),
  });
  const report = await diffCapsules(context, before, after);
  expect(report.verdict).toBe('fail');
  expect(report.findings).toMatchObject([
    { code: 'DIFF_PACKAGE_CHANGED', verdict: 'warn', message: expect.stringMatching(/ → 99$/) as string },
  ]);
  const paths = report.fidelity?.differences.map(({ path }) => path);
  expect(paths).toContain('/etc/new');
  expect(paths).toContain('/var/lib/dpkg/status');
});

test('a directory that is no capture is refused', async () => {
  const capture = await captureOf({ '/etc/passwd': '' });
  await expect(diffCapsules(context, capture, join(temporary(), 'none'))).rejects.toThrow(
    expect.objectContaining({ code: 'CAPSULE_NOT_FOUND' }),
  );
});
