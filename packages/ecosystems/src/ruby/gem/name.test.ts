import { expect, test } from 'vitest';
import { fullName, gemPurl, parseFullName, parseStub, toGemName } from './name.ts';

test.each([
  ['rake-13.1.0', 'rake', '13.1.0', undefined],
  ['nokogiri-1.16.0-x86_64-linux', 'nokogiri', '1.16.0', 'x86_64-linux'],
  ['ffi-1.15.5-arm64-darwin-22', 'ffi', '1.15.5', 'arm64-darwin-22'],
  ['rails-7.0.0.alpha2', 'rails', '7.0.0.alpha2', undefined],
  ['foo-2-bar-1.0.0', 'foo-2-bar', '1.0.0', undefined],
  ['net-http-persistent-4.0', 'net-http-persistent', '4.0', undefined],
])('%s', (full, name, version, platform) => {
  const gem = parseFullName(full);
  expect(gem).toEqual({ name, version, platform });
  expect(gem && fullName(gem)).toBe(full);
});

test.each(['rake', '-1.0', '..-1.0', '1-1.0', 'a b-1.0', 'a-1.0-../x', 'a/b-1.0', ''])(
  '%j is no gem that anybody is asked for',
  (full) => {
    expect(parseFullName(full)).toBeUndefined();
  },
);

test('a gemspec says in a comment which gem it is of; no more of it is read', () => {
  const text = (line: string) => `# -*- encoding: utf-8 -*-\n${line}\n\nGem::Specification.new do |s|\n`;
  expect(parseStub(text('# stub: a-1 2.0 ruby lib'))).toEqual({
    name: 'a-1',
    version: '2.0',
    platform: undefined,
  });
  expect(parseStub(text('# stub: a 2.0 x86_64-linux lib\0ext'))?.platform).toBe('x86_64-linux');
  for (const line of ['# stub: a', '# stub: ../a 1.0 ruby lib', '# stub: a 1.0/.. ruby lib', ''])
    expect(parseStub(text(line))).toBeUndefined();
});

test('the purl says the platform, and the server where that is not the public one', () => {
  const gem = toGemName('a', '1.0', 'x86_64-linux');
  if (!gem) throw new Error('no gem');
  expect(gemPurl({ ...gem, platform: undefined }, undefined)).toBe('pkg:gem/a@1.0');
  expect(gemPurl(gem, 'https://gems.example')).toBe(
    'pkg:gem/a@1.0?platform=x86_64-linux&repository_url=https%3A%2F%2Fgems.example',
  );
});
