import { validate } from '@holotype/model';
import { expect, test } from 'vitest';
import { inputOf, machine } from './checks/sample.test.data.ts';
import { fit } from './fit.ts';

const question = { tool: { name: 'holotype', version: '0.1.0' }, name: 'my.capsule' };

test('a machine can carry what was captured on it', () => {
  const report = fit({ ...question, ...inputOf(machine, machine) });
  expect(report.verdict).toBe('pass');
  expect(report.findings.length).toBeGreaterThan(9);
  expect(report.facts).toContainEqual({ name: 'C library', captured: 'glibc 2.36', here: 'glibc 2.36' });
  expect(validate('report', report, 'report')).toEqual(report);
});

test('one obstacle is enough for a no', () => {
  const output = { path: '/full', device: '1', freeBytes: 0 };
  expect(fit({ ...question, ...inputOf(machine, machine, { output }) }).verdict).toBe('fail');
});

test('a host of which nothing is known never gets a yes', () => {
  const report = fit({ ...question, ...inputOf(machine, {}) });
  expect(report.verdict).toBe('unknown');
  expect(report.facts).toContainEqual({ name: 'Memory', captured: '16.0 GB' });
});
