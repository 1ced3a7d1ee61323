import { expect, test } from 'vitest';
import { parseOsRelease } from './os-release.ts';

test('os-release is read with both ways of quoting; what is no assignment is passed over', () => {
  expect(
    parseOsRelease(
      'ID=debian\nNAME="A \\"quoted\\" \\$name"\nCPE_NAME=\'a\\b\'\n# ID=other\nnonsense\nID=last\n',
    ),
  ).toEqual({
    ID: 'last',
    NAME: 'A "quoted" $name',
    CPE_NAME: 'a\\b',
  });
});

test('a value is never longer than a document holds', () => {
  expect(parseOsRelease(`NAME=${'x'.repeat(5000)}`)['NAME']).toHaveLength(1024);
});
