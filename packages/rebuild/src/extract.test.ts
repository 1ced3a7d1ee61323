import { writeFileSync } from 'node:fs';
import { rawToUtf8, sha256 } from '@holotype/model';
import { codeOf, temporary, zipOf } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { extract } from './extract.ts';

const wheel = zipOf([
  { name: 'p-1.dist-info/entry_points.txt', content: '[console_scripts]\ntool = p:main\n' },
  { name: 'p-1.dist-info/RECORD', content: 'p-1.dist-info/RECORD,,\n' },
]);
type Asked = readonly (readonly [member: string, content: string])[];
const wanted = (all: Asked) => {
  let position = 0;
  return all.map(([member, content]) => {
    const one = { member, size: content.length, sha256: sha256(content), position };
    position += content.length;
    return one;
  });
};
const extractList = async (list: ReturnType<typeof wanted>) => {
  const file = `${rawToUtf8(temporary())}/p.whl`;
  writeFileSync(file, wheel);
  const size = list.reduce((sum, one) => sum + one.size, 0);
  const extracted = await extract({
    place: { file, position: 0, size: wheel.length },
    what: 'pkg:pypi/p@1',
    from: { kind: 'artifact', format: 'wheel' },
    wanted: list,
    size,
    spool: undefined,
    reuse: undefined,
  });
  if (!('buffer' in extracted)) throw new Error('it lies in memory');
  return Buffer.from(extracted.buffer, 0, size);
};
const extractFrom = async (...all: Asked) => {
  const list = wanted(all);
  const bytes = await extractList(list);
  return list.map(({ position, size }) => bytes.subarray(position, position + size).toString());
};

const rule = 'script {"by":"uv-2","name":"tool","python":"/v/bin/python"}';
const script = [
  '#!/v/bin/python',
  '# -*- coding: utf-8 -*-',
  'import sys',
  'from p import main',
  'if __name__ == "__main__":',
  '    if sys.argv[0].endswith("-script.pyw"):',
  '        sys.argv[0] = sys.argv[0][:-11]',
  '    elif sys.argv[0].endswith(".exe"):',
  '        sys.argv[0] = sys.argv[0][:-4]',
  '    sys.exit(main())',
  '',
].join('\n');

test('what a rule makes comes beside what the file holds', async () => {
  const record = 'p-1.dist-info/RECORD,,\n';
  expect(await extractFrom([`made:${rule}`, script], ['data:/p-1.dist-info/RECORD', record])).toEqual([
    script,
    record,
  ]);
});

test.each([
  ['is not known', 'made:unheard-of {"name":"tool"}', script, 'ASSEMBLE_MEMBER_MISSING'],
  ['cannot be applied', `made:${rule.replace('tool', 'other')}`, script, 'ASSEMBLE_MEMBER_MISSING'],
  ['is no text of a path', 'made:%zz', script, 'TREE_PATH_INVALID'],
  ['makes something else', `made:${rule}`, `${script} `, 'ASSEMBLE_CONTENT_MISMATCH'],
  [
    'makes something else of this size',
    `made:${rule}`,
    script.replace('main', 'Main'),
    'ASSEMBLE_CONTENT_MISMATCH',
  ],
])('a Lock whose rule %s is refused', async (_, member, content, code) => {
  expect(await codeOf(() => extractFrom([member, content]))).toBe(code);
});

test('an artifact gives itself too, beside what is in it', async () => {
  const record = 'p-1.dist-info/RECORD,,\n';
  const itself = wheel.toString('latin1');
  const list = [
    { member: 'file:', size: wheel.length, sha256: sha256(wheel), position: 0 },
    {
      ...{ member: 'data:/p-1.dist-info/RECORD', size: record.length },
      ...{ sha256: sha256(record), position: wheel.length },
    },
  ];
  expect((await extractList(list)).toString('latin1')).toBe(itself + record);
  const other = list.map((one) => ({ ...one, sha256: sha256('other') }));
  expect(await codeOf(() => extractList(other))).toBe('ASSEMBLE_CONTENT_MISMATCH');
});
