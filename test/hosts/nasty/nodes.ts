import { closeSync, ftruncateSync, linkSync, openSync, writeSync } from 'node:fs';
import { must } from '@holotype/kit';
import { makerIn, touch } from './make.ts';

const makeSparse = (path: string, hole: number): void => {
  const fd = openSync(path, 'w');
  writeSync(fd, 'start', 0);
  writeSync(fd, 'data after the hole\n', hole);
  closeSync(fd);
};

/** Devices outside /dev, pipes, hardlinks, and a file that is mostly a hole of `hole` bytes. */
export const makeNodes = async (root: string, hole: number): Promise<void> => {
  const { path, file, directory, symlink } = makerIn(`${root}/srv/nodes`);
  await must(['mknod', '--mode=666', path('null0'), 'c', '1', '3']);
  await must(['mknod', '--mode=600', path('disk0'), 'b', '8', '17']);
  // Minor numbers beyond one byte, and beyond a ustar field's seven octal digits of device number.
  await must(['mknod', '--mode=600', path('large0'), 'c', '4095', '1048575']);
  await must(['mkfifo', '--mode=640', path('pipe')]);
  await touch(path('null0'), '-5.5');
  makeSparse(path('sparse'), hole);
  const empty = openSync(path('all-hole'), 'w');
  ftruncateSync(empty, 70_000);
  closeSync(empty);
  file('empty-one', '');
  linkSync(path('empty-one'), path('empty-two'));
  directory('below');
  file('z-first-in-no-order', 'one content, three names\n');
  linkSync(path('z-first-in-no-order'), path('a-name'));
  linkSync(path('z-first-in-no-order'), path('below/name'));
  symlink('to-a-device', 'null0');
};
