import { validate } from '@holotype/model';
import { expect, test } from 'vitest';
import { captureFacts } from './facts.ts';

test('facts are a capture of no path, with what fit asks and nothing about people', async () => {
  const manifest = await captureFacts({
    tool: { name: 'holotype', version: '0' },
    now: '2026-01-01T00:00:00Z',
    privileged: false,
  });
  expect(validate('manifest', manifest, 'manifest')).toEqual(manifest);
  expect(manifest.tree.entries).toBe(0);
  expect(Object.keys(manifest.sections)).toEqual(expect.arrayContaining(['os', 'kernel', 'cpu', 'memory']));
  expect(Object.keys(manifest.sections)).not.toContain('environment');
});
