import type { Sections } from '@holotype/model';
import { expect, test } from 'vitest';
import { answersOf, inputOf, machine } from '../sample.test.data.ts';
import { cpuLevel } from './index.ts';

const x86 = (level: 'v1' | 'v2' | 'v3' | 'v4' | undefined, flags: string[]): Sections => ({
  ...machine,
  cpu: {
    architecture: 'x86_64',
    models: [
      {
        kind: 'x86',
        cpus: '0',
        vendor: 'x',
        family: 6,
        model: 1,
        stepping: 1,
        name: 'x',
        flags,
        bugs: [],
        ...(level && { level }),
      },
    ],
    caches: [],
    vulnerabilities: [],
  },
});
const on = (id: string, versionId: string, sections: Sections): Sections => ({
  ...sections,
  os: { id, versionId, idLike: [], usrMerged: true },
});
const run = (captured: Sections, here: Sections) => answersOf(cpuLevel.check(inputOf(captured, here)));
const old = x86('v1', ['sse2']);
const recent = x86('v3', ['sse2', 'avx2']);

test.each([
  ['debian', '12', old, 'pass CPU1_LEVEL_MET'],
  ['rhel', '9.4', old, 'fail CPU1_LEVEL'],
  ['rocky', '10.0', recent, 'pass CPU1_LEVEL_MET'],
  ['rocky', '10.0', x86('v2', ['sse2']), 'fail CPU1_LEVEL'],
  ['debian', '14', recent, 'unknown CPU1_BASELINE_UNKNOWN'],
  ['arch', '', recent, 'unknown CPU1_BASELINE_UNKNOWN'],
  ['debian', '12', x86(undefined, []), 'unknown CPU1_LEVEL_UNKNOWN'],
])('%s %s', (id, version, here, expected) => {
  expect(run(on(id, version, here), here)).toEqual([expected]);
});

test('a weaker processor than the captured one is named, with what it lacks', () => {
  const findings = cpuLevel.check(inputOf(recent, old));
  expect(answersOf(findings)).toEqual(['pass CPU1_LEVEL_MET', 'warn CPU1_LESS_THAN_CAPTURED']);
  expect(findings[1]?.evidence).toBe('missing here: avx2');
});

test('single instructions are missed within one level, mitigations are not', () => {
  const captured = x86('v3', ['avx2', 'sha_ni', 'ibrs', 'constant_tsc']);
  expect(run(captured, x86('v3', ['avx2']))).toEqual([
    'pass CPU1_LEVEL_MET',
    'warn CPU2_INSTRUCTIONS_MISSING',
  ]);
  expect(run(captured, x86('v3', ['avx2', 'sha_ni']))).toEqual(['pass CPU1_LEVEL_MET']);
});

test('the weakest core decides', () => {
  const cpu = recent.cpu;
  const mixed = { ...recent, cpu: cpu && { ...cpu, models: [...cpu.models, ...(old.cpu?.models ?? [])] } };
  expect(run(on('rhel', '9', recent), mixed as Sections)).toEqual([
    'fail CPU1_LEVEL',
    'warn CPU1_LESS_THAN_CAPTURED',
  ]);
});

test('an ARM host is compared by its features, not by x86-64 levels', () => {
  const arm = (features: string[]): Sections => ({
    os: { id: 'debian', versionId: '12', idLike: [], usrMerged: true },
    cpu: {
      architecture: 'aarch64',
      models: [
        {
          kind: 'arm',
          cpus: '0',
          implementer: '0x41',
          variant: '0x1',
          part: '0xd40',
          revision: '1',
          features,
        },
      ],
      caches: [],
      vulnerabilities: [],
    },
  });
  expect(run(arm(['asimd', 'sve']), arm(['asimd']))).toEqual(['warn CPU2_INSTRUCTIONS_MISSING']);
  expect(run(arm(['asimd']), arm(['asimd', 'sve']))).toEqual([]);
});
