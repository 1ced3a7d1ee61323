import { documentVersions, fingerprintOf, type Report } from '@holotype/model';
import { expect, test } from 'vitest';
import { machine, manifestOf } from '../../../checks/sample.test.data.ts';
import { recordedRun } from '../../../workload/recorded.ts';
import { requestOf } from '../../../workload/sample.test.data.ts';
import { renderCapsule } from './index.ts';
import type { CapsuleView } from './view.ts';

const report: Report = {
  reportVersion: documentVersions.report,
  tool: { name: 'holotype', version: '0.1.0' },
  subject: { kind: 'show', name: 'f.capsule' },
  verdict: 'unknown',
  findings: [],
};
const figure = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const pageOf = async (
  there: Readonly<Record<string, string>>,
  claims: readonly string[],
  more: Partial<CapsuleView> = {},
) => {
  const { run, expected } = requestOf({ there, here: {}, claims });
  const recorded = await recordedRun(run, expected);
  const page = renderCapsule({
    ...{ report, manifestDigest: `sha256:${'0'.repeat(64)}`, recorded },
    manifest: { ...manifestOf(machine), run },
    ...more,
  });
  return { recorded, page, text: page.replace(/<script.*?<\/script>/gs, '') };
};

test('a capsule that is shown has its claims, outputs and figures, and no mark of a check', async () => {
  const { page, text } = await pageOf({ 'fig.svg': figure, 'table.csv': 'a\n1\n' }, [
    'Figure 2=fig.svg',
    'X=none.csv',
  ]);
  expect(text).toMatch(/Figure 2<[^]*fig\.svg/);
  expect(text).toMatch(/none\.csv[^]*no output of this name was recorded/);
  expect(text).toMatch(/table\.csv[^]*4 bytes/);
  expect(page).toContain(`data:image/svg+xml;base64,${Buffer.from(figure).toString('base64')}`);
  expect(page).toContain('img-src data:');
  expect(text).not.toMatch(/[✓✗]/);
});

test('a picture that is not in the capsule, or too large, is left to the table', async () => {
  const { run } = requestOf({ there: { 'fig.svg': figure, 'big.svg': figure + ' '.repeat(3e6) }, here: {} });
  const none = await recordedRun(run, () => Promise.resolve(undefined));
  expect([none.pictures, none.outputs.map(({ name }) => name)]).toEqual([
    [],
    expect.arrayContaining(['fig.svg', 'big.svg']),
  ]);
  const asked: string[] = [];
  await recordedRun(run, (digest) => {
    asked.push(digest);
    return Promise.resolve(undefined);
  });
  expect(asked.length).toBe(1);
});

test('a claim has the value that was recorded beside the one that the paper prints, at its precision', async () => {
  const { page } = await pageOf({ 'table.csv': 'rmse\n0.2513\n' }, ['RMSE=table.csv:rmse[1]=0.25']);
  expect(page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain(
    'RMSE table.csv, rmse, row 1 the paper 0.25 recorded 0.25 0.2513',
  );
});

test('the certificate says of whom it is, what file, and how to replay it', async () => {
  const size = 886_784;
  const { text } = await pageOf({ 'a.txt': '1' }, [], { file: { size, sha256: 'f'.repeat(64) } });
  const words = text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain(
    `holotype replay f.capsule --fingerprint ${fingerprintOf(`sha256:${'0'.repeat(64)}`)}`,
  );
  expect(words).toContain(`SHA-256 of the file, 886,784 bytes ${'f'.repeat(64)}`);
});

test('what the capsule says of the work is on the certificate, and its addresses are those of the DOIs', async () => {
  const { run } = requestOf({ there: { 'a.txt': '1' }, here: {} });
  const about = {
    title: 'Oaks',
    description: 'How <oaks> grow.',
    paper: { title: 'Growth & oaks', doi: '10.5072/paper' },
    ...{ doi: '10.5072/zenodo.1', version: '1.0', date: '2026-11-29', licence: 'CC-BY-4.0' },
  };
  const { text } = await pageOf({ 'a.txt': '1' }, [], {
    manifest: { ...manifestOf(machine), run, about },
  });
  expect(text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).toContain(
    'For the paper Growth &amp; oaks · version 1.0 · 2026-11-29 · doi:10.5072/zenodo.1 · licence CC-BY-4.0 How &lt;oaks&gt; grow.',
  );
  expect(text).toContain('<a href="https://doi.org/10.5072/paper">');
});

test('where claims decide, no output is said not to', async () => {
  const { text } = await pageOf({ 'table.csv': 'a\n1\n' }, ['A=table.csv']);
  expect(text).toContain('The claims decide');
  expect(text).not.toContain('does not decide');
});

test('code is text, whatever it holds; replays are listed with what came out, and those of another capsule named so', async () => {
  const replayed: Report = {
    ...report,
    subject: { kind: 'replay', name: 'f.capsule', manifestDigest: `sha256:${'1'.repeat(64)}` },
    verdict: 'fail',
    madeAt: '2026-11-29T12:00:00Z',
    facts: [{ name: 'Distribution', here: 'Debian 13' }],
  };
  const { text } = await pageOf({ 'a.txt': '1' }, [], {
    code: [{ name: 'fit.py', text: 'print("</pre><script>alert(1)</script>")\n' }],
    replays: [replayed],
  });
  expect(text).not.toContain('<script>alert');
  expect(text).toContain('&lt;script&gt;alert(1)');
  expect(text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toMatch(
    /of another capsule 2026-11-29 12:00 UTC Debian 13/,
  );
});
