import { type Manifest, rawToText, utf8ToRaw } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRecipe } from '../../build-recipe.ts';
import { BuilderError } from '@holotype/ecosystems';
import { run } from '../../sample.test.data.ts';
import { containerfile } from './index.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom('"', '\\', '$', '${X}', '`', "'", '\n', '\\\n', ' ', '#', 'RUN x', '\t', '\u202e', 'é'),
      {
        maxLength: 8,
      },
    )
    .map((parts) => parts.join('')),
);

const render = (section: Partial<NonNullable<Manifest['run']>>): string | undefined => {
  const frozen = { ...run.manifest.run, ...section } as NonNullable<Manifest['run']>;
  try {
    const { files } = buildRecipe(containerfile, { ...run, manifest: { ...run.manifest, run: frozen } });
    const file = files.find(({ path }) => path === 'Containerfile');
    return file?.kind === 'text' ? file.text : undefined;
  } catch (error) {
    if (error instanceof BuilderError && error.code === 'BUILDER_UNQUOTABLE') return undefined;
    throw error;
  }
};

const keywords = (text: string) =>
  text.split('\n').flatMap((line) => (line === '' || line.startsWith('#') ? [] : [line.split(' ')[0]]));
const plain = keywords(render({}) ?? '');

test('whatever the values are, a Containerfile has the planned instructions, or the recipe is refused', () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (value, word, directory) => {
      const text = render({
        argv: ['program', word],
        workingDirectory: rawToText(utf8ToRaw(`/${directory.toWellFormed().replace(/[\0/]/g, '')}`)),
        environment: [{ name: 'HOME', value }],
      });
      if (text !== undefined) expect(keywords(text)).toEqual(plain);
    }),
    { numRuns: 500 },
  );
});

test('what ends a line in a value is refused, and in an argument it is escaped', () => {
  expect(render({ environment: [{ name: 'A', value: 'a\nRUN x' }] })).toBeUndefined();
  expect(render({ argv: ['a\nRUN x'] })).toContain('CMD ["a\\nRUN x"]');
  expect(render({ environment: [{ name: 'A', value: '$HOME"\\' }] })).toContain('ENV A="\\$HOME\\"\\\\"');
});
