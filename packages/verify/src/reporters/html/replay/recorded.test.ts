import { documentVersions, type Report } from '@holotype/model';
import { expect, test } from 'vitest';
import { machine, manifestOf } from '../../../checks/sample.test.data.ts';
import { recordedRun } from '../../../workload/recorded.ts';
import { requestOf } from '../../../workload/sample.test.data.ts';
import { renderHtml } from '../index.ts';

const report: Report = {
  reportVersion: documentVersions.report,
  tool: { name: 'holotype', version: '0.1.0' },
  subject: { kind: 'show', name: 'f.capsule' },
  verdict: 'unknown',
  findings: [],
};
const figure = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const pageOf = async (there: Readonly<Record<string, string>>, claims: readonly string[]) => {
  const { run, expected } = requestOf({ there, here: {}, claims });
  const recorded = await recordedRun(run, expected);
  const page = renderHtml({ report, manifest: { ...manifestOf(machine), run }, recorded });
  return { recorded, page, text: page.replace(/<script.*?<\/script>/gs, '') };
};

test('a capsule that is shown has its claims, outputs and figures, and no mark of a check', async () => {
  const { page, text } = await pageOf({ 'fig.svg': figure, 'table.csv': 'a\n1\n' }, [
    'Figure 2=fig.svg',
    'X=none.csv',
  ]);
  expect(text).toContain('Figure 2=fig.svg');
  expect(text).toMatch(/X=none\.csv[^]*no output of this name was recorded/);
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
