import { type Sections, validate } from '@holotype/model';
import { toStyle } from '@holotype/terminal';
import { expect, test } from 'vitest';
import { renderTerminal } from './reporters/terminal/index.ts';
import { inputOf, machine } from './checks/sample.test.data.ts';
import { fit, fitRecorded } from './fit.ts';

const question = { tool: { name: 'holotype', version: '0.1.0' }, name: 'my.capsule' };

test('a machine can carry what was captured on it', () => {
  const report = fit({ ...question, ...inputOf(machine, machine) });
  expect(report.verdict).toBe('pass');
  expect(report.findings.length).toBeGreaterThan(9);
  expect(report.facts).toContainEqual({ name: 'C library', captured: 'glibc 2.36', here: 'glibc 2.36' });
  expect(validate('report', report, 'report')).toEqual(report);
});

test('one obstacle is enough for a no', () => {
  const output = { name: '/full', device: '1', freeBytes: 0 };
  expect(fit({ ...question, ...inputOf(machine, machine, { output }) }).verdict).toBe('fail');
});

test('a host of which nothing is known never gets a yes', () => {
  const report = fit({ ...question, ...inputOf(machine, {}) });
  expect(report.verdict).toBe('unknown');
  expect(report.facts).toContainEqual({ name: 'Memory', captured: '16.0 GB' });
});

const recorded = (here: Sections, download = 0) => {
  const { manifest, form } = inputOf(machine, here);
  const host = { name: 'node.json', recordedAt: '2026-02-03T00:00:00Z' };
  const report = fitRecorded({ ...question, manifest, form, here, download, host });
  return {
    verdict: report.verdict,
    codes: report.findings.map(({ code }) => code),
    lines: renderTerminal(report, toStyle(false)),
    report,
  };
};

test('of a host that was recorded, what no fact answers is said not to be recorded, and is no yes', () => {
  const { verdict, codes, lines, report } = recorded(machine);
  expect(verdict).toBe('unknown');
  expect(lines[0]).toBe(
    'Nothing recorded of that host stands in the way  my.capsule, to be rebuilt as dir on node.json, recorded 2026-02-03',
  );
  expect(codes.filter((code) => /^(DISK|INODES|PLACE|ROOT|NATIVE)/.test(code))).toEqual([]);
  const left = lines.find((line) => line.endsWith('HOST_NOT_RECORDED'));
  expect(left).toMatch(
    /^\? Not recorded of that host: the room on its disks; .*which runtimes work for its user/,
  );
  expect(left).not.toContain('download');
  expect(lines).toContainEqual(
    expect.stringMatching(/^    needed: about [0-9.]+ MB and [0-9,]+ files as dir$/),
  );
  expect(lines.join('\n')).not.toMatch(/this host|\bhere\b/i);
  expect(validate('report', report, 'report')).toEqual(report);
});

test('of a host that was recorded, an obstacle is a no, and what is not known is not known', () => {
  const old = { ...machine, kernel: { ...machine.kernel, release: '2.6.32' } } as Sections;
  expect(recorded(old)).toMatchObject({ verdict: 'fail' });
  expect(recorded(old).lines[0]).toMatch(/^That host cannot run it /);
  expect(recorded({}, 5e6).lines[0]).toMatch(/^Unknown whether that host can run it /);
  expect(recorded({}, 5e6).lines.join('\n')).toMatch(
    /can download what .*\n +needed: .* and 5\.0 MB of downloads/,
  );
  const { memory } = machine;
  const small = recorded({ ...machine, ...(memory && { memory: { ...memory, totalBytes: 1e9 } }) });
  expect([small.verdict, small.lines[0]]).toEqual([
    'unknown',
    expect.stringMatching(/, but there are reservations /),
  ]);
});
