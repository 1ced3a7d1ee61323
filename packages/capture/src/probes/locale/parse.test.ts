import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseLocaleArchive, parseLocaleSettings, parseZoneLink } from './parse.ts';

const archive = readFileSync(
  fileURLToPath(
    new URL(
      '../../../src/probes/locale/fixtures/archive-and-folder/root/usr/lib/locale/locale-archive',
      import.meta.url,
    ),
  ),
);

test('only names of locales are settings', () => {
  expect(parseLocaleSettings('LANG=C.UTF-8\nLC_TIME="de_CH"\nLESS=-R\n', '/f')).toEqual([
    { file: '/f', name: 'LANG', value: 'C.UTF-8' },
    { file: '/f', name: 'LC_TIME', value: 'de_CH' },
  ]);
});

test('a zone is what follows zoneinfo', () => {
  expect(parseZoneLink('../usr/share/zoneinfo/America/Argentina/Ushuaia')).toBe('America/Argentina/Ushuaia');
  expect(parseZoneLink('/usr/share/zoneinfo/posix/Etc/UTC')).toBe('Etc/UTC');
  expect(parseZoneLink('/data/mine')).toBeUndefined();
});

test('empty rows of the table are passed over', () => {
  expect(parseLocaleArchive(archive).sort()).toEqual(['de_CH.utf8', 'en_US', 'en_US.utf8']);
});

test('an archive with any damage is read to an end', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: archive.length - 1 }),
      fc.uint8Array({ minLength: 1, maxLength: 4 }),
      fc.nat({ max: archive.length }),
      (at, bytes, length) => {
        const damaged = Buffer.from(archive);
        damaged.set(bytes.subarray(0, damaged.length - at), at);
        expect(() => parseLocaleArchive(damaged.subarray(0, length))).not.toThrow();
      },
    ),
  );
});
