import type { Store } from '@holotype/store';
import { expect, test } from 'vitest';
import type { Signed } from './clear-signed.ts';
import { findSignature } from './good-signature.ts';
import type { Keys } from './keys.ts';
import { keysOf, release } from './signed.test.support.ts';

const openMemory = () => {
  const known = new Map<string, unknown>();
  let asked = 0;
  const remember: Store['remember'] = async <T>(finding: object, make: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify(finding);
    if (known.has(key)) return known.get(key) as T;
    asked++;
    const made = await make();
    known.set(key, made);
    return made;
  };
  return { store: { remember }, asked: () => asked };
};

test('a good signature is checked once, one that is not good each time', async () => {
  const { store, asked } = openMemory();
  const first = await findSignature(store, release('stable'), keysOf('archive'));
  expect(first.signature).toBe('signed');
  expect(await findSignature(store, release('stable'), keysOf('archive'))).toEqual(first);
  expect(asked()).toBe(1);
  const bad = await findSignature(store, release('stable'), keysOf('stranger'));
  expect(bad).toEqual({
    signature: 'unverified',
    evidence: expect.stringContaining('do not hold') as string,
  });
  expect(await findSignature(store, release('stable'), keysOf('stranger'))).toEqual(bad);
  expect(asked()).toBe(3);
});

test('what was found of one text, signature or set of keys says nothing of another', async () => {
  const { store } = openMemory();
  const { content, signature } = release('stable');
  const ask = (signed: Signed, keys: Keys) => findSignature(store, signed, keys);
  expect((await ask({ content, signature }, keysOf('archive'))).signature).toBe('signed');
  for (const [signed, keys] of [
    [{ content: `${content}\n`, signature }, keysOf('archive')],
    [{ content, signature: release('old').signature }, keysOf('archive')],
    [{ content, signature }, keysOf('stranger')],
    [
      { content, signature },
      { ...keysOf('archive'), fingerprints: ['0'.repeat(40)] },
    ],
  ] as const)
    expect((await ask(signed, keys)).signature).toBe('unverified');
});
