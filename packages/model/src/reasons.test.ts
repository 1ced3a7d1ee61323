import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { because, isFilledAnew, isSameReason, type ReasonCode, reasonKey, reasonText } from './reasons.ts';

const at = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(at('schemas/reason.schema.json')) as {
  readonly $defs: {
    readonly reason: { readonly properties: { readonly code: { readonly enum: readonly ReasonCode[] } } };
  };
};
const codes = schema.$defs.reason.properties.code.enum;

test('every code of the schema stands in docs/formats.md, with what people read of it, and no other does', () => {
  const rows = codes.map((code) => `| \`${code}\` | ${reasonText(because(code, '…'))} |`);
  const [, table = ''] = /\n## Reasons\n([^]*?)\n## /.exec(at('docs/formats.md')) ?? [];
  const written = table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.replace(/ +\|/g, ' |'));
  expect(written).toEqual(rows);
});

test('what a code speaks of is in what people read, cut to what a document holds', () => {
  const speaks = codes.filter((code) => reasonText(because(code, 'zq7')).includes('zq7'));
  expect(speaks).toContain('made-again');
  fc.assert(
    fc.property(fc.constantFrom(...speaks), fc.string({ maxLength: 2000 }), (code, of) => {
      const reason = because(code, of);
      expect(reason.of?.length).toBeLessThanOrEqual(1024);
      expect(reasonText(reason)).toContain(reason.of);
    }),
  );
});

test('two reasons are one by code and by what they speak of, whatever people read', () => {
  const one = fc.record({ code: fc.constantFrom(...codes), of: fc.constantFrom('a', 'b', '') });
  fc.assert(
    fc.property(one, one, (a, b) => {
      expect(isSameReason(a, b)).toBe(a.code === b.code && a.of === b.of);
      expect(reasonKey(a) === reasonKey(b)).toBe(isSameReason(a, b));
    }),
  );
  expect(reasonText(because('other', 'project'))).toBe(reasonText(because('project')));
  expect(isSameReason(because('other', 'project'), because('project'))).toBe(false);
});

test('programs put something only where they make it again, or where unused packages were', () => {
  expect(codes.filter((code) => isFilledAnew({ code }))).toEqual(['unused', 'made-again']);
});
