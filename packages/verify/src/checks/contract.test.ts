import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checks } from './index.ts';
import { inputOf, machine } from './sample.test.data.ts';

const source = fileURLToPath(new URL('../../src/checks/', import.meta.url));
const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test('the list holds every folder, each by its own name', () => {
  expect(checks.map(({ name }) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
});

test.each(checks)('$name asks one question', ({ summary }) => {
  expect(summary).toMatch(/^[A-Z].*\?$/);
});

test.each(checks)(
  '$name does not pass a host or an environment of which nothing is known',
  ({ name, check }) => {
    const findings = [...check(inputOf({}, {}))];
    const needsSections = ['architecture', 'cpu-level', 'kernel', 'libc', 'gpu', 'memory'].includes(name);
    if (needsSections) expect(findings.filter(({ verdict }) => verdict === 'pass')).toEqual([]);
  },
);

test.each(checks)('$name: the machine itself has no obstacle, the same twice', ({ check }) => {
  const findings = check(inputOf(machine, machine));
  expect(findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'unknown')).toEqual([]);
  expect(check(inputOf(machine, machine))).toEqual(findings);
});

test.each(checks)('$name says what to do about everything that is not a pass', ({ check }) => {
  const nothing = { name: '/full', device: '1', freeBytes: 0, freeInodes: 0 };
  const helpless = {
    uid: 1000,
    native: false,
    enclosures: [{ name: 'proot', usable: false, why: 'not installed' }],
    notHeld: [{ kind: 'owner', count: 1 }],
  } as const;
  const findings = [
    ...check(inputOf(machine, {}, { output: nothing, abilities: helpless })),
    ...check(inputOf({}, machine, { output: nothing, abilities: helpless })),
  ];
  for (const finding of findings) {
    expect(finding.code).toMatch(/^[A-Z][A-Z0-9_]+$/);
    if (finding.verdict !== 'pass') expect(finding.next).toBeTruthy();
  }
});
