import { because } from '@holotype/model';
import { expect, test } from 'vitest';
import { compareRun } from './compare-run.ts';
import { requestOf, type Story } from './sample.test.data.ts';

const replayOf = async (story: Story) => (await compareRun(requestOf(story))).replay;
const outcomes = async (story: Story) => {
  const { result, outputs } = await replayOf(story);
  return [result, ...outputs.map(({ name, outcome, agrees }) => `${name} ${outcome} ${agrees ? '=' : '≠'}`)];
};
const table = 'name,rmse\na,0.1\nb,0.2\nc,0.123\n';
const moved = table.replace('0.123', '0.127');

test('all outputs and stdout the same: the result is the same', async () => {
  const files = { 'table.csv': table, stdout: 'done\n' };
  expect(await outcomes({ there: files, here: files })).toEqual([
    'same',
    'table.csv identical =',
    'stdout identical =',
  ]);
});

test('one number of a table moved: different, and where', async () => {
  const { result, outputs } = await replayOf({
    there: { 'table.csv': table },
    here: { 'table.csv': moved },
    policies: ['*.csv=rtol:1e-6'],
  });
  expect(result).toBe('different');
  expect(outputs[0]).toMatchObject({
    name: 'table.csv',
    policy: { kind: 'numbers', rtol: 1e-6 },
    outcome: 'different',
  });
  expect(outputs[0]?.detail).toBe('different; row 3, column rmse: 0.123 v. 0.127');
});

test('the same number within the tolerance is the same result', async () => {
  const policies = ['table.csv=rtol:0.1'];
  const story = { there: { 'table.csv': table }, here: { 'table.csv': moved }, policies };
  expect(await outcomes(story)).toEqual(['same', 'table.csv within =']);
});

test('the last policy that matches decides; names are relative to the project or absolute', async () => {
  const story = { there: { 'a/t.csv': table }, here: { 'a/t.csv': moved } };
  const first = await outcomes({ ...story, policies: ['**/*.csv=exact', 'a/*=rtol:0.1'] });
  expect(first).toContain('a/t.csv within =');
  const turned = await outcomes({ ...story, policies: ['/home/ada/fit/a/*=rtol:0.1', '**/*.csv=exact'] });
  expect(turned).toContain('a/t.csv different ≠');
});

test('an output that is not written is missing', async () => {
  expect(await outcomes({ there: { 'fig.png': 'x' }, here: {} })).toContain('fig.png missing ≠');
});

test('what nobody recorded is named and counts, unless not every file of the frozen run is known', async () => {
  const story = { there: { 'a.txt': 'a' }, here: { 'a.txt': 'a', 'core.dump': 'x' } };
  expect(await outcomes(story)).toEqual(['different', 'a.txt identical =', 'core.dump unexpected ≠']);
  const run = { trace: { mechanism: 'none', complete: false, reasons: [] } };
  expect(await outcomes({ ...story, run })).toEqual(['same', 'a.txt identical =', 'core.dump unexpected ≠']);
});

test('what nobody recorded is left out where a policy ignores it', async () => {
  const story = { there: { 'a.txt': 'a' }, here: { 'a.txt': 'a', 'core.dump': 'x' } };
  const policies = ['*.dump=ignore'];
  expect(await outcomes({ ...story, policies })).toEqual([
    'same',
    'a.txt identical =',
    'core.dump ignored =',
  ]);
  expect(await outcomes({ ...story, policies: [...policies, 'core*=exact'] })).toContain(
    'core.dump unexpected ≠',
  );
});

test('nothing printed is no result: alone it is never the same, and what is printed now is another', async () => {
  const silent = { there: { stdout: '' }, here: { stdout: '' } };
  expect(await outcomes(silent)).toEqual(['uncompared']);
  expect(await outcomes({ ...silent, here: { stdout: 'oh' } })).toEqual(['different', 'stdout unexpected ≠']);
  expect(await outcomes({ ...silent, run: { end: { exitCode: 1 } } })).toEqual(['different']);
  const ignored = { there: { a: '1' }, here: { a: '2' }, policies: ['a=ignore'] };
  expect(await outcomes(ignored)).toEqual(['uncompared', 'a ignored =']);
});

test('claims decide alone, unless everything is to count', async () => {
  const there = { 'table.csv': table, 'run.txt': '1' };
  const here = { 'table.csv': table, 'run.txt': '2', 'more.txt': '' };
  const claims = ['RMSE=table.csv:rmse[3]'];
  const rest = ['table.csv identical =', 'run.txt different ≠', 'more.txt unexpected ≠'];
  expect(await outcomes({ there, here, claims })).toEqual(['same', ...rest]);
  expect(await outcomes({ there, here, claims, more: { strict: true } })).toEqual(['different', ...rest]);
  const moves = { there, here: { ...there, 'table.csv': moved }, claims };
  expect((await replayOf(moves)).result).toBe('different');
  const ends = { there, here: there, claims, run: { end: { exitCode: 4 } } };
  expect((await replayOf(ends)).result).toBe('same');
  expect((await replayOf({ ...ends, run: { end: { exitCode: 0 } }, end: { exitCode: 1 } })).result).toBe(
    'failed',
  );
});

test('where results are declared, nothing else decides: neither other outputs nor stdout', async () => {
  const story = {
    there: { 'fig.txt': 'f', 'log.txt': '1', stdout: '1' },
    here: { 'fig.txt': 'f', 'log.txt': '2', stdout: '2' },
    declared: ['fig.txt'],
  };
  expect(await outcomes(story)).toEqual([
    'same',
    'fig.txt identical =',
    'log.txt different ≠',
    'stdout different ≠',
  ]);
  expect((await replayOf(story)).outputs.map(({ compared }) => compared)).toEqual([true, false, false]);
});

test('what varies from run to run is no pass and no difference, unless its policy ignores it or holds', async () => {
  const story = { there: { 'log.txt': 'at 1' }, here: { 'log.txt': 'at 2' }, varies: ['log.txt'] };
  const replay = await replayOf(story);
  expect(replay.result).toBe('different');
  expect(replay.outputs[0]).toMatchObject({ outcome: 'varies', agrees: false });
  expect(replay.outputs[0]?.detail).toMatch(
    /^varies from run to run: two runs on the machine itself differ as well/,
  );
  expect(await outcomes({ ...story, policies: ['log.txt=ignore'] })).toContain('log.txt ignored =');
  expect(await outcomes({ ...story, policies: ['log.txt=text,rtol:2'] })).toContain('log.txt within =');
});

test('an output that its policy cannot be applied to is unreadable, and not the same', async () => {
  const story = { there: { 'a.json': '{"x":1}' }, here: { 'a.json': '{"x":' }, policies: ['*=json'] };
  const { result, outputs } = await replayOf(story);
  expect(result).toBe('different');
  expect(outputs[0]?.outcome).toBe('unreadable');
});

test('recorded bytes that the capsule does not hold: the hash still says whether it is the same', async () => {
  const more = { expected: () => Promise.resolve(undefined) };
  const story = { there: { a: '1', b: '2' }, here: { a: '1', b: '3' }, more };
  const { outputs } = await replayOf(story);
  expect(outputs.map(({ outcome }) => outcome)).toEqual(['identical', 'different']);
  expect(outputs[1]?.detail).toContain('not in the capsule');
});

test('names that are not plain text are matched as people write them', async () => {
  const story = {
    there: { '100 % größe.csv': table },
    here: { '100 % größe.csv': moved },
    policies: ['100 % gr*.csv=rtol:0.1'],
    claims: ['size=100 % größe.csv'],
  };
  const { result, outputs, claims } = await replayOf(story);
  expect([result, outputs[0]?.name, claims[0]?.holds]).toEqual(['same', '100 %25 größe.csv', true]);
});

test.each([
  ['the same failure there and here', { exitCode: 3 }, { exitCode: 3 }, 'same'],
  ['it succeeded there and fails here', { exitCode: 0 }, { exitCode: 1 }, 'failed'],
  ['it failed there and succeeds here', { exitCode: 1 }, { exitCode: 0 }, 'different'],
  ['killed here', { exitCode: 0 }, { exitCode: undefined, signal: 'SIGSEGV' }, 'failed'],
  ['stopped at the time limit', { exitCode: 0 }, { exitCode: undefined, timedOut: true }, 'failed'],
] as const)('the end of the run: %s', async (_, there, here, result) => {
  const story = { there: { a: '1' }, here: { a: '1' }, run: { end: there }, end: here };
  expect((await replayOf(story)).result).toBe(result);
});

test('stderr is never compared', async () => {
  const { outputs } = await replayOf({ there: { stdout: '1' }, here: { stdout: '1' } });
  expect(outputs.map(({ name }) => name)).toEqual(['stdout']);
});

test('what the capsule cannot hold is named as a reason where the result is another', async () => {
  const run = {
    credentials: [{ path: '/home/ada/.netrc', reason: because('other', 'passwords') }],
    contacts: [{ family: 'inet' as const, address: '192.0.2.7', port: 443, loopback: false }],
  };
  const failed = await replayOf({ there: {}, here: {}, run, end: { exitCode: 1 } });
  expect(failed.causes?.map(({ detail }) => detail)).toEqual([
    'the run read /home/ada/.netrc, which is not in the capsule: passwords',
    'the run contacted 192.0.2.7, port 443',
  ]);
  expect((await replayOf({ there: {}, here: {}, run })).causes).toBeUndefined();
});

const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="5" height="5" fill="${colour}"/></svg>`;

test('figures are given with what differs marked, tables with the rows that differ', async () => {
  const story = {
    there: { 'a.svg': drawing('red'), 't.csv': table },
    here: { 'a.svg': drawing('blue'), 't.csv': moved },
  };
  const { pictures, tables } = await compareRun(requestOf(story));
  expect(pictures.map(({ name, captured, here }) => [name, captured?.media, here?.media])).toEqual([
    ['a.svg', 'image/svg+xml', 'image/svg+xml'],
  ]);
  expect(Buffer.from(pictures[0]?.difference ?? []).toString('latin1')).toMatch(/^\x89PNG/);
  expect(tables[0]?.excerpt.rows.map(({ row }) => row)).toEqual([3]);
});

test('a figure that is the same is given once; one that was not written, as it was', async () => {
  const there = { 'a.svg': drawing('red'), 'b.svg': drawing('blue') };
  const { pictures } = await compareRun(requestOf({ there, here: { 'a.svg': drawing('red') } }));
  expect(pictures.map((picture) => Object.keys(picture))).toEqual([
    ['name', 'captured'],
    ['name', 'captured'],
  ]);
});
