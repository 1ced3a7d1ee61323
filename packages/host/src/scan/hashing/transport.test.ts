import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HashRequest, HashResult } from './hash-file.ts';
import { packRequests, packResults, unpackRequests, unpackResults } from './transport.ts';

const hex = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789abcdef')),
    minLength: length,
    maxLength: length,
  });
const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const stat = fc.record({
  type: fc.constant('file' as const),
  mode: fc.nat({ max: 0o7777 }),
  uid: count,
  gid: count,
  size: count,
  mtime: fc.constantFrom('0', '-1.5', '1716163200.123456789'),
  dev: fc.constantFrom('254:0', '0:31'),
  ino: count,
  nlink: count,
  major: fc.constant(0),
  minor: fc.constant(0),
});
const request: fc.Arbitrary<HashRequest> = fc.record(
  {
    path: fc.constantFrom('/', '/a b', '/\xff\n', '/usr/lib/x.so'),
    md5: fc.boolean(),
    sha1: fc.constant(true),
    scan: fc.boolean(),
    seen: fc.constantFrom('1 -1.5 420', '0 0 0'),
  },
  { requiredKeys: ['path', 'md5', 'scan'] },
);
const exchange = request.chain((asked) => {
  const hashed: fc.Arbitrary<HashResult> = fc.record({
    kind: fc.constant('hashed' as const),
    sha256: hex(64),
    md5: asked.md5 ? hex(32) : fc.constant(undefined),
    sha1: asked.sha1 ? hex(40) : fc.constant(undefined),
    stat,
    xattrs: fc.option(fc.constant({ 'user.a': 'AA==' }), { nil: undefined }),
    secret: fc.boolean(),
  });
  const failed: fc.Arbitrary<HashResult> = fc.record({
    kind: fc.constantFrom('denied' as const, 'gone' as const, 'changing' as const),
    detail: fc.string(),
  });
  return fc.record({ asked: fc.constant(asked), result: fc.oneof(hashed, failed) });
});

test('what is asked and answered comes out on the other side as it was', () => {
  fc.assert(
    fc.property(fc.array(exchange, { maxLength: 6 }), (all) => {
      const requests = all.map(({ asked }) => asked);
      const results = all.map(({ result }) => result);
      const received = unpackRequests(structuredClone(packRequests(requests)));
      expect(received).toEqual(requests);
      const answer = structuredClone(packResults(received, results));
      expect(unpackResults(requests, answer)).toEqual(results);
    }),
  );
});
