import { because, type Replay, type Run } from '@holotype/model';
import { expect, test } from 'vitest';
import { compareRun } from './compare-run.ts';
import { leftOf } from './left.ts';
import { requestOf, type Story } from './sample.test.data.ts';

const replayOf = async (story: Story) => (await compareRun(requestOf(story))).replay;
const causesOf = async (story: Story) =>
  ((await replayOf(story)).causes ?? []).map(({ kind, detail }) => `${kind ?? ''}: ${detail}`);

const there = Date.UTC(2026, 10, 28, 12, 14, 50) / 1000;
const here = Date.UTC(2027, 1, 3, 8, 0, 0) / 1000;
const iso = (seconds: number) => new Date(seconds * 1000).toISOString();
const changed = { kind: 'changed' as const, what: 'numpy', detail: '1.26 recorded, 2.0 replayed' };
const processors = [
  { name: 'Processor', captured: 'EPYC 7742', here: 'Xeon 8480' },
  { name: 'Processor level', captured: 'x86-64-v3', here: 'x86-64-v4' },
];
const random: Partial<Run> = { notices: [{ code: 'random', detail: 'python3.11' }] };

const timed = (value: string): Story => ({
  there: { 'now.csv': `${iso(there + 2)},${String(there + 3)}.5,1` },
  here: { 'now.csv': `${iso(here + 9)},${String(here + 1)}.25,${value}` },
  run: { began: there },
  more: { began: here, causes: [changed] },
});

test('what differs in nothing but the time of the run is told before all else', async () => {
  const [first, second] = await causesOf(timed('1'));
  expect(first).toBe('time: now.csv differs in nothing but the time at which it was run');
  expect(second).toMatch(/^changed/);
});

test('the time is no cause where something else differs too, or nobody knows when it was run', async () => {
  expect(await causesOf(timed('2'))).toEqual([expect.stringMatching(/^changed/)]);
  expect(await causesOf({ ...timed('1'), run: {} })).toEqual([expect.stringMatching(/^changed/)]);
});

type More = NonNullable<Story['more']>;

const sums = (value: string, more: More = { facts: processors }): Story => ({
  there: { 'sums.csv': 'a,b\n1,0.30000000000000004\n' },
  here: { 'sums.csv': `a,b\n1,${value}\n` },
  more,
});

test('another processor is the cause where numbers are close, and only there', async () => {
  expect(await causesOf(sums('0.3'))).toEqual([
    expect.stringMatching(/^processor: EPYC 7742 recorded, Xeon 8480 replayed; .*sums\.csv: row 1, column b/),
  ]);
  expect(await causesOf(sums('0.5'))).toEqual([]);
  expect(
    await causesOf(sums('0.3', { facts: processors.map((fact) => ({ ...fact, here: fact.captured })) })),
  ).toEqual([]);
});

const second = (apart: readonly string[], text: string, sameEnd = true): More => ({
  again: {
    apart: [...apart],
    sameEnd,
    end: sameEnd ? 'exit code 0' : 'exit code 1',
    stdout: leftOf(new Uint8Array()),
    actual: () => Promise.resolve(leftOf(Buffer.from(text))),
  },
});
const drawn: Story = { there: { 'ids.txt': 'x 1' }, here: { 'ids.txt': 'x 2' }, run: random };
const path = '/home/ada/fit/ids.txt';

test('what two runs here do not do alike varies from run to run: nobody knows whether it is the same', async () => {
  const { outputs, result } = await replayOf({ ...drawn, more: second([path], 'x 3') });
  expect([result, outputs[0]?.outcome]).toEqual(['different', 'varies']);
  expect(await causesOf({ ...drawn, more: second([path], 'x 3') })).toEqual([
    'chance: two replays differ in ids.txt as well: python3.11 read random bytes: what comes of them is not the same twice',
  ]);
});

test('two runs alike here, or alike by the policy, leave it a difference', async () => {
  const alike = await replayOf({ ...drawn, more: second([], 'x 2') });
  expect([alike.outputs[0]?.outcome, alike.causes]).toEqual(['different', undefined]);
  const within = await replayOf({ ...drawn, policies: ['*=rtol:0.4'], more: second([path], 'x 2.5') });
  expect(within.outputs[0]?.outcome).toBe('different');
});

test('a claim on a value that varies here is open', async () => {
  const story = {
    there: { 't.csv': 'v\n1\n' },
    here: { 't.csv': 'v\n2\n' },
    claims: ['V=t.csv:v[1]'],
    more: second(['/home/ada/fit/t.csv'], 'v\n3\n'),
  };
  expect((await replayOf(story)).claims[0]).toMatchObject({ holds: false, outcome: 'varies' });
});

test('a run that failed once and not twice fails by chance', async () => {
  const story: Story = { there: {}, here: {}, end: { exitCode: 1 }, more: second([], '', false) };
  expect(await causesOf(story)).toEqual([
    expect.stringMatching(/^chance: the second replay ended differently/),
  ]);
});

test('without a second run, what the run was seen to do stands last', async () => {
  expect(await causesOf({ ...drawn, more: { causes: [changed] } })).toEqual([
    'changed: 1.26 recorded, 2.0 replayed',
    'chance: python3.11 read random bytes: what comes of them is not the same twice',
  ]);
});

test('what this host lacks stands before all that could have played a part', async () => {
  const story: Story = {
    there: {},
    here: {},
    end: { exitCode: 1 },
    run: { credentials: [{ path: '/etc/key', reason: because('private-keys') }] },
    more: { suspected: [{ kind: 'identity', what: 'identity', detail: 'one user id' }] },
  };
  expect(await causesOf(story)).toEqual(['identity: one user id', expect.stringMatching(/^credential: /)]);
});

test('after a second run only what did not agree and came out otherwise is read again', async () => {
  const files = { there: { 'ids.txt': 'x 1', 'same.txt': 's', 'other.txt': '1' } };
  const request = requestOf({
    ...files,
    here: { 'ids.txt': 'x 2', 'same.txt': 's', 'other.txt': '2' },
  });
  const read: string[] = [];
  const asked: Replay['result'][] = [];
  const { replay } = await compareRun({
    ...request,
    actual: (name, type) => {
      read.push(name.slice(name.lastIndexOf('/') + 1));
      return request.actual(name, type);
    },
    runAgain: ({ result }) => {
      asked.push(result);
      return Promise.resolve(second([path], 'x 3').again);
    },
  });
  expect(asked).toEqual(['different']);
  expect(read).toEqual(['ids.txt', 'same.txt', 'other.txt', 'ids.txt']);
  expect(replay.outputs.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
    'ids.txt varies',
    'same.txt identical',
    'other.txt different',
  ]);
  expect(replay.again).toEqual({ end: 'exit code 0', sameEnd: true, apart: [path] });
});

test('where no second run is made, the first verdict stands', async () => {
  const request = requestOf(drawn);
  const { replay } = await compareRun({ ...request, runAgain: () => Promise.resolve(undefined) });
  expect([replay.outputs[0]?.outcome, replay.again]).toEqual(['different', undefined]);
});
