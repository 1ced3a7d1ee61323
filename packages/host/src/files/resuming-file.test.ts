import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { openResuming } from './resuming-file.ts';

const temporary = () => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-resuming-'));
  onTestFinished(() => {
    rmSync(place, { recursive: true });
  });
  return place;
};

test('whatever lay there before, the file is what was written', () => {
  const place = temporary();
  const path = join(place, 'a.partial');
  const pieces = fc.array(fc.uint8Array({ max: 3, maxLength: 20 }), { maxLength: 8 });
  fc.assert(
    fc.property(pieces, fc.uint8Array({ max: 3, maxLength: 80 }), fc.nat(80), (parts, other, kept) => {
      const whole = Buffer.concat(parts);
      writeFileSync(path, Buffer.concat([whole.subarray(0, kept), other]));
      const file = openResuming(path);
      for (const part of parts) file.write(part);
      expect(file.position()).toBe(whole.length);
      file.commit(join(place, 'a'));
      file.close();
      expect(readFileSync(join(place, 'a')).equals(whole)).toBe(true);
    }),
  );
});

test('what is there can be taken, and given up from any place on', () => {
  const place = temporary();
  const path = join(place, 'a.partial');
  writeFileSync(path, 'abcdefgh');
  const file = openResuming(path);
  file.write(Buffer.from('ab'));
  expect(Buffer.from(file.take(3)).toString()).toBe('cde');
  expect(file.left()).toBe(3);
  file.back(2);
  expect(file.left()).toBe(0);
  file.write(Buffer.from('XY'));
  file.close();
  expect(readFileSync(path, 'utf8')).toBe('abXY');
  const again = openResuming(path);
  again.discard();
  expect(readdirSync(place)).toEqual([]);
});

test('a link in its place is not followed', () => {
  const place = temporary();
  writeFileSync(join(place, 'precious'), 'mine');
  symlinkSync('precious', join(place, 'a.partial'));
  expect(() => openResuming(join(place, 'a.partial'))).toThrow('Cannot write');
  expect(readFileSync(join(place, 'precious'), 'utf8')).toBe('mine');
});
