import { documentVersions, type Manifest, type Report } from '@holotype/model';
import { expect, test } from 'vitest';
import { machine, manifestOf } from '../../../checks/sample.test.data.ts';
import type { OutputPicture, OutputTable } from '../../../workload/request.ts';
import { requestOf } from '../../../workload/sample.test.data.ts';
import { replaySample } from '../../replay-sample.test.data.ts';
import { renderHtml } from '../index.ts';

const report: Report = {
  reportVersion: documentVersions.report,
  tool: { name: 'holotype', version: '0.1.0' },
  madeAt: '2026-02-03T10:11:12Z',
  subject: { kind: 'replay', name: 'f.capsule', form: 'dir' },
  verdict: 'fail',
  findings: [
    { code: 'REPLAY_CLAIM_FAILS', verdict: 'fail', message: '1 claim does not hold' },
    { code: 'MEMORY_LESS', verdict: 'warn', message: 'Less memory' },
  ],
  replay: replaySample,
};
const manifest: Manifest = { ...manifestOf(machine), run: requestOf({ there: {}, here: {} }).run };
const picture = (name: string, content: string): OutputPicture => ({
  name,
  captured: { media: 'image/svg+xml', content: Buffer.from(content) },
});
const table = (name: string, expected: string, actual: string): OutputTable => ({
  name,
  excerpt: {
    headers: [name],
    rows: [{ row: 3, cells: [{ expected, actual, differs: true }] }],
    differing: 20,
  },
});
/** What a reader sees: without the document inside, and without pictures. */
const text = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>|<script.*?<\/script>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('modules that were loaded, ranks, and what was not seen of them', () => {
  const { run } = manifest;
  const each = [0, 1].map((number) => ({ number, node: 'node-1', complete: number === 0 }));
  const changed = {
    ...manifest,
    run: run && {
      ...run,
      environment: [{ name: 'LOADEDMODULES', value: 'gcc/12.2:openmpi/4.1' }],
      trace: { ...run.trace, complete: false, reasons: [{ code: 'elsewhere', detail: 'srun' }] },
      ranks: { each },
    },
  };
  expect(text(renderHtml({ report, manifest: changed as Manifest }))).toMatch(
    /Modules loaded gcc\/12\.2 openmpi\/4\.1 Ranks 2 ranks on 1 node, not watched whole: 1 Not seen srun had programs started/,
  );
});

test('the command, claims, likely reasons, outputs, the run, what was not isolated, then findings and the host', () => {
  expect(text(renderHtml({ report, manifest }))).toMatch(
    new RegExp(
      [
        /The result is not the same .*\$ python3 fit\.py .*claims hold 1 of 3 .*outputs the same 2 of 5/,
        /Claims ✓ Figure 3 fig3\.png same bytes ✗ RMSE table\.csv, rmse, row 3 .*recorded 0\.123 replayed 0\.127/,
        /Not as captured .*numpy 2\.1\.0 recorded, 1\.26\.4 replayed/,
        /Outputs, recorded and replayed ✗ table\.csv .*The same to the byte ✓ fig3\.png/,
        /The run .*\/home\/ada\/fit .*dir, run by proot/,
        /What was not isolated ! network no user namespaces here ✓ files/,
        /What was found .*REPLAY_CLAIM_FAILS.*Can this host run it\? .*MEMORY_LESS/,
      ]
        .map(({ source }) => source)
        .join('.*'),
    ),
  );
});

test('a figure that differs stands beside what was made here, with the difference between them', () => {
  const changed: OutputPicture = {
    ...picture('table.csv', '<svg/>'),
    here: { media: 'image/png', content: Buffer.from('here') },
    difference: Buffer.from('marked'),
  };
  const page = renderHtml({ report, pictures: [changed] });
  const encoded = (content: string) => Buffer.from(content).toString('base64');
  expect([...page.matchAll(/src="([^"]*)"/g)].map(([, source]) => source)).toEqual([
    `data:image/svg+xml;base64,${encoded('<svg/>')}`,
    `data:image/png;base64,${encoded('marked')}`,
    `data:image/png;base64,${encoded('here')}`,
  ]);
});

test('a figure that was not written leaves its place empty', () => {
  const page = text(renderHtml({ report, pictures: [picture('model.bin', '<svg/>')] }));
  expect(page).toContain('what differs nothing to compare here not written');
});

test('of a table, the cells that differ, there and here', () => {
  const page = renderHtml({ report, tables: [table('table.csv', '0.123', '0.127')] });
  expect(text(page)).toContain(
    '20 rows differ, the first 1 are shown: recorded replayed row table.csv 3 0.123 0.127',
  );
});

test('pictures are allowed only where there are any, and only from the page itself', () => {
  expect(renderHtml({ report })).not.toContain('img-src');
  expect(renderHtml({ report, pictures: [picture('fig3.png', '<svg/>')] })).toContain(
    'img-src data:; base-uri',
  );
});

test('nothing in a capsule or an output becomes markup', () => {
  const evil = `"><img src=x onerror=alert(1)><script>alert(2)</script>`;
  const [output] = replaySample.outputs;
  const evilKey = { kind: 'key', key: evil } as const;
  const hostile: Report = {
    ...report,
    replay: {
      ...replaySample,
      form: evil,
      enclosure: evil,
      end: { captured: evil, here: evil, same: false },
      isolation: [{ what: evil, held: false, detail: evil }],
      causes: [{ what: evil, detail: evil }],
      claims: [
        { name: evil, output: evil, select: evilKey, holds: false, outcome: 'different', detail: evil },
        {
          name: 'x',
          output: 'x',
          holds: false,
          outcome: 'different',
          detail: 'x',
          captured: '<u>',
          here: '<s>',
        },
      ],
      outputs: [
        { ...output, name: evil, outcome: 'different', agrees: false, detail: evil },
        { ...output, name: `${evil}2`, outcome: 'identical', agrees: true, detail: evil },
      ],
    },
  };
  const { run } = requestOf({ there: {}, here: {} });
  const page = renderHtml({
    report: hostile,
    manifest: {
      ...manifest,
      capturedAt: evil,
      run: { ...run, argv: [evil], workingDirectory: evil, trace: { ...run.trace, mechanism: evil } },
    },
    pictures: [picture(evil, `<svg><script>alert(3)</script></svg>`), picture(`${evil}2`, evil)],
    tables: [table(evil, evil, evil)],
  }).replace(/<script type="application\/json".*<\/script>/s, '');
  expect(page).not.toMatch(/<script|<u>|<s>|<img src=x/);
  expect(
    [...page.matchAll(/<img\b[^>]*>/g)].every(([tag]) =>
      / src="data:image\/svg\+xml;base64,[\w+/=]*"/.test(tag),
    ),
  ).toBe(true);
});
