import type { Run } from '@holotype/model';
import { expect, test } from 'vitest';
import { fewerAccounts, oneIdentity } from './causes.ts';

const run = {
  notices: [
    { code: 'user-id', detail: '1, 1000' },
    { code: 'owner', detail: '1000' },
  ],
} as unknown as Run;

test('who has one id cannot give another: what the run says of it makes it a lack of the host', () => {
  expect(oneIdentity({ uid: 0 }, run, [])).toEqual([]);
  expect(oneIdentity({ uid: 7 }, { ...run, notices: [] }, [])).toEqual([]);
  expect(oneIdentity({ uid: 7 }, run, [])).toMatchObject([
    { kind: 'identity', detail: expect.stringContaining('the ids 1, 1000 besides') as unknown },
  ]);
  for (const said of [
    'su: cannot set groups: Operation not permitted',
    "chown: changing ownership of 'x': Invalid argument",
    'sudo: /usr/bin/sudo must be owned by uid 0 and have the setuid bit set',
  ])
    expect(oneIdentity({ uid: 7 }, run, ['', said])).toMatchObject([{ kind: 'host', what: 'identity' }]);
});

test('accounts that are looked for in vain are missing; that there are fewer is told besides', () => {
  const left = (detail: string) => ({ ...run, notices: [{ code: 'accounts', detail }] }) as Run;
  expect(fewerAccounts(run, [])).toEqual([]);
  expect(fewerAccounts(left('1'), [])).toMatchObject([
    { kind: 'accounts', detail: expect.stringContaining('one account of that machine is not') as unknown },
  ]);
  for (const said of [
    "id: 'bob': no such user",
    'su: user bob does not exist or the user entry does not contain all the required fields',
    "chown: invalid user: 'bob'",
    `KeyError: "getpwnam(): name not found: 'bob'"`,
    'sudo: unknown user bob',
  ])
    expect(fewerAccounts(left('3'), [said])).toMatchObject([
      { kind: 'missing', detail: expect.stringContaining(said) as unknown },
    ]);
});
