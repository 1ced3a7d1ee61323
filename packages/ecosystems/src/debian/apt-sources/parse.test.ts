import { expect, test } from 'vitest';
import { parseDeb822Sources, parseOneLineSources } from './parse.ts';

test('options stand in brackets, with or without spaces, before the URL', () => {
  const [source] = parseOneLineSources(
    'deb  [ arch=amd64,arm64  trusted=yes lang=none ]   http://mirror.example/x  stable  main',
    'f',
  );
  expect(source).toMatchObject({
    architectures: ['amd64', 'arm64'],
    trusted: true,
    uris: ['http://mirror.example/x'],
    components: ['main'],
  });
});

test('a remark about deb is no source, a source that is commented out is one, not enabled', () => {
  const found = parseOneLineSources(
    '# deb is a format\n#deb http://mirror.example/x stable main\n## deb-src http://mirror.example/x stable main\n',
    'f',
  );
  expect(found.map(({ enabled, types }) => [enabled, types])).toEqual([
    [false, ['deb']],
    [false, ['deb-src']],
  ]);
});

test('passwords never leave the machine', () => {
  const text = JSON.stringify([
    parseOneLineSources('deb https://me:secret@mirror.example/x stable main', 'f'),
    parseDeb822Sources('Types: deb\nURIs: https://me:secret@mirror.example/x\nSuites: stable\n', 'f'),
  ]);
  expect(text).not.toContain('secret');
  expect(text).toContain('https://mirror.example/x');
});

test('a key in the stanza is kept as a key, its empty line restored', () => {
  const [source] = parseDeb822Sources(
    'Types: deb\nURIs: http://mirror.example\nSuites: s\nSigned-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n abc\n',
    'f',
  );
  expect(source).toMatchObject({ signedBy: [], inlineKey: '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nabc' });
});

test('a line of brackets that never close ends', () => {
  expect(parseOneLineSources(`deb ${'['.repeat(8000)}\ndeb ${'['.repeat(1_000_000)}`, 'f')).toEqual([]);
});
