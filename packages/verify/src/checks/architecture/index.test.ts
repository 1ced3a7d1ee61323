import { expect, test } from 'vitest';
import { answersOf, inputOf, machine } from '../sample.test.data.ts';
import { architecture } from './index.ts';

const os = (name: string) => ({ ...machine, os: { idLike: [], usrMerged: true, architecture: name } });
const dpkg = (name: string) => ({
  dpkg: {
    architecture: name,
    foreignArchitectures: [],
    packages: [],
    indexes: [],
    diversions: [],
    statOverrides: [],
  },
});
const host = (name: string) => ({ cpu: { architecture: name, models: [], caches: [], vulnerabilities: [] } });

test.each([
  ['the same', os('x86_64'), host('x86_64'), 'pass ARCHITECTURE_RUNS'],
  ['32-bit on x86-64', os('i386'), host('x86_64'), 'pass ARCHITECTURE_RUNS'],
  ['64-bit on 32-bit', os('x86_64'), host('i686'), 'fail ARCHITECTURE_DIFFERS'],
  ['x86-64 on ARM', os('x86_64'), host('aarch64'), 'fail ARCHITECTURE_DIFFERS'],
  ['32-bit ARM on 64-bit ARM', dpkg('armhf'), host('aarch64'), 'unknown ARCHITECTURE_MAY_RUN'],
  ["dpkg's name for it", dpkg('arm64'), host('aarch64'), 'pass ARCHITECTURE_RUNS'],
  ['an environment that nobody looked at', {}, host('x86_64'), 'unknown ARCHITECTURE_UNKNOWN'],
  ['a host that nobody looked at', os('x86_64'), {}, 'unknown ARCHITECTURE_UNKNOWN'],
])('%s', (_, captured, here, expected) => {
  expect(answersOf(architecture.check(inputOf(captured, here)))).toEqual([expected]);
});

test('a 32-bit root captured under a 64-bit kernel is 32-bit', () => {
  const [finding] = architecture.check(inputOf(os('i686'), host('i686')));
  expect(finding?.verdict).toBe('pass');
});
