import { zipOf } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { compareOutput } from '../../compare-output.ts';
import { verdictText } from '../../verdict.ts';

const book = ({ strings = '<si><t>a</t></si><si><t>b</t></si>', cells = '', extra = '' }) =>
  zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="Fit" r:id="r1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings}</sst>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet><sheetData>${cells}</sheetData>${extra}</worksheet>`,
    },
  ]);
const say = async (left: Parameters<typeof book>[0], right: Parameters<typeof book>[0]) =>
  verdictText(await compareOutput({ kind: 'content' }, 'a.xlsx', book(left), book(right)));
const shared = (index: number) => `<c r="A1" t="s"><v>${index}</v></c>`;

test('shared texts count where a cell names them, in any order', async () => {
  const turned = '<si><t>b</t></si><si><t>a</t></si>';
  expect(await say({ cells: shared(0) }, { strings: turned, cells: shared(1) })).toContain(
    'the same by the policy',
  );
  expect(await say({ cells: shared(0) }, { strings: turned, cells: shared(0) })).toBe(
    'different; Fit!A1: a v. b',
  );
  const bold = '<si><r><rPr><b/></rPr><t>a</t></r></si>';
  expect(await say({ cells: shared(0) }, { strings: bold, cells: shared(0) })).toMatch(
    /^different; Fit!A1, format: /,
  );
});

test('numbers, formulas, formats, blanks and what stands beside cells count', async () => {
  const cell = (inside: string, more = '') => ({ cells: `<c r="B2"${more}>${inside}</c>` });
  expect(await say(cell('<v>1</v>'), cell('<v>1.0</v>'))).toContain('the same by the policy');
  expect(await say(cell('<v>1</v>'), cell('<v>2</v>'))).toBe('different; Fit!B2: 1 v. 2');
  expect(await say(cell('<f>A1</f><v>1</v>'), cell('<f>A2</f><v>1</v>'))).toMatch(/Fit!B2, formula: /);
  expect(await say(cell('<v>1</v>', ' s="1"'), cell('<v>1</v>', ' s="2"'))).toMatch(/Fit!B2, format: /);
  const text = (blanks: string) => cell(`<is><t xml:space="preserve">${blanks}</t></is>`, ' t="inlineStr"');
  expect(await say(text(' '), text('  '))).toMatch(/^different; Fit!B2: /);
  expect(await say({ extra: '<mergeCell ref="A1"/>' }, { extra: '<mergeCell ref="A2"/>' })).toMatch(
    /^different; mergeCell \(element \d\): /,
  );
  expect(await say(cell('<v>1</v>'), { cells: '' })).toBe('different; Fit!B2: 1 v. nothing');
});
