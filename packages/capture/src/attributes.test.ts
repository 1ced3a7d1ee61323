import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { numbered, openAttributes, parseInteger, parseSelected } from './attributes.ts';
import type { SectionGap } from '@holotype/ecosystems';

const openMade = () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-attributes-'));
  mkdirSync(join(root, 'sys/block'), { recursive: true });
  writeFileSync(join(root, 'sys/node'), '-1\n');
  writeFileSync(join(root, 'sys/count'), ' 12 \nsecond\n');
  writeFileSync(join(root, 'sys/empty'), '\n');
  symlinkSync('../../bus/drivers/nvidia', join(root, 'sys/driver'));
  const gaps: SectionGap[] = [];
  return { gaps, attributes: openAttributes(openRoot(root).files, gaps) };
};

test('an attribute is its first line; what is empty, negative or missing is no value and no gap', () => {
  const { gaps, attributes } = openMade();
  expect(attributes.line('/sys/count')).toBe('12');
  expect(attributes.integer('/sys/count')).toBe(12);
  expect(attributes.line('/sys/empty')).toBeUndefined();
  expect(attributes.integer('/sys/node')).toBeUndefined();
  expect(attributes.line('/sys/none')).toBeUndefined();
  expect(attributes.names('/none')).toEqual([]);
  expect(attributes.linkName('/sys/driver')).toBe('nvidia');
  expect(gaps).toEqual([]);
});

test('what the host refuses to read is one gap, and never an error', () => {
  const { gaps, attributes } = openMade();
  expect(attributes.line('/sys/block')).toBeUndefined();
  expect(gaps).toEqual([expect.objectContaining({ where: '/sys/block', why: 'unreadable' })]);
});

test('numbers, numbered names and selected values are read whole or not at all', () => {
  expect(['7', '0x7', '1.5', '', '99999999999999999'].map(parseInteger)).toEqual([7, ...Array<undefined>(4)]);
  expect(numbered(['cpu10', 'cpu9', 'cpufreq', 'cpu', 'node1'], 'cpu')).toEqual([9, 10]);
  expect(parseSelected('always [madvise] never')).toBe('madvise');
  expect(parseSelected('none')).toBeUndefined();
});
