import { expect, test } from 'vitest';
import { inSharedMemory, isMountedAnew, isOfEverybody, isOfKernel, isPlaceInRun } from './usual-places.ts';

test.each([
  ['/run', 'kernel everybody anew'],
  ['/run/lock', 'kernel everybody anew'],
  ['/run/user/1000', 'kernel everybody anew'],
  ['/run/user/1000/project', 'kernel place anew'],
  ['/run/media/me', 'kernel everybody anew'],
  ['/run/media/me/disk', 'kernel place anew'],
  ['/dev', 'kernel'],
  ['/dev/shm', 'kernel everybody anew'],
  ['/dev/shm/mine', 'anew /dev/shm/mine'],
  ['/dev/shm/mine/a/b', 'anew /dev/shm/mine'],
  ['/dev/shm2', 'kernel'],
  ['/runs', ''],
  ['/', ''],
])('%s is %s', (path, expected) => {
  const said = [
    isOfKernel(path) ? 'kernel' : '',
    isOfEverybody(path) ? 'everybody' : '',
    isPlaceInRun(path) ? 'place' : '',
    isMountedAnew(path) ? 'anew' : '',
    inSharedMemory(path) ?? '',
  ];
  expect(said.filter((one) => one !== '').join(' ')).toBe(expected);
});
