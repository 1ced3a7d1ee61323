import { expect, test } from 'vitest';
import { guess } from './nearest.ts';

test('the same name in another directory is found among however many', () => {
  const others = Array.from({ length: 3000 }, (_, at) => `cells/${String(at)}.bin`);
  expect(guess('results.csv', [...others, 'out/results.csv'])).toBe('did you mean out/results.csv?');
});
