import { rawToUtf8 } from '@holotype/model';
import { expect, test } from 'vitest';
import { fromLocal, fromTyped, programName, searchedIn, toLocalText } from './local-path.ts';

test.each([
  ['C:\\Users\\Ana\\fit.capsule', '/C:/Users/Ana/fit.capsule', 'C:/Users/Ana/fit.capsule'],
  ['C:\\', '/C:', 'C:/'],
  ['d:/x y/ü', '/d:/x y/ü', 'd:/x y/ü'],
  ['\\\\server\\share\\a', '//server/share/a', '//server/share/a'],
])('on Windows %s is a path from the root, and what Windows takes again', (given, path, taken) => {
  const raw = fromLocal(given, true);
  expect(rawToUtf8(raw)).toBe(path);
  expect(toLocalText(raw, true)).toBe(taken);
});

test('on Linux and macOS a path is what it is', () => {
  expect([fromLocal('/C:/a\\b', false), toLocalText('/C:/a\\b', false)]).toEqual(['/C:/a\\b', '/C:/a\\b']);
});

test.each([
  ['fit.capsule', '/C:/Users/Ana/fit.capsule'],
  ['..\\fit.capsule', '/C:/Users/fit.capsule'],
  ['sub/./fit.capsule', '/C:/Users/Ana/sub/fit.capsule'],
  ['D:\\data\\x', '/D:/data/x'],
  ['\\temp\\x', '/C:/temp/x'],
  ['/C:/Users/Ana/r', '/C:/Users/Ana/r'],
  ['\\\\server\\share\\x', '//server/share/x'],
])('%s, typed on Windows', (typed, path) => {
  expect(fromTyped('C:\\Users\\Ana', typed, true)).toBe(path);
});

test.each([
  ['fit.capsule', '/home/ana/fit.capsule'],
  ['../x//./y', '/home/x/y'],
  ['/a/../b', '/b'],
  ['C:\\x', '/home/ana/C:\\x'],
])('%s, typed on Linux or macOS', (typed, path) => {
  expect(fromTyped('/home/ana', typed, false)).toBe(path);
});

test('a PATH, and what a program is called in it', () => {
  expect(searchedIn('C:\\Docker\\bin;.;D:\\p', true)).toEqual(['C:\\Docker\\bin', 'D:\\p']);
  expect(searchedIn('/usr/bin:.:bin', false)).toEqual(['/usr/bin']);
  expect([programName('docker', true), programName('docker', false)]).toEqual(['docker.exe', 'docker']);
});
