import { expect, test } from 'vitest';
import { parseIni } from './ini.ts';

test('keys have one spelling, values may go on in further lines, comments and what has no section say nothing', () => {
  const text = [
    'lost = 1',
    '[global]',
    '# a comment',
    'Index_Url = https://mirror.example/simple',
    'extra-index-url =',
    '    https://one.example/simple',
    '  ; another',
    '    https://two.example/simple',
    'timeout: 10',
    '[install]',
    'no-index = true',
    '[global]',
    'cert = /a=b',
  ].join('\r\n');
  const found = parseIni(text);
  expect([...found.keys()]).toEqual(['global', 'install']);
  expect([...(found.get('global') ?? [])]).toEqual([
    ['index-url', 'https://mirror.example/simple'],
    ['extra-index-url', '\nhttps://one.example/simple\nhttps://two.example/simple'],
    ['timeout', '10'],
    ['cert', '/a=b'],
  ]);
});
