import { expect, test } from 'vitest';
import { publicName } from './installed.ts';
import { purlText, purlType } from './public-packages.ts';

test.each([
  ['pkg:deb/debian/libstdc%2B%2B6@12.2.0-14?arch=amd64', 'deb', 'Debian', 'libstdc++6 12.2.0-14'],
  ['pkg:deb/debian/bind9@1:9.18.1-1?arch=amd64', 'deb', 'Debian', 'bind9 1:9.18.1-1'],
  ['pkg:pypi/numpy@2.1.0', 'pypi', 'PyPI', 'numpy 2.1.0'],
  ['pkg:npm/%40babel/core@7.0.0', 'npm', 'npm', '@babel/core 7.0.0'],
  ['pkg:unheard/of', 'unheard', 'unheard', 'of'],
  ['pkg:deb/debian/%zz@1', 'deb', 'Debian', 'pkg:deb/debian/%zz@1'],
  ['no purl', 'no purl', 'no purl', 'no purl'],
])('%s', (purl, type, name, text) => {
  expect([purlType(purl), publicName(purlType(purl)), purlText(purl)]).toEqual([type, name, text]);
});
