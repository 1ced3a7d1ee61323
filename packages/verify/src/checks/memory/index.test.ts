import type { Sections } from '@holotype/model';
import { expect, test } from 'vitest';
import { answersOf, inputOf } from '../sample.test.data.ts';
import { memory } from './index.ts';

const of = (totalBytes: number, memoryBytes?: number): Sections => ({
  memory: { totalBytes, swapBytes: 0, hugePages: [], nodes: [] },
  limits: { resources: [], cgroup: { version: 2, ...(memoryBytes !== undefined && { memoryBytes }) } },
});

test.each([
  ['as much', of(16e9), of(16e9), 'pass MEMORY_ENOUGH'],
  ['a little less for the kernel', of(16.0e9), of(15.6e9), 'pass MEMORY_ENOUGH'],
  ['a quarter', of(64e9), of(16e9), 'warn MEMORY_LESS'],
  ['a container that is held below what is built in', of(64e9), of(64e9, 8e9), 'warn MEMORY_LESS'],
  ['captured under such a limit', of(64e9, 8e9), of(16e9), 'pass MEMORY_ENOUGH'],
  ['not known here', of(16e9), {}, 'unknown MEMORY_UNKNOWN'],
  ['not known there', {}, of(16e9), 'unknown MEMORY_UNKNOWN'],
])('%s', (_, captured, here, expected) => {
  expect(answersOf(memory.check(inputOf(captured, here)))).toEqual([expected]);
});
