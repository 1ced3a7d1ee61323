import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildRecipe } from '../build-recipe.ts';
import type { BuilderInput } from '@holotype/ecosystems';
import { debian, run } from '../sample.test.data.ts';
import type { Target } from '../target.ts';
import { apptainer } from './apptainer/index.ts';
import { containerfile } from './containerfile/index.ts';
import { slurm } from './slurm/index.ts';

const textOf = (target: Target, input: BuilderInput, name: string): string => {
  const file = buildRecipe(target, input).files.find(({ path }) => path === name);
  if (file?.kind !== 'text') throw new Error(`no ${name}`);
  return file.text;
};
const golden = (name: string) => fileURLToPath(new URL(`../../golden/${name}`, import.meta.url));

test.each([
  ['run', 'Containerfile', containerfile, run],
  ['run', 'apptainer.def', apptainer, run],
  ['run', 'job.sh', slurm, run],
  ['debian', 'Containerfile', containerfile, debian({})],
  ['debian', 'apptainer.def', apptainer, debian({})],
])('%s: %s reads as it did', async (sample, name, target, input) => {
  await expect(textOf(target, input, name)).toMatchFileSnapshot(golden(`${sample}/${name}`));
});

test('the recipes of two machines differ in the lines that say what differs', () => {
  const lines = (version: string) => textOf(containerfile, debian({ version }), 'Containerfile').split('\n');
  const [one, other] = [lines('1.0-1'), lines('1.0-2')];
  expect(other.length).toBe(one.length);
  expect(other.filter((line, at) => line !== one[at])).toEqual(['#   hello      1.0-2    asked for by name']);
});
