import { Ajv2020 } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentVersions } from './generated/versions.ts';
import { readDocument, validate } from './validate.ts';

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** Every schema below `schema`, with the place where it stands. */
function* schemasIn(schema: unknown, at: string): Generator<readonly [string, Schema]> {
  if (!isSchema(schema)) return;
  if (!Array.isArray(schema)) yield [at, schema];
  for (const [key, value] of Object.entries(schema)) {
    // Names of properties are not keywords.
    if (['properties', '$defs', 'patternProperties'].includes(key) && isSchema(value))
      for (const [name, one] of Object.entries(value)) yield* schemasIn(one, `${at}/${key}/${name}`);
    else if (key !== 'const' && key !== 'enum') yield* schemasIn(value, `${at}/${key}`);
  }
}
const directory = join(import.meta.dirname, '../../../schemas');
const read$id = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { readonly $id: string }).$id;
const schemas = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.schema.json') && !name.startsWith('released/'))
  .map((name) => {
    const file = join(directory, name);
    const text = readFileSync(file, 'utf8').replaceAll(
      /"\$ref": "([^"#]+)/g,
      (_, other: string) => `"$ref": "${read$id(join(dirname(file), other))}`,
    );
    return { name, schema: JSON.parse(text) as Schema };
  });
const all = schemas.flatMap(({ name, schema }) => [...schemasIn(schema, name)]);

test('objects are closed, and texts, lists and maps have an end', () => {
  const open: string[] = [];
  for (const [at, schema] of all) {
    const { type, additionalProperties, maxProperties, maxLength, maxItems } = schema;
    if (type === 'object') {
      const isMap = isSchema(additionalProperties) && typeof maxProperties === 'number';
      if (additionalProperties !== false && !isMap) open.push(at);
    }
    const isFixed = 'enum' in schema || 'const' in schema;
    if (type === 'string' && !isFixed && typeof maxLength !== 'number') open.push(at);
    if (type === 'array' && typeof maxItems !== 'number') open.push(at);
    if ('properties' in schema && type !== 'object') open.push(at);
    if (Array.isArray(type)) open.push(`${at}: several types`);
  }
  expect(all.length).toBeGreaterThan(300);
  expect(open).toEqual([]);
});

const report = {
  reportVersion: documentVersions.report,
  tool: { name: 'holotype', version: '0.1.0' },
  madeAt: '2026-01-01T00:00:00Z',
  subject: { kind: 'fit', name: 'capsule' },
  verdict: 'pass',
  findings: [],
};
const read = (document: unknown) =>
  readDocument('report', Buffer.from(JSON.stringify(document)), 'report.json');

test('a document of this version is read', () => {
  expect(JSON.parse(JSON.stringify(read(report)))).toEqual(report);
});

test('a newer document is told apart from a broken one', () => {
  const newer = { ...report, reportVersion: '2-9-0', verdict: 'splendid' };
  expect(() => read(newer)).toThrow(
    expect.objectContaining({ code: 'DOCUMENT_TOO_NEW', exit: 'unsupported', hint: 'update holotype' }),
  );
  for (const broken of [null, 1, 'x', [], {}, { ...report, extra: 1 }, { ...report, reportVersion: 2 }])
    expect(() => read(broken)).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_INVALID', exit: 'invalid' }),
    );
});

test('what was compiled beforehand judges as ajv does now', () => {
  const ajv = new Ajv2020({ strict: true, schemas: schemas.map(({ schema }) => schema) });
  const now = ajv.getSchema(`https://holotype.invalid/schemas/report/${documentVersions.report}`);
  const judges = (value: unknown) => {
    try {
      return validate('report', value, 'report') === value;
    } catch {
      return false;
    }
  };
  const findings = fc.array(
    fc.record({ check: fc.constantFrom('cpu', 'space', ''), verdict: fc.constantFrom('pass', 'fail', 'no') }),
  );
  const member = fc.oneof(
    fc.record({ key: fc.constantFrom(...Object.keys(report), 'labels', 'extra'), value: fc.jsonValue() }),
    fc.record({ key: fc.constant('findings'), value: findings }),
    fc.record({ key: fc.constant('madeAt'), value: fc.string({ unit: 'grapheme' }) }),
  );
  const changed = fc.array(member, { maxLength: 2 }).map((members) => ({
    ...report,
    ...Object.fromEntries(members.map(({ key, value }) => [key, value])),
  }));
  fc.assert(fc.property(changed, (value) => judges(value) === now?.(value)));
});

test('the message names the document and the place in it', () => {
  expect(() => read({ ...report, tool: { name: 'holotype', version: 1 } })).toThrow(
    /^report\.json: \/tool\/version must be string$/,
  );
  expect(() => read({ ...report, extra: 1 })).toThrow(
    /^report\.json: must NOT have additional properties: "extra"$/,
  );
  expect(() => validate('map-line', { source: 'pack', index: -1, files: [] }, 'map')).toThrow(/^map: /);
});
