import { parsePolicy } from '@holotype/model';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareOutput } from '../compare-output.ts';
import { fixtureAt } from '../fixture.test.support.ts';
import { defaultPolicy } from '../policy/by-path.ts';
import { verdictText } from '../verdict.ts';

const read = (file: string, run: string) => readFileSync(fixtureAt(file.replace('X', run)));

const say = async (file: string, run: string, policy?: string): Promise<string> => {
  const chosen = policy === undefined ? defaultPolicy(file) : parsePolicy(policy);
  return verdictText(await compareOutput(chosen, file, read(file, 'first'), read(file, run)));
};

const written = 'the same values, written in another way';
const times = 'differs only in its times, 1 line (masked: time)';

/** What two runs of the real program left, and what is said of them; then of a run that gave 1.75 for 1.5. */
const recorded = [
  ['npy/fixtures/X.npy', written, '[2, 1]: 1.5 v. 1.75'],
  ['npy/fixtures/records-X.npy', undefined, 'field x, [1]: 1.5 v. 1.75'],
  ['zip/fixtures/X.npz', `member values.npy: ${written}`, 'member values.npy, [2, 1]: 1.5 v. 1.75'],
  ['zip/fixtures/X.zip', `member run.log: ${times}`, 'member table.csv, line 3: "b,1.5" v. "b,1.75"'],
  ['tar/fixtures/gnu-X.tar', `member run.log: ${times}`, 'member table.csv, line 3: "b,1.5" v. "b,1.75"'],
  ['tar/fixtures/posix-X.tar', `member run.log: ${times}`, 'member table.csv, line 3: "b,1.5" v. "b,1.75"'],
  [
    'gzip/fixtures/X.csv.gz',
    'the same content; only its time, name or compression differ',
    'line 3: "b,1.5" v. "b,1.75"',
  ],
  ['sqlite/fixtures/X.db', written, 'table fit, row 2, column rmse: 1.5 v. 1.75'],
  [
    'hdf5/fixtures/X.h5',
    'differs only in its times, 2 values (masked: date of creation, history)',
    'attribute scale of /group/inner, [1]: 1.5 v. 1.75',
  ],
  [
    'hdf5/fixtures/X.nwb',
    'differs only in its ids, times, 3 values (masked: NWB)',
    '/acquisition/v/data, [1]: 1.5 v. 1.75',
  ],
  ['hdf5/fixtures/X.nc4', 'differs only in its times, 1 value (masked: history)', '/t, [1, 1]: 1.5 v. 1.75'],
  ['parquet/fixtures/X.parquet', written, 'column fare, row 2: 1.5 v. 1.75'],
  ['netcdf/fixtures/X.nc', 'differs only in its times, 1 value (masked: history)', '/t, [1, 1]: 1.5 v. 1.75'],
  [
    'netcdf/fixtures/appended-X.nc',
    'differs only in its times, 2 values (masked: history)',
    '/t, [1]: 1.5 v. 1.75',
  ],
  [
    'netcdf/fixtures/X.nc2',
    'differs only in its times, 1 value (masked: history)',
    '/t, [1, 1]: 1.5 v. 1.75',
  ],
  [
    'netcdf/fixtures/X.nc5',
    'differs only in its times, 1 value (masked: history)',
    '/t, [1, 1]: 1.5 v. 1.75',
  ],
  ['rds/fixtures/X.rds', written, '$table$rmse, [2]: 1.5 v. 1.75'],
  ['rds/fixtures/X.RData', written, '$table$rmse, [2]: 1.5 v. 1.75'],
  [
    'office/fixtures/openpyxl-X.xlsx',
    'member docProps/core.xml: differs only in its times (masked: core properties)',
    'Fit!B3: 1.5 v. 1.75',
  ],
  [
    'office/fixtures/xlsxwriter-X.xlsx',
    'member docProps/core.xml: differs only in its times (masked: core properties)',
    'Fit!B3: 1.5 v. 1.75',
  ],
  [
    'office/fixtures/X.docx',
    'member docProps/core.xml: differs only in its times (masked: core properties)',
    'member word/document.xml, w:t (element 5): "The error is 1.5." v. "The error is 1.75."',
  ],
  [
    'office/fixtures/X.odt',
    'member meta.xml: differs only in its times (masked: OpenDocument metadata)',
    'member content.xml, text:p (element 14): "The error is 1.5." v. "The error is 1.75."',
  ],
] as const;

test.each(recorded)('%s: two runs are the same by content', async (file, second) => {
  const same = second === undefined ? 'same bytes' : `the same by the policy; ${second}`;
  expect(await say(file, 'second')).toBe(same);
});

test.each(recorded)('%s: another number differs, at its place', async (file, _, changed) => {
  expect((await say(file, 'changed')).replace(/ \(\d+ \w+ differ\)$/, '')).toBe(`different; ${changed}`);
});

test.each(recorded)('%s: a tolerance reaches it', async (file) => {
  expect(await say(file, 'changed', 'rtol:0.2')).toMatch(
    /^the same by the policy; .*1\.5 v\. 1\.75 \(by 0\.25, relative 0\.167\)/,
  );
  expect(await say(file, 'changed', 'rtol:0.1')).toContain('different; ');
  expect(await say(file, 'changed', 'content,rtol:0.2')).toContain('the same by the policy; ');
});
