import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { runProbes } from '../run-probes.ts';
import { closeOverDepends } from './closure.ts';
import { makeRoot } from './miniature-root.test.support.ts';

const stanza = (name: string, fields: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    Package: name,
    Status: 'install ok installed',
    Architecture: 'amd64',
    Version: '1',
    ...fields,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

const packagesOf = async (...stanzas: readonly string[]) => {
  const host = openRoot(makeRoot({ '/var/lib/dpkg/status': stanzas.join('\n') }));
  const { sections } = await runProbes(host, { environment: {}, home: undefined });
  return sections.dpkg?.packages ?? [];
};

test('depends are followed through alternatives, versions, architectures and what packages provide', async () => {
  const packages = await packagesOf(
    stanza('app', {
      Depends:
        'libc6 (>= 2.34) [amd64], missing | python3:any (>= 3.9), mail-agent, debconf (>= 0.5) | debconf-2.0',
      'Pre-Depends': 'init-tools',
      Recommends: 'recommended',
    }),
    stanza('libc6', { Depends: 'libgcc' }),
    stanza('libgcc', { Depends: 'libc6' }),
    stanza('python3'),
    stanza('postfix', { Provides: 'other (= 1), mail-agent (= 2.0)' }),
    stanza('debconf', { Provides: 'debconf-2.0' }),
    stanza('init-tools'),
    stanza('recommended'),
    stanza('base', { Essential: 'yes', Depends: 'of-base' }),
    stanza('of-base'),
    stanza('unrelated'),
  );
  const { closure, missing } = closeOverDepends(packages, ['app', 'none']);
  expect(closure.map(({ name }) => name)).toEqual([
    'app',
    'base',
    'debconf',
    'init-tools',
    'libc6',
    'libgcc',
    'of-base',
    'postfix',
    'python3',
  ]);
  expect(missing).toEqual(['none']);
});

test('a package of which only the configuration is left is not installed', async () => {
  const packages = await packagesOf(
    stanza('app', { Depends: 'gone | here' }),
    stanza('gone', { Status: 'deinstall ok config-files' }),
    stanza('here'),
    stanza('held', { Status: 'hold ok installed' }),
  );
  expect(closeOverDepends(packages, ['app', 'held']).closure.map(({ name }) => name)).toEqual([
    'app',
    'held',
    'here',
  ]);
  expect(closeOverDepends(packages, ['gone']).missing).toEqual(['gone']);
});
