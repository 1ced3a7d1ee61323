import type { Manifest } from '@holotype/model';
import { expect, test } from 'vitest';
import { machine, sample } from '../sample.test.data.ts';
import { factsOf } from './facts.ts';
import { listedName, peopleOf } from './people.ts';

const withGit = (path: string): Manifest => {
  const { sections } = sample.manifest;
  const trees = (sections.git?.workTrees ?? []).map((tree) => ({ ...tree, path }));
  return { ...sample.manifest, sections: { ...sections, git: { workTrees: trees } } };
};

test('the code of the work is that of its project, not that of an installed tool', () => {
  const codeAt = (path: string) => factsOf({ ...sample, manifest: withGit(path) }, []).code.length;
  expect(['/home/zq7alice/oaks', '/home/zq7alice', '/home/zq7alice/oaks/sub'].map(codeAt)).toEqual([1, 1, 1]);
  expect(['/opt/pyenv', '/home/zq7alice/oaks2'].map(codeAt)).toEqual([0, 0]);
});

test('a run that used no GPU says so', () => {
  const { run } = sample.manifest;
  if (!run) throw new Error('the sample has no run');
  const uses = (usesGpu: boolean) =>
    factsOf({ ...sample, manifest: { ...sample.manifest, run: { ...run, usesGpu } } }, []).run?.usesGpu;
  expect([uses(false), uses(true)]).toEqual([false, true]);
});

test.each([
  [{ name: 'Ada Lovelace' }, 'Lovelace, Ada'],
  [{ name: 'Vincent van Gogh' }, 'van Gogh, Vincent'],
  [{ name: 'Mao Zedong', family: 'Mao' }, 'Mao, Zedong'],
  [{ name: 'Lovelace, Ada' }, 'Lovelace, Ada'],
  [{ name: 'The Oak Consortium' }, 'The Oak Consortium'],
  [{ name: 'Plato' }, 'Plato'],
])('%j is listed as %s', (author, listed) => {
  expect(peopleOf([author]).map(listedName)).toEqual([listed]);
});

test('paths, login names and private addresses become words that name nobody', () => {
  const { run, inputs } = factsOf(sample, []);
  expect(run?.command).toEqual([
    '/usr/bin/python3',
    'fit.py',
    '--log',
    '~/log',
    '--by',
    'user',
    '--db',
    'ADDRESS',
  ]);
  expect(inputs.map(({ name }) => name)).toEqual(['trees.csv', '/data/user/genome.fa']);
  expect(run?.variables).toEqual([{ name: 'OMP_NUM_THREADS', value: '4' }]);
});

test('the homes of a machine are those of a user', () => {
  expect(factsOf(machine, []).kept.files[0]?.name).toBe('/home/user/oaks/fit.py');
});
