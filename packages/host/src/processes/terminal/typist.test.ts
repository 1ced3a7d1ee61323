import { expect, test, vi, onTestFinished } from 'vitest';
import { typist } from './typist.ts';

const typed = [
  { after: 0, bytes: 1 },
  { after: 6, bytes: 4 },
  { after: 10, bytes: 2 },
];
const input = Buffer.from('xbob\nqq');
const start = () => {
  const said: string[] = [];
  return { said, one: typist(input, typed, (bytes) => said.push(Buffer.from(bytes).toString())) };
};

test('what was typed comes where it was typed', () => {
  const { said, one } = start();
  one.printed(0);
  expect(said).toEqual(['x']);
  one.printed(5);
  expect(said).toEqual(['x']);
  one.printed(1);
  expect(said).toEqual(['x', 'bob\n']);
  one.printed(100);
  expect(said).toEqual(['x', 'bob\n', 'qq']);
  one.stop();
});

test('a command that prints less gets it when it is silent, and then at once', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { said, one } = start();
  one.printed(3);
  vi.advanceTimersByTime(9999);
  one.printed(1);
  vi.advanceTimersByTime(9999);
  expect(said).toEqual(['x']);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(['x', 'bob\n']);
  one.printed(3);
  expect(said).toEqual(['x', 'bob\n']);
  one.printed(1);
  expect(said).toEqual(['x', 'bob\n', 'qq']);
  one.stop();
});
