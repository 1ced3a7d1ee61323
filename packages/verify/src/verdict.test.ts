import { expect, test } from 'vitest';
import { worstVerdict } from './verdict.ts';

const of = (...verdicts: ('pass' | 'warn' | 'fail' | 'unknown')[]) =>
  worstVerdict(verdicts.map((verdict) => ({ verdict })));

test('the worst finding decides', () => {
  expect(of('pass', 'warn', 'pass')).toBe('warn');
  expect(of('unknown', 'fail', 'warn')).toBe('fail');
});

test('what is not known is never a pass', () => {
  expect(of('pass', 'unknown')).toBe('unknown');
  expect(of('warn', 'unknown')).toBe('unknown');
  expect(of()).toBe('unknown');
});
