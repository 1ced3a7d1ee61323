import { expect, test } from 'vitest';
import { sayOfRun } from './run-words.ts';

test('a code is said in words, with what it is about', () => {
  expect(sayOfRun({ code: 'daemon-left', detail: 'sh' })).toBe(
    'a process outlived the command, and was stopped: sh',
  );
  expect(sayOfRun({ code: 'asks-host', detail: 'example.org' })).toBe(
    'it asked the network for example.org: a replay has none',
  );
});

test('a code that is not known is said as it is', () => {
  expect(sayOfRun({ code: 'new', detail: 'x' })).toBe('new: x');
  expect(sayOfRun({ code: 'constructor', detail: '' })).toBe('constructor');
});
