import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { refuseExisting } from './refuse-existing.ts';

test('a file is replaced by force only, a directory never', () => {
  const place = temporary();
  mkdirSync(join(place, 'directory'));
  writeFileSync(join(place, 'file'), '');
  symlinkSync('nowhere', join(place, 'link'));
  const refused = (name: string, force: boolean): string | undefined => {
    try {
      refuseExisting(join(place, name), force);
      return undefined;
    } catch (error) {
      return (error as Error).message.replace(`${place}/`, '');
    }
  };
  expect([refused('none', false), refused('none', true)]).toEqual([undefined, undefined]);
  expect([refused('file', false), refused('file', true)]).toEqual(['file is there already', undefined]);
  expect([refused('link', false), refused('link', true)]).toEqual(['link is there already', undefined]);
  const directory = 'directory is a directory that already exists';
  expect([refused('directory', false), refused('directory', true)]).toEqual([directory, directory]);
});
