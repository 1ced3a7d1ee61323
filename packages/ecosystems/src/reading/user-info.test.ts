import { expect, test } from 'vitest';
import { cutUserInfo } from './user-info.ts';

test('user and password are cut from every URL, and nothing else', () => {
  expect(cutUserInfo('https://user:p@ss@mirror.example/x,http://token@mirror.example:8/y?a=b@c')).toBe(
    'https://mirror.example/x,http://mirror.example:8/y?a=b@c',
  );
  expect(cutUserInfo('git+ssh://git@mirror.example/repo mail@mirror.example')).toBe(
    'git+ssh://mirror.example/repo mail@mirror.example',
  );
  expect(cutUserInfo('https://conda.example/t/xy-0123456789abcdef/channel')).toBe(
    'https://conda.example/channel',
  );
  for (const url of ['https://conda.example/t/a1/channel', 'https://conda.example/t/xy-0123456789abcdef'])
    expect(cutUserInfo(url)).toBe(url.replace(/\/t\/[^/]*/, ''));
  expect(cutUserInfo('https://mirror.example/a/t/b/ /usr/t/0123456789/x')).toBe(
    'https://mirror.example/a/t/b/ /usr/t/0123456789/x',
  );
  expect(cutUserInfo('/usr/bin:/home/a@b/bin')).toBe('/usr/bin:/home/a@b/bin');
});

// A step for each pair of characters would take hours.
test('a value of megabytes is cut', { timeout: 120_000 }, () => {
  for (const long of ['a'.repeat(4_000_000), 'a://'.repeat(1_000_000)]) expect(cutUserInfo(long)).toBe(long);
});
