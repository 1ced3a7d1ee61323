import { claimedText } from '@holotype/model';
import { expect, test } from 'vitest';
import { compareRun } from './compare-run.ts';
import { requestOf, type Story } from './sample.test.data.ts';

const table = 'name,rmse\na,0.1\nb,0.2\nc,0.123\n';
const moved = table.replace('0.123', '0.127');
const story: Story = {
  there: { 'table.csv': table, 'fig3.png': 'figure' },
  here: { 'table.csv': moved, 'fig3.png': 'figure' },
};
const claimsOf = async (claims: readonly string[], more: Partial<Story> = {}) => {
  const { replay } = await compareRun(requestOf({ ...story, ...more, claims }));
  return replay.claims.map((claim) => {
    const { name, holds, detail } = claim;
    const output = claimedText(claim);
    return `${holds ? '✓' : '✗'} ${name} (${output}): ${detail}`;
  });
};

test('a figure and a number', async () => {
  const claims = ['Figure 3=fig3.png', 'RMSE=table.csv:rmse[3]', 'first=table.csv:rmse[1]'];
  expect(await claimsOf(claims, { policies: ['*.csv=rtol:1e-6'] })).toEqual([
    '✓ Figure 3 (fig3.png): same bytes',
    '✗ RMSE (table.csv, rmse, row 3): 0.123 recorded, 0.127 replayed (relative 0.033, allowed 1e-6)',
    '✓ first (table.csv, rmse, row 1): 0.1 recorded and replayed',
  ]);
});

test('a value that agrees upholds its claim where the rest of the output differs', async () => {
  const { replay } = await compareRun(requestOf({ ...story, claims: ['first=table.csv:rmse[1]'] }));
  expect([replay.result, replay.claims[0]?.holds]).toEqual(['same', true]);
  expect(replay.outputs.map(({ agrees, compared }) => [agrees, compared])).toContainEqual([false, false]);
});

test('how far apart two numbers are, and what was allowed', async () => {
  const claim = ['RMSE=table.csv:rmse[3]'];
  const detail = async (...policies: string[]) => (await claimsOf(claim, { policies }))[0]?.split(': ')[1];
  expect(await detail()).toBe('0.123 recorded, 0.127 replayed (relative 0.033, compared exactly)');
  expect(await detail('*=atol:0.01')).toBe('0.123 recorded, 0.127 replayed (by 0.004, allowed 0.01)');
  expect(await detail('*=rtol:0.1')).toBe('0.123 recorded, 0.127 replayed (relative 0.033, allowed 0.1)');
});

test('a claim on several outputs holds if all agree', async () => {
  const there = { 'f1.txt': 'a', 'f2.txt': 'b' };
  expect(await claimsOf(['all=f*.txt'], { there, here: there })).toEqual([
    '✓ all (f*.txt): 2 outputs; same bytes',
  ]);
  expect(await claimsOf(['all=f*.txt'], { there, here: { 'f1.txt': 'a', 'f2.txt': 'c' } })).toEqual([
    '✗ all (f*.txt): 1 of 2 outputs; f2.txt: different; line 1: b v. c',
  ]);
});

test('a claim on nothing does not hold', async () => {
  expect(await claimsOf(['x=none.csv', 'y=table.csv:bias[3]'])).toEqual([
    '✗ x (none.csv): no output of this name was recorded',
    '✗ y (table.csv, bias, row 3): the recorded output has no such value',
  ]);
});

test('an output that was not written, and one without the value', async () => {
  const here = { 'table.csv': 'name,rmse\n' };
  expect(await claimsOf(['a=fig3.png', 'b=table.csv:rmse[3]'], { here })).toEqual([
    '✗ a (fig3.png): missing: it was not written',
    '✗ b (table.csv, rmse, row 3): 0.123 recorded, nothing replayed',
  ]);
});

test('an ignored output upholds nothing, but a value of it is compared', async () => {
  const more = {
    there: { 'log.txt': 'at 9:00 accuracy = 0.93' },
    here: { 'log.txt': 'at 9:30 accuracy = 0.93' },
    policies: ['log.txt=ignore'],
  };
  expect(await claimsOf(['log=log.txt', 'acc=log.txt:accuracy='], more)).toEqual([
    '✗ log (log.txt): not compared: its policy is ignore',
    '✓ acc (log.txt, accuracy=): 0.93 recorded and replayed',
  ]);
});

test('a value of an output that varies from run to run', async () => {
  const [claim] = await claimsOf(['RMSE=table.csv:rmse[3]'], { varies: ['table.csv'] });
  expect(claim).toMatch(/; it varies from run to run$/);
});

test('what was printed can be claimed', async () => {
  const printed = { there: { stdout: 'pi = 3.14\n' }, here: { stdout: 'pi = 3.15\n' } };
  expect(await claimsOf(['pi=stdout:pi='], printed)).toEqual([
    '✗ pi (stdout, pi=): 3.14 recorded, 3.15 replayed (relative 0.0032, compared exactly)',
  ]);
});

test('a stated value is met at the precision at which it is stated; what was recorded is told', async () => {
  const claims = ['a=table.csv:rmse[3]=0.13', 'b=table.csv:rmse[3]=0.127', 'c=table.csv:rmse[3]=0.123'];
  expect(await claimsOf(claims)).toEqual([
    '✓ a (table.csv, rmse, row 3): 0.13 stated, 0.123 recorded, 0.127 replayed',
    '✓ b (table.csv, rmse, row 3): 0.127 stated, 0.123 recorded, 0.127 replayed',
    '✗ c (table.csv, rmse, row 3): 0.123 stated, 0.123 recorded, 0.127 replayed',
  ]);
  const gone = { here: { 'table.csv': 'name,rmse\n' }, more: { expected: () => Promise.resolve(undefined) } };
  expect(await claimsOf(['a=table.csv:rmse[3]=0.13'], gone)).toEqual([
    '✗ a (table.csv, rmse, row 3): 0.13 stated, nothing recorded, nothing replayed',
  ]);
});
