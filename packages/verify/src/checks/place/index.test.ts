import type { Run } from '@holotype/model';
import { expect, test } from 'vitest';
import { answersOf, inputOf, machine } from '../sample.test.data.ts';
import { place } from './index.ts';

const output = { name: '/scratch', device: '1', freeBytes: 1e9, noexec: true };
const plain = inputOf(machine, machine, { output });
const run: Partial<Run> = { argv: ['true'] };
const ofRun = { ...plain, manifest: { ...plain.manifest, run: run as Run } };

test('a run is not started from a directory that is mounted noexec; an image of it may lie there', () => {
  expect(answersOf(place.check(ofRun))).toEqual(['fail PLACE_NOEXEC']);
  expect(place.check({ ...ofRun, form: 'sif' })).toEqual([]);
  expect(place.check({ ...ofRun, output: { ...output, noexec: false } })).toEqual([]);
});

test('a machine without a run can be rebuilt there all the same', () => {
  expect(place.check(plain)).toEqual([]);
});
