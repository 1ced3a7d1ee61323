import { sha256 } from '@holotype/model';
import { expect, test } from 'vitest';
import { checkRequests } from './check-requests.ts';
import { requestOf, type Story } from './sample.test.data.ts';

const table = 'name,rmse\na,0.1\nb,171.0764\n';
const check = async (more: Partial<Story>, isKept = true) => {
  const { run, expected } = requestOf({
    there: { 'out/table.csv': table, 'run.log': 'x' },
    here: {},
    ...more,
  });
  const contents = isKept ? [{ size: table.length, sha256: sha256(Buffer.from(table)) }] : [];
  const unmet = await checkRequests({ ...run, kept: { packs: [], contents } }, expected);
  return unmet && `${unmet.kind}: ${unmet.message}; ${unmet.hint}`;
};

test('what can be had is no matter', async () => {
  const claims = ['T=out/*.csv', 'R=out/table.csv:rmse[2]', 'S=out/table.csv:rmse[2]=171.08'];
  expect(await check({ policies: ['**/*.csv=rtol:1e-6', 'stdout=ignore'], claims })).toBeUndefined();
  expect(await check({ claims: ['S=out/table.csv:rmse[2]=171.08'] }, false)).toBeUndefined();
});

test.each<[string, Partial<Story>, string]>([
  [
    'a policy for nothing',
    { policies: ['out/tabel.csv=rtol:1'] },
    'nothing-matches: The policy for out/tabel.csv matches no output of the run; did you mean out/table.csv?',
  ],
  [
    'a policy for a name without its directory',
    { policies: ['table.csv=rtol:1'] },
    'nothing-matches: The policy for table.csv matches no output of the run; did you mean out/table.csv?',
  ],
  [
    'a claim on nothing like it',
    { claims: ['F=figure.png'] },
    'nothing-matches: The claim F=figure.png names no output of the run; the run wrote run.log, out/table.csv',
  ],
  [
    'a claim on what was not printed',
    { claims: ['F=stdout'] },
    'nothing-matches: The claim F=stdout names no output of the run; the run printed nothing',
  ],
  [
    'no such column',
    { claims: ['F=out/table.csv:nope[1]'] },
    'nothing-matches: The claim F selects nope[1], which out/table.csv does not have; its columns are name, rmse; it has 2 rows',
  ],
  [
    'a claim that nothing can uphold',
    { claims: ['L=run.log'], policies: ['run.log=ignore'] },
    'nothing-matches: The claim L rests on what its policy ignores; nothing could confirm it: claim a value in it, or state another policy',
  ],
  [
    'a value that the run itself does not give',
    { claims: ['R=out/table.csv:rmse[2]=171.2'] },
    'not-met: The claim R states 171.2, and the run itself gave 171.0764; correct the paper or the claim: no replay could confirm it',
  ],
])('%s', async (_, story, said) => {
  expect(await check(story)).toBe(said);
});

test('a value in bytes that the capsule does not hold could not be compared', async () => {
  expect(await check({ claims: ['R=out/table.csv:rmse[2]'] }, false)).toContain(
    'whose bytes are not in the capsule',
  );
});

test('what only a replay made can be ignored, and nothing else be said of it', async () => {
  const asked = (policy: string) =>
    checkRequests(
      requestOf({ there: { 'a.txt': '1' }, here: {}, policies: [policy] }).run,
      () => Promise.resolve(undefined),
      ['/home/ada/fit/core.dump'],
    );
  expect(await asked('*.dump=ignore')).toBeUndefined();
  expect((await asked('*.dump=exact'))?.kind).toBe('nothing-matches');
  expect((await asked('*.dmp=ignore'))?.kind).toBe('nothing-matches');
});
