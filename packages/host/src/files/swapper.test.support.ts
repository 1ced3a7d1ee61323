import { cString, native } from '../native/library.ts';

const RENAME_EXCHANGE = 2;
const AT_FDCWD = -100;

/** What a process that outlived its run does: it swaps `DIRECTORY/d0` for `DIRECTORY/l0` and so on, without end. */
const swap = (directory: string, count: number): never => {
  const renameat2 = native(
    'int renameat2(int from, const uint8_t *name, int to, const uint8_t *other, uint flags)',
  );
  if (!renameat2) throw new Error('no native calls here');
  const pairs = Array.from({ length: count }, (_, at) => [
    cString(`${directory}/d${String(at)}`),
    cString(`${directory}/l${String(at)}`),
  ]);
  process.stdout.write('swapping\n');
  for (;;) for (const [one, other] of pairs) renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
};

const [directory = '', count = '1'] = process.argv.slice(2);
swap(directory, Number(count));
