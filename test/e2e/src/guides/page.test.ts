import { expect, test } from 'vitest';
import { changed, readPage } from './page.ts';

const page = `# Add one

\`src/a.ts\` says what
it is:

\`\`\`ts
one();

two();
\`\`\`

One line in the list,

\`src/list.ts\`:

\`\`\`diff
 first
+second
\`\`\`

\`\`\`console
$ npx tsc && npx vitest
$ npx holotype build --list
  a   what it is
\`\`\`
`;

test('files, changes and commands, in their order', () => {
  expect(readPage(page)).toEqual([
    { kind: 'file', path: 'src/a.ts', text: 'one();\n\ntwo();\n' },
    { kind: 'change', path: 'src/list.ts', lines: [' first', '+second'] },
    { kind: 'command', line: 'npx tsc && npx vitest', shown: [] },
    { kind: 'command', line: 'npx holotype build --list', shown: ['a   what it is'] },
  ]);
});

test('a block that nobody could follow is an error', () => {
  expect(() => readPage('Then:\n\n```ts\none();\n```\n')).toThrow('line 3: of which file');
  expect(() => readPage('`a.ts`:\n\n```ts\none();\n')).toThrow('line 3: this block has no end');
});

test('a change finds its place, or is an error', () => {
  expect(changed('a\nb\nc\n', [' a', '-b', '+B', '+b2'])).toBe('a\nB\nb2\nc\n');
  expect(() => changed('a\nb\n', [' c', '+d'])).toThrow('0 times');
  expect(() => changed('a\nb\na\n', [' a', '+d'])).toThrow('2 times');
});
