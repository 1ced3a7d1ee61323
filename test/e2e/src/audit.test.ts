import { copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { type Audit, validate } from '@holotype/model';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { type Machine, makeMachine } from './hostile/machine.ts';
import { atEnd } from './hostile/temporary.ts';

const finished = atEnd();
let machine: Machine;
beforeAll(async () => {
  machine = await makeMachine(finished);
});
afterEach(() => {
  machine.server.behave('whole');
});

const run = (...argv: string[]) => holotype(argv, { cwd: machine.directory });
const audit = async (...argv: string[]): Promise<readonly [code: number | undefined, found: Audit]> => {
  const { code, stdout, stderr } = await run('audit', ...argv, '--json', '--timeout', '2');
  if (stdout === '') throw new Error(stderr);
  return [code, validate('audit', JSON.parse(stdout), 'audit')];
};
const verdicts = ({ packages }: Audit) => packages.map(({ verdict, at }) => `${verdict} ${at}`);

test('what can be had is no failure, and what is gone ends with 1, unless the capsule contains it', async () => {
  const [code, found] = await audit('thin.capsule', '--store', 'none');
  expect([code, verdicts(found)]).toEqual([0, ['available archive']]);
  machine.server.behave('absent');
  const [gone, lost] = await audit('thin.capsule', '--store', 'none');
  expect([gone, verdicts(lost)]).toEqual([1, ['gone archive']]);
  const [inside, full] = await audit('full.capsule', '--store', 'none');
  expect([inside, verdicts(full)]).toEqual([0, ['gone capsule']]);
});

test('other bytes are seen where they are fetched, and fail where that is asked', async () => {
  machine.server.behave('other bytes');
  expect((await audit('thin.capsule', '--fail-on', 'changed'))[0]).toBe(0);
  expect((await audit('thin.capsule', '--content'))[0]).toBe(0);
  const [code, found] = await audit('thin.capsule', '--content', '--fail-on', 'changed');
  expect([code, found.packages.map(({ verdict }) => verdict)]).toEqual([1, ['changed']]);
});

test('offline no server hears of it', async () => {
  const before = machine.server.asked.length;
  const [code, found] = await audit('thin.capsule', '--offline', '--store', 'none');
  expect([code, verdicts(found), machine.server.asked.length]).toEqual([0, ['unasked archive'], before]);
});

test('--keep puts what may disappear into the capsule, which needs no network then', async () => {
  copyFileSync(machine.thin, `${machine.directory}/kept.capsule`);
  const before = statSync(machine.thin).size;
  const [code, { kept }] = await audit('kept.capsule', '--keep', '--store', 'fresh');
  expect([code, kept?.packages]).toEqual([0, 1]);
  expect(kept?.size).toBeGreaterThan(before);
  expect(readFileSync(`${machine.directory}/kept.capsule`).equals(readFileSync(machine.full))).toBe(true);
  expect(readdirSync(machine.directory).filter((name) => name.endsWith('.partial'))).toEqual([]);
  machine.server.behave('absent');
  const rebuilt = await run(
    'rebuild',
    'kept.capsule',
    '--offline',
    '--store',
    'empty',
    '--form',
    'tar',
    '-o',
    'r.tar',
  );
  expect([rebuilt.code, rebuilt.stderr]).toEqual([0, rebuilt.stderr]);
  const again = await audit('kept.capsule', '--keep', '--store', 'empty');
  expect([again[0], again[1].kept?.packages]).toEqual([0, 0]);
});

test('-o leaves the capsule as it is; what the store still has is kept though it is gone', async () => {
  machine.server.behave('absent');
  const before = readFileSync(machine.thin);
  const [code, { kept }] = await audit('thin.capsule', '--keep', '-o', 'other.capsule', '--store', 'store');
  expect([code, kept?.packages]).toEqual([0, 1]);
  expect(readFileSync(machine.thin).equals(before)).toBe(true);
  expect(readFileSync(`${machine.directory}/other.capsule`).equals(readFileSync(machine.full))).toBe(true);
  const taken = await run('audit', 'thin.capsule', '--keep', '-o', 'other.capsule');
  expect(failureOf(taken)).toMatch(/HOST_OUTPUT_EXISTS/);
});

test('a capture is a directory, and is not replaced by a capsule', async () => {
  const refused = await run('audit', 'a.cap', '--keep');
  expect(failureOf(refused)).toMatch(/AUDIT_NOT_IN_PLACE/);
  const [code, { kept }] = await audit('a.cap', '--keep', '-o', 'from-capture.capsule');
  expect([code, kept?.packages]).toEqual([0, 1]);
});

test('people read one screen', async () => {
  const { code, stdout } = await run('audit', 'thin.capsule', '--store', 'none');
  expect(code).toBe(0);
  expect(stdout.split('\n')[0]).toMatch(
    /^1 public package, \S+ \S+ to fetch: 1 available {2}\(1 URL, 1 request in /,
  );
  expect(stdout).toMatch(/what breaks first\n {2}unknown: 1 package .* at 127\.0\.0\.1:\d+\n/);
});
