import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

interface Versions {
  readonly recordVersions: (directory: string) => {
    readonly recorded: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly complaints: readonly string[];
  };
}
const script = new URL('../../../scripts/schema-versions.mjs', import.meta.url).href;
const { recordVersions } = (await import(script)) as Versions;
const schemas = join(import.meta.dirname, '../../../schemas');

/** What is said of the schemas once these texts in them are others: file, what stands there, what stands there then. */
const changed = (...changes: readonly (readonly [file: string, before: string, after: string])[]) => {
  const directory = mkdtempSync(join(tmpdir(), 'schemas-'));
  onTestFinished(() => {
    rmSync(directory, { recursive: true });
  });
  cpSync(schemas, directory, { recursive: true });
  for (const [file, before, after] of changes) {
    const text = readFileSync(join(directory, file), 'utf8');
    expect(text).toContain(before);
    writeFileSync(join(directory, file), text.replaceAll(before, after));
  }
  return recordVersions(directory);
};
const names = (complaints: readonly string[]) =>
  complaints.map((text) => /^The schema of (\S+) has changed/.exec(text)?.[1]);

const recorded = JSON.parse(readFileSync(join(schemas, 'versions.json'), 'utf8')) as unknown;

test('the schemas are those that their versions stand for', () => {
  expect(recordVersions(schemas)).toEqual({ recorded, complaints: [] });
});

test('a schema that changes without its version is refused, and what to do is said', () => {
  const { complaints } = changed(['manifest/run.schema.json', '"maximum": 65535', '"maximum": 65534']);
  expect(names(complaints)).toEqual(['manifest']);
  expect(complaints[0]).toMatch(
    /npm run generate addition manifest\n.*raise the version in schemas\/manifest\/manifest\.schema\.json /s,
  );
});

test('what several documents refer to, and lines that another document names, count for each of them', () => {
  const shared = changed(['claims.schema.json', '"maxLength": 1024', '"maxLength": 1023']);
  expect(names(shared.complaints)).toEqual(['manifest', 'report']);
  const line = changed(['tree/tree-entry.schema.json', '"maximum": 4294967295', '"maximum": 4294967294']);
  expect(names(line.complaints)).toEqual(['manifest']);
});

test('a comma too many in the record is said to be there', () => {
  expect(() => changed(['versions.json', '}\n}', '},\n}'])).toThrow(
    /^schemas\/versions\.json is not JSON \(a comma too many\?\): /,
  );
});

test('with a version of its own it is recorded; words for people need none', () => {
  const now =
    /"const": "([\d-]+)"/.exec(readFileSync(join(schemas, 'report/report.schema.json'), 'utf8'))?.[1] ?? '';
  const raised = changed(
    ['report/replay.schema.json', '"maxItems": 32', '"maxItems": 33'],
    ['report/report.schema.json', now, '9-0-0'],
  );
  expect(raised.complaints).toEqual([]);
  expect(Object.keys(raised.recorded['report'] ?? {})).toEqual(expect.arrayContaining([now, '9-0-0']));
  const worded = changed(['report/replay.schema.json', 'The run again, elsewhere', 'Again, elsewhere']);
  expect(worded).toEqual({ recorded, complaints: [] });
});
