import { mkdirSync, writeFileSync } from 'node:fs';
import { HolotypeError } from '@holotype/model';
import { expect, test } from 'vitest';
import { temporary } from '@holotype/test-support';
import { refuseOther } from './refuse-other.ts';

const say = (place: string, name: string): string => {
  try {
    refuseOther(`${place}/${name}`);
    return 'nothing';
  } catch (error) {
    if (!(error instanceof HolotypeError)) throw error;
    return `${String(error.code)}: ${error.message.replace(`${place}/`, '')} (${error.hint ?? ''})`;
  }
};
const hint = 'give the file that `holotype freeze` or `holotype pack` wrote; most end in .capsule';

test.each([
  ['figure.png', '\x89PNG\r\n\x1a\n', `a PNG picture (${hint})`],
  ['paper.pdf', '%PDF-1.7\n', `a PDF document (${hint})`],
  ['a.zip', 'PK\x03\x04', 'a zip archive (unpack it with `unzip`: it may contain a capsule)'],
  ['a.gz', '\x1f\x8b\x08', 'compressed with gzip (unpack it first, with `gzip -d`)'],
  ['page', '\n<!DOCTYPE html>', 'a web page (download the file itself, not the page that offers it)'],
  ['notes', 'Größe\n', `a text (${hint})`],
  ['noise', '\x00\x01\x02', `a file of another kind (${hint})`],
  ['none', '', 'empty (copy or download it again)'],
])('%s is told by its first bytes', (name, bytes, what) => {
  const place = temporary();
  writeFileSync(`${place}/${name}`, bytes, 'latin1');
  expect(say(place, name)).toBe(`CAPSULE_NOT_ONE: ${name} is not a capsule: it is ${what}`);
});

test('what is not there, and a directory of something else', () => {
  const place = temporary();
  mkdirSync(`${place}/photos`);
  expect(say(place, 'absent')).toBe('CAPSULE_NOT_FOUND: There is no absent (check the path)');
  expect(say(place, 'photos')).toBe(
    `CAPSULE_NOT_ONE: photos is a directory, but neither a capture nor an unpacked capsule (${hint})`,
  );
});

test('a capsule that is cut in its first header passes: where it ends is said later', () => {
  const place = temporary();
  writeFileSync(`${place}/cut`, 'oci-layout\0\0\0');
  expect(say(place, 'cut')).toBe('nothing');
});
