import { expect, test } from 'vitest';
import { debPurl } from './purl.ts';

test('package URLs are written as the purl specification says', () => {
  expect(debPurl('debian', 'curl', '7.88.1-10', 'amd64')).toBe('pkg:deb/debian/curl@7.88.1-10?arch=amd64');
  expect(debPurl('Debian', 'libstdc++6', '2:12.2.0~rc1+b1', 'all')).toBe(
    'pkg:deb/debian/libstdc%2B%2B6@2:12.2.0~rc1%2Bb1?arch=all',
  );
  expect(debPurl('a/b', "c'(d)*!", '1?x#y', 'e&f')).toBe(
    'pkg:deb/a%2Fb/c%27%28d%29%2A%21@1%3Fx%23y?arch=e%26f',
  );
});
