import { utf8ToRaw } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shown, versus } from './wording.ts';

test('two long texts are shown where they differ', () => {
  const start =
    'This is pdfTeX, Version 3.141592653-2.6-1.40.24 (TeX Live 2022/Debian) (preloaded format=pdflatex)';
  expect(versus(`${start}  28 NOV 2026 04:33`, `${start}  28 NOV 2026 04:34`)).toBe(
    '"… 2022/Debian) (preloaded format=pdflatex)  28 NOV 2026 04:33" v. "… 2022/Debian) (preloaded format=pdflatex)  28 NOV 2026 04:34"',
  );
  const [a, b] = ['a', 'b'].map((mark) => `${'x'.repeat(99)}${mark}${'y'.repeat(99)}`) as [string, string];
  expect(versus(a, b)).toBe(
    `"…${'x'.repeat(20)}a${'y'.repeat(39)}…" v. "…${'x'.repeat(20)}b${'y'.repeat(39)}…"`,
  );
});

test('a difference near the start needs no window', () => {
  expect(versus(`a${'x'.repeat(99)}`, `b${'x'.repeat(99)}`)).toBe(
    `"a${'x'.repeat(59)}…" v. "b${'x'.repeat(59)}…"`,
  );
});

test('the end of a line in words, a carriage return by its name, a tab as a blank unless it is what differs', () => {
  expect(versus('a\r', 'a')).toBe('line ending CR LF recorded, LF replayed');
  expect(versus('a', 'a\r')).toBe('line ending LF recorded, CR LF replayed');
  expect(versus('1%\r2', 'x')).toBe(String.raw`"1%\r2" v. x`);
  expect(versus('a\tb', 'a\tc')).toBe('"a b" v. "a c"');
  expect(versus('a\tb', 'a b')).toBe(String.raw`"a\tb" v. "a b"`);
  expect(versus('%0D', '\r%')).toBe(String.raw`%0D v. "\r%"`);
  expect(versus('a\r\r', 'a\r')).toBe(String.raw`"a\r\r" v. "a\r"`);
});

test('a letter is not cut', () => {
  const text = utf8ToRaw('ü'.repeat(80));
  expect(shown(text)).toBe(`${'ü'.repeat(30)}…`);
  expect(versus(`${text}a`, `${text}b`)).toBe(`"…${'ü'.repeat(29)}a" v. "…${'ü'.repeat(29)}b"`);
});

test('whenever two texts differ, what is shown of them differs', () => {
  const pieces = fc.constantFrom(
    'a',
    'b',
    ' ',
    '\t',
    '\r',
    '\\',
    '\\r',
    '\\t',
    '%',
    '%0D',
    '"',
    '…',
    'ü',
    '\u202e',
    'nothing',
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 90 }).map((all) => utf8ToRaw(all.join(''))),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  );
  const differing = fc.tuple(texts, fc.option(texts), fc.option(texts), texts);
  fc.assert(
    fc.property(differing, ([start, left, right, end]) => {
      const [a, b] = [left, right].map((part) => (part === null ? undefined : start + part + end));
      fc.pre(a !== b);
      const text = versus(a, b);
      const ends = /^line ending (.*) recorded, (.*) replayed$/s.exec(text);
      const half = (text.length - ' v. '.length) / 2;
      const isTwice = text.slice(0, half) === text.slice(half + ' v. '.length) && text.includes(' v. ');
      expect(ends ? ends[1] === ends[2] : isTwice).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
