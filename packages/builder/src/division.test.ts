import type { Sections } from '@holotype/model';
import { expect, test } from 'vitest';
import { divide } from './division.ts';
import { run } from './sample.test.data.ts';

const whyNothing = (os: NonNullable<Sections['os']> | undefined): string | undefined => {
  const sections: Sections = os ? { os } : {};
  return divide({ ...run, manifest: { ...run.manifest, sections } }).plain;
};

test('without recorded packages nothing is installed, and the reason names the distribution', () => {
  expect(whyNothing({ id: 'alpine', prettyName: 'Alpine Linux v3.20' } as Sections['os'])).toBe(
    'no packages of Alpine Linux v3.20 are recorded',
  );
  expect(whyNothing(undefined)).toBe('no packages of the captured system are recorded');
});

test('a name that would end a line is written as it can be held', () => {
  expect(whyNothing({ id: 'x', prettyName: 'x\nRUN y' } as Sections['os'])).toBe(
    'no packages of x%0ARUN y are recorded',
  );
});
