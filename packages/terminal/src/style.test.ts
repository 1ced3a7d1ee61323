import { expect, test } from 'vitest';
import { toStyle, wantsColor } from './style.ts';

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ TERM: 'dumb' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '3', TERM: 'dumb' }, false, true],
])('environment %j on a terminal: %s colours: %s', (env, isTty, expected) => {
  expect(wantsColor(env, isTty)).toBe(expected);
});

test('without colour a text is unchanged', () => {
  expect(toStyle(false).red('x')).toBe('x');
  expect(toStyle(true).red('x')).toBe('\u001b[31mx\u001b[39m');
});
