import { expect, test } from 'vitest';
import { identityOf } from './variables.ts';

test('a user id without an account is called as the caller says, not by the pseudonym that a private run gets', () => {
  const run = { uid: 3_999_999_999, gid: 1, environment: { LOGNAME: 'user-1' } };
  expect(identityOf({ environment: { LOGNAME: 'alice7' } }, run).login).toBe('alice7');
});
