import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildRecipe } from '../build-recipe.ts';
import { machine, run } from '../sample.test.data.ts';
import { targets } from './index.ts';

const source = new URL('../../src/targets/', import.meta.url);
const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test('the list holds every folder, each by its own name', () => {
  expect(targets.map(({ name }) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
});

test.each(targets)('$name says what it is for and what it cannot express', ({ summary, cannot }) => {
  expect(summary).not.toBe('');
  expect(cannot.length).toBeGreaterThan(0);
});

test.each(targets)('$name: a launcher that stays in front of a command is a loss', (target) => {
  if (target.name === 'slurm') return;
  const { manifest } = run;
  if (!manifest.run) throw new Error('the sample has no run');
  const ranks = { programAt: 1, each: [{ number: 0, node: 'node-1', complete: true }] };
  const started = { ...manifest.run, argv: ['srun', './solve'], ranks };
  const { document, files } = buildRecipe(target, { ...run, manifest: { ...manifest, run: started } });
  const { losses } = document;
  // One that has no command in it starts none.
  if (!files.some((file) => file.kind === 'text' && file.text.includes('srun'))) return;
  expect(losses.find(({ code }) => code === 'LAUNCHER')?.examples).toEqual(['srun']);
  expect(buildRecipe(target, run).document.losses.map(({ code }) => code)).not.toContain('LAUNCHER');
});

test.each(targets)(
  '$name: each file has one plain path, and the same input gives the same files',
  (target) => {
    for (const input of [machine, run]) {
      const { files } = buildRecipe(target, input);
      expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
      for (const { path } of files) expect(path).toMatch(/^[A-Za-z0-9._+~-]+(\/[A-Za-z0-9._+~-]+)*$/);
      expect(buildRecipe(target, input).files).toEqual(files);
    }
  },
);
