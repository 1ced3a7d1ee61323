import { parsePolicy } from '@holotype/model';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compareOutput } from '../../compare-output.ts';
import { fixtureAt } from '../../fixture.test.support.ts';
import { verdictText } from '../../verdict.ts';

const say = async (expected: Uint8Array, actual: Uint8Array) =>
  verdictText(await compareOutput(parsePolicy('masked'), 'f.pdf', expected, actual));
const raw = (text: string) => Buffer.from(text, 'latin1');

/** A PDF as LaTeX makes it: compressed page, XMP, the dates in a compressed object stream. */
const latex = ({ date = '20260101000000', id = 'AB', page = 'BT (x) Tj ET', level = 6 }) => {
  const stream = (dict: string, content: string) => {
    const data = deflateSync(raw(content), { level }).toString('latin1');
    return `<< ${dict} /Length ${data.length} /Filter /FlateDecode >>\nstream\n${data}\nendstream\nendobj\n`;
  };
  const info = `<< /Producer (pdfTeX-1.40.${date.length}) /CreationDate (D:${date}+01'00') >> << /Type /Page >>`;
  return raw(
    `%PDF-1.5\n1 0 obj\n${stream('', page)}2 0 obj\n` +
      stream('/Type /ObjStm /N 2 /First 10', `3 0 4 ${info.indexOf('>>') + 3} `.padEnd(10) + info) +
      `5 0 obj\n<< /Type /Metadata /Subtype /XML /Length 2 >>\nstream\n<xmp:CreateDate>${date}</xmp:CreateDate>\nendstream\nendobj\n` +
      `xref\n0 1\n0000000000 65535 f\ntrailer\n<< /ID [<${id}> <${id}>] /Root 4 0 R >>\nstartxref\n${id.length}\n%%EOF\n`,
  );
};

test('the same figure by two runs of matplotlib differs in its date only', async () => {
  expect(
    await say(
      readFileSync(fixtureAt('pdf/fixtures/first.pdf')),
      readFileSync(fixtureAt('pdf/fixtures/second.pdf')),
    ),
  ).toBe('the same by the policy; only dates, ids or names of programs differ');
});

test('dates, ids, versions of the writer and its compression do not count', async () => {
  const other = latex({ date: '20270101', id: 'CDEF', level: 1 });
  expect(await say(latex({}), other)).toContain('the same by the policy');
});

test('what is drawn does', async () => {
  expect(await say(latex({}), latex({ page: 'BT (y) Tj ET', date: '2027' }))).toBe(
    'different; object 1 0, stream, line 1: "BT (x) Tj ET" v. "BT (y) Tj ET"',
  );
  const first = Buffer.from(readFileSync(fixtureAt('pdf/fixtures/first.pdf'))).toString('latin1');
  const smaller = raw(first.replace('[ 0 0 172.8 129.6 ]', '[ 0 0 172.8 129.5 ]'));
  expect(await say(raw(first), smaller)).toMatch(/^different; object \d+ 0, dictionary, line/);
});

test('what is no PDF, or inflates without end, is not compared', async () => {
  expect(await say(raw('%PDF-1.4 nothing'), raw('%PDF-1.4 else'))).toContain('cannot be compared');
  const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024)).toString('latin1');
  const file = raw(`%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n${bomb}\nendstream\nendobj\n`);
  expect(await say(file, raw('%PDF-1.4'))).toContain('inflate to more than 256 MB');
});
