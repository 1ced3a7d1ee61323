import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRaw, compareTreeOrder, isWithin, joinRaw, rawToText, textToRaw, utf8ToRaw } from './raw.ts';

const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array).toString('latin1'));
/** Names as people have them, mixed with bytes that are none. */
const mixed = fc
  .array(fc.oneof(bytes, fc.string({ unit: 'binary' }).map(utf8ToRaw)), { maxLength: 4 })
  .map((parts) => parts.join(''));

test('every byte string has one text, and the text gives it back', () => {
  for (let byte = 0; byte < 256; byte++) {
    const raw = String.fromCharCode(byte);
    expect(textToRaw(rawToText(raw))).toBe(raw);
  }
  fc.assert(
    fc.property(fc.oneof(bytes, mixed), (raw) => {
      expect(textToRaw(rawToText(raw))).toBe(raw);
    }),
  );
});

test('no text moves the cursor, hides or turns around what is beside it', () => {
  fc.assert(
    fc.property(mixed, (raw) => {
      expect(rawToText(raw)).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\ufeff|\p{Cs}/u);
    }),
  );
  for (const hidden of ['\u001b[2J', '\u009b', '\u202e', '\u2066', '\u061c', '\u200e', '\u200f', '\ufeff'])
    expect(rawToText(utf8ToRaw(`a${hidden}b`))).toMatch(/^a(?:%[0-9A-F]{2})+(?:\[2J)?b$/);
});

test('names stay as people read them', () => {
  expect(rawToText(utf8ToRaw('/srv/Grüße 日本 🐧.txt'))).toBe('/srv/Grüße 日本 🐧.txt');
  expect(rawToText('100%')).toBe('100%25');
  expect(rawToText('caf\xe9')).toBe('caf%E9');
  expect(rawToText('\xc0\xaf')).toBe('%C0%AF');
  expect(rawToText('\xed\xa0\x80')).toBe('%ED%A0%80');
});

test('a second spelling of the same bytes is refused', () => {
  for (const text of ['%61', '%c3%BC', '%C3%BC', '%', '%2', '%zz', 'a\nb', '\u202e', '\ud800', '\ufeffa'])
    expect(() => textToRaw(text), JSON.stringify(text)).toThrow(
      expect.objectContaining({ code: 'TREE_PATH_INVALID' }),
    );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let raw;
      try {
        raw = textToRaw(text);
      } catch {
        return;
      }
      expect(rawToText(raw)).toBe(text);
    }),
  );
});

interface Node {
  readonly [name: string]: Node;
}
const name = fc
  .uint8Array({ minLength: 1, maxLength: 3 })
  .map((array) =>
    Buffer.from(array.map((byte) => (byte === 0x2f || byte === 0 ? 0x2e : byte))).toString('latin1'),
  );
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'tree' },
    fc.constant({}),
    fc.dictionary(fc.oneof(name, fc.constantFrom('a', 'a.', 'a-', 'a0', 'ab', 'b')), tie('tree'), {
      maxKeys: 4,
    }),
  ),
}));
const walk = (node: Node, at: string): string[] => [
  at,
  ...Object.keys(node)
    .sort(compareRaw)
    .flatMap((key) => walk(node[key] ?? {}, joinRaw(at, key))),
];

test('the order is that of a depth-first walk with sorted names', () => {
  fc.assert(
    fc.property(tree, (root) => {
      const walked = walk(root, '/');
      expect([...walked].sort(compareRaw).sort(compareTreeOrder)).toEqual(walked);
    }),
  );
  const few = ['/', '/a', '/a/z', '/a-', '/a-/b', '/a0'];
  expect([...few].reverse().sort(compareTreeOrder)).toEqual(few);
});

test('a directory holds itself and what is below it, not what only begins like it', () => {
  expect(isWithin('/usr/lib', '/usr/lib')).toBe(true);
  expect(isWithin('/usr/lib/x', '/usr/lib')).toBe(true);
  expect(isWithin('/usr/lib64', '/usr/lib')).toBe(false);
  expect(isWithin('/usr', '/usr/lib')).toBe(false);
  expect(isWithin('/usr', '/')).toBe(true);
});
