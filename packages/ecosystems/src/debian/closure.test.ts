import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { sectionsOf } from './sections.test.support.ts';
import { closeOverDepends, dependsOfEach } from './closure.ts';
import { makeRoot } from '@holotype/test-support';

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

const sectionsWith = async (...stanzas: readonly string[]) => {
  const host = openRoot(makeRoot({ '/var/lib/dpkg/status': stanzas.join('\n') }));
  const sections = await sectionsOf(host);
  return sections;
};

test('depends are followed through alternatives, versions, architectures and what packages provide', async () => {
  const sections = await sectionsWith(
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
  const { packages, missing } = closeOverDepends(sections, { purls: new Set(), names: ['app', 'none'] });
  expect(packages.map(({ name }) => name)).toEqual([
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
  const sections = await sectionsWith(
    stanza('app', { Depends: 'gone | here' }),
    stanza('gone', { Status: 'deinstall ok config-files' }),
    stanza('here'),
    stanza('held', { Status: 'hold ok installed' }),
  );
  const close = (...names: readonly string[]) => closeOverDepends(sections, { purls: new Set(), names });
  expect(close('app', 'held').packages.map(({ name }) => name)).toEqual(['app', 'held', 'here']);
  expect(close('gone').missing).toEqual(['gone']);
});

test('a package whose triggers are waited for is installed', async () => {
  const sections = await sectionsWith(
    stanza('app', { Status: 'install ok triggers-awaited' }),
    stanza('pending', { Status: 'install ok triggers-pending' }),
    stanza('half', { Status: 'install reinstreq half-installed' }),
  );
  const wanted = { purls: new Set<string>(), names: ['app', 'pending', 'half'] };
  expect(closeOverDepends(sections, wanted)).toMatchObject({
    packages: [{ name: 'app' }, { name: 'pending' }],
    missing: ['half'],
  });
});

test('what a package needs is of its own architecture, else of the machine, else of any', async () => {
  const sections = await sectionsWith(
    stanza('dpkg'),
    stanza('app', { Architecture: 'i386', Depends: 'libc6, tool, everywhere' }),
    stanza('native', { Depends: 'libc6' }),
    stanza('everywhere', { Architecture: 'all', Depends: 'libc6' }),
    stanza('libc6'),
    stanza('libc6', { Architecture: 'i386' }),
    stanza('tool'),
  );
  const close = (name: string) =>
    closeOverDepends(sections, { purls: new Set(), names: [name] }).packages.map(
      (one) => `${one.name}:${one.architecture}`,
    );
  expect(close('app')).toEqual(['app:i386', 'everywhere:all', 'libc6:amd64', 'libc6:i386', 'tool:amd64']);
  expect(close('native')).toEqual(['libc6:amd64', 'native:amd64']);
});

test('each package says what it needs itself, and nothing of what those need', async () => {
  const sections = await sectionsWith(
    stanza('app', { Depends: 'missing | lib, agent', 'Pre-Depends': 'lib (>= 1)' }),
    stanza('lib', { Depends: 'base' }),
    stanza('base'),
    stanza('postfix', { Provides: 'agent' }),
    stanza('gone', { Status: 'deinstall ok config-files', Depends: 'lib' }),
  );
  const needs = new Map(
    [...dependsOfEach(sections)].map(([purl, own]) => [nameIn(purl), own.map(nameIn)] as const),
  );
  expect(Object.fromEntries(needs)).toEqual({
    app: ['lib', 'postfix'],
    lib: ['base'],
    base: [],
    postfix: [],
  });
});

test('a database in which everything needs everything is told up to a limit', async () => {
  const all = Array.from({ length: 1000 }, (_, at) => stanza(`p${at}`, { Depends: 'all', Provides: 'all' }));
  const listed = [...dependsOfEach(await sectionsWith(...all)).values()].map(({ length }) => length);
  expect([listed.length, Math.max(...listed)]).toEqual([1000, 20]);
});

const nameIn = (purl: string): string => /\/([^/@]+)@/.exec(purl)?.[1] ?? '';
