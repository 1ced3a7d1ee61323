import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reach } from '@holotype/capture';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { FreezeError } from './errors.ts';
import { planText, readPlan } from './read-plan.ts';

const makeFile = (text: string): string => {
  const directory = mkdtempSync(join(tmpdir(), 'holotype-plan-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true });
  });
  const path = join(directory, 'plan.toml');
  writeFileSync(path, text);
  return path;
};

const reach = {
  extent: 'run',
  sizes: [{ extent: 'run', files: 2, bytes: 10 }],
  parts: [
    { kind: 'component', name: 'package libc6', path: undefined, files: 2, bytes: 9, used: 1 },
    { kind: 'component', name: 'project', path: '/srv/p', files: 1, bytes: 1, used: 1 },
    { kind: 'files', name: 'other files used', path: undefined, files: 3, bytes: 1, used: 3 },
  ],
  singles: [
    { path: '/data/b.csv', size: 3 },
    { path: '/data/"a\n.csv', size: 2 },
    { path: '/data/large', size: 3_000_000 },
  ],
  notFound: [['/data/huge', 1e9]],
  leftOut: [
    {
      of: 'virtual environment /v',
      path: '/v',
      distributions: [{ name: 'scipy', version: '1', bytes: 5 }],
      bytes: 5,
    },
  ],
} as unknown as Reach;
const text = planText(reach, './run.sh', 'holotype freeze --resume x.partial');

test('a plan that nobody edited changes nothing', () => {
  const path = makeFile(text);
  expect(readPlan(path)).toMatchObject({ path, without: [], include: [], also: [] });
  expect(text).toContain('# 9 bytes, 2 files, of which the run used 1');
  expect(text).toContain('holotype freeze --resume x.partial');
});

test('what is edited counts', () => {
  const turned = text.replaceAll(
    /keep = (true|false)/g,
    (_, keep) => `keep = ${keep === 'true' ? 'false' : 'true'}`,
  );
  expect(readPlan(makeFile(turned))).toMatchObject({
    without: [
      { kind: 'part', name: 'package libc6' },
      { kind: 'part', name: 'project' },
      { kind: 'singles', directory: '/data' },
      { kind: 'path', path: '/data/large' },
    ],
    include: ['/data/huge'],
    also: ['scipy'],
  });
});

test('where there is none yet, there is nothing to read', () => {
  expect(readPlan(`${makeFile('')}.none`)).toBeUndefined();
});

const part = '[[part]]\nname = "project"\nkeep = true\n';
test.each([
  ['[[part]\nname = "x"', ':1: '],
  [`${part}\n[[part]]\nname = "x"\nkeep = no\n`, ':7: '],
  [`${part}\n[[part]]\nname = "x"\nkeep = "no"\n`, ':5: keep must be true or false'],
  [`${part}\n[[file]]\nkeep = false\n`, ':5: [[file]] needs a path'],
  [`${part}\n[[file]]\npath = "data"\nkeep = false\n`, ':5: data is not a path'],
  [`${part}\n[[file]]\npath = "/a%2"\nkeep = false\n`, ':5: /a%2 is not a path'],
  [`${part}size = 3\n`, ':1: [[part]] has no size'],
  ['parts = []\n', ': it has no parts'],
  ['part = 3\n', ': [[part]] is not a list'],
])('%j is refused with its line', (wrong, message) => {
  const path = makeFile(wrong);
  expect(() => readPlan(path)).toThrow(FreezeError);
  expect(() => readPlan(path)).toThrow(`${path}${message}`);
});

test('whatever name a part has, it is read as it was written; whatever else is there is refused in words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (name, other) => {
      const named = planText(
        { ...reach, parts: [{ kind: 'component', name, path: undefined, files: 1, bytes: 1, used: 0 }] },
        './run.sh',
        '',
      );
      const turned = named.replace('\nkeep = true', '\nkeep = false');
      expect(readPlan(makeFile(turned))?.without[0]).toEqual({ kind: 'part', name });
      try {
        readPlan(makeFile(`${part}${other}`));
      } catch (error) {
        expect(error).toBeInstanceOf(FreezeError);
      }
    }),
    { numRuns: 100 },
  );
});
