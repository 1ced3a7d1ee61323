import { expect, test } from 'vitest';
import { toStyle } from './style.ts';
import { table } from './table.ts';

test('columns line up, numbers to the right, whatever is coloured or wide', () => {
  const { green } = toStyle(true);
  const lines = table(
    [
      ['packaged', '375,448', 'as shipped'],
      [green('大きさ'), '7', ''],
    ],
    { right: [1], indent: 2 },
  );
  expect(lines).toEqual(['  packaged  375,448  as shipped', `  ${green('大きさ')}          7`]);
});

test('rows may have fewer cells', () => {
  expect(table([['a'], ['bb', 'c']])).toEqual(['a', 'bb  c']);
});
