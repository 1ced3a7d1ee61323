import { documentDigest, validate } from '@holotype/model';
import { expect, test } from 'vitest';
import { answersOf, machine, manifestOf } from '../checks/sample.test.data.ts';
import { compareRun } from './compare-run.ts';
import { replayReport } from './replay-report.ts';
import { requestOf, type Story } from './sample.test.data.ts';

const reportOf = async (story: Story) => {
  const request = requestOf(story);
  const { replay } = await compareRun(request);
  const manifest = { ...manifestOf(machine), run: request.run };
  const tool = { name: 'holotype', version: '0.1.0' };
  const manifestDigest = documentDigest(manifest);
  const madeAt = '2026-01-01T00:00:00Z';
  return replayReport({ manifest, manifestDigest, replay, name: 'f.capsule', tool, madeAt });
};
const answers = async (story: Story) => {
  const { verdict, findings } = await reportOf(story);
  return [verdict, ...answersOf(findings)];
};

test('the same', async () => {
  const files = { a: '1' };
  expect(await answers({ there: files, here: files })).toEqual(['pass', 'pass REPLAY_RESULT_SAME']);
});

test('each way not to be the same has its code', async () => {
  const story: Story = {
    there: { a: '1', b: '2', c: '{}', d: 'x' },
    here: { a: '2', c: '[', d: 'y', e: 'new' },
    varies: ['d'],
    policies: ['c=json'],
    claims: ['A=a', 'D=d'],
    end: { exitCode: 1 },
    more: {
      strict: true,
      isolation: [{ what: 'network', held: false, detail: 'no namespaces here' }],
      causes: [{ what: 'numpy', detail: '2.1.0 recorded, 1.26.4 replayed' }],
    },
  };
  expect(await answers(story)).toEqual([
    'fail',
    'fail REPLAY_RUN_FAILED',
    'fail REPLAY_CLAIM_FAILS',
    'unknown REPLAY_CLAIM_OPEN',
    'fail REPLAY_OUTPUT_MISSING',
    'fail REPLAY_OUTPUT_DIFFERS',
    'fail REPLAY_OUTPUT_UNREADABLE',
    'unknown REPLAY_OUTPUT_VARIES',
    'fail REPLAY_OUTPUT_UNEXPECTED',
    'warn REPLAY_NOT_ISOLATED',
    'warn REPLAY_ENVIRONMENT_DIFFERS',
  ]);
  const { findings } = await reportOf(story);
  const missing = findings.find(({ code }) => code === 'REPLAY_OUTPUT_MISSING');
  expect(missing).toMatchObject({
    message: '1 output not written',
    evidence: 'b: missing: it was not written',
    next: 'look first at numpy: 2.1.0 recorded, 1.26.4 replayed',
  });
});

test('only what varies from run to run: not known', async () => {
  expect(await answers({ there: { a: '1' }, here: { a: '2' }, varies: ['a'] })).toEqual([
    'unknown',
    'unknown REPLAY_OUTPUT_VARIES',
  ]);
});

test('the same result with a remark', async () => {
  const story = { there: { a: '1', b: '1' }, here: { a: '2', b: '1' }, policies: ['a=ignore'] };
  expect(await answers(story)).toEqual(['warn', 'pass REPLAY_RESULT_SAME', 'warn REPLAY_OUTPUT_IGNORED']);
});

test('where nothing is compared, the same exit code is not passed off as the same result', async () => {
  const files = { stdout: '1' };
  expect(await answers({ there: files, here: files, policies: ['stdout=ignore'] })).toEqual([
    'unknown',
    'unknown REPLAY_NOTHING_COMPARED',
    'warn REPLAY_OUTPUT_IGNORED',
  ]);
});

test('where claims decide, the rest is told without a part in the verdict', async () => {
  const story = { there: { a: '1', b: '1' }, here: { a: '1', b: '2', c: '' }, claims: ['A=a'] };
  expect(await answers({ ...story, run: { end: { exitCode: 3 } } })).toEqual([
    'warn',
    'pass REPLAY_RESULT_SAME',
    'warn REPLAY_EXIT_DIFFERS',
    'warn REPLAY_OTHER_DIFFERS',
    'warn REPLAY_OUTPUT_UNEXPECTED',
  ]);
});

test('out of time, and another end than there', async () => {
  const late = { there: {}, here: {}, end: { exitCode: undefined, timedOut: true } };
  expect(await answers(late)).toEqual(['fail', 'fail REPLAY_TIMED_OUT']);
  const better = { there: {}, here: {}, run: { end: { exitCode: 1 } } };
  expect(await answers(better)).toEqual(['fail', 'fail REPLAY_EXIT_DIFFERS']);
});

test('names and values of any length make a valid document', async () => {
  const name = `${'ü'.repeat(700)}/${'x'.repeat(700)}.csv`;
  const [value, other] = ['😀'.repeat(900), '😎'.repeat(900)];
  const story = { there: { [name]: value }, here: { [name]: other }, claims: [`long=**/*.csv:line 1`] };
  expect(validate('report', await reportOf(story), 'the report').replay?.claims[0]?.holds).toBe(false);
});
