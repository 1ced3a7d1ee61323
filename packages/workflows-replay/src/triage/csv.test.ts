import fc from 'fast-check';
import { documentVersions, type Triage, type TriagedCapsule } from '@holotype/model';
import { expect, test } from 'vitest';
import { triageCsv } from './csv.ts';

const tableOf = (...capsules: readonly TriagedCapsule[]): Triage => ({
  triageVersion: documentVersions.triage,
  tool: { name: 'holotype', version: '0' },
  madeAt: '2026-11-29T12:00:00Z',
  capsules: [...capsules],
});

/** Rows of cells, as RFC 4180 reads them. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = cells.exec(text); found; found = cells.exec(text)) {
    const [, quoted, plain = '', end] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
};

test('a row for each capsule under its columns; what is not known is empty', () => {
  const [names, row] = readCsv(
    triageCsv(
      tableOf({
        ...{ file: 'a.capsule', size: 12, answer: 'lacks' },
        reasons: [{ code: 'DATA_MISSING', answer: 'lacks', text: 'The data "genome" is not in it' }],
      }),
    ),
  );
  expect(Object.fromEntries((names ?? []).map((name, at) => [name, row?.[at]]))).toMatchObject({
    file: 'a.capsule',
    answer: 'lacks something',
    reasons: 'The data "genome" is not in it [DATA_MISSING]',
    size: '12',
    title: '',
    claims: '',
  });
});

test('whatever a file is called, it stays in one cell, and no cell is a formula', () => {
  const names = fc.string({ unit: fc.constantFrom(...Array.from('=+-@"\',;\r\n\t a0é')), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(names, { maxLength: 5 }), (files) => {
      const csv = triageCsv(
        tableOf(...files.map((file) => ({ file, size: 0, answer: 'ready' as const, reasons: [] }))),
      );
      const rows = readCsv(csv).slice(1);
      expect(rows.map(([file]) => file)).toEqual(
        files.map((file) => (/^[=+\-@\t\r]/.test(file) ? `'${file}` : file)),
      );
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }),
  );
});
