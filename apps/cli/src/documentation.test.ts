import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { context } from './context.test.support.ts';
import { program } from './program.ts';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(join(checkout, path), 'utf8');

const sources = ['packages', 'apps'].flatMap((place) =>
  readdirSync(join(checkout, place)).flatMap((name) =>
    readdirSync(join(checkout, place, name, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => read(join(place, name, 'src', path))),
  ),
);

const codesIn = (text: string) => text.match(/(?<=['`])[A-Z]+(?:_[A-Z0-9]+)+(?=['`])/g) ?? [];

test('docs/exit-codes.md says when each error is thrown, and of no other', () => {
  const declared = sources.flatMap((text) => [
    ...[...text.matchAll(/ErrorCode =([^;]*);/g)].flatMap(([, union = '']) => codesIn(union)),
    ...[...text.matchAll(/extends HolotypeError<('[A-Z_]+')>/g)].flatMap(([, one = '']) => codesIn(one)),
  ]);
  const page = read('docs/exit-codes.md');
  const rows = page.split('\n').filter((line) => line.startsWith('| `'));
  const documented = rows.flatMap((row) => codesIn(row.split(' | ')[0] ?? ''));
  expect(documented.toSorted()).toEqual([...new Set(declared)].sort());
});

test('README.md tells of every verb, and of no option that no verb takes', async () => {
  const rows = read('README.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const verbs = (await program(context)).commands.filter((verb) => verb.name() !== 'demo');
  const options = new Set(verbs.flatMap((verb) => verb.options.map(({ long }) => long)));
  for (const verb of verbs) {
    const row = rows.find((line) => line.startsWith(`| \`${verb.name()} `)) ?? '';
    expect(row, verb.name()).not.toBe('');
    const flags = row.match(/--[a-z-]+/g) ?? [];
    expect(flags.filter((flag) => !options.has(flag))).toEqual([]);
  }
});
