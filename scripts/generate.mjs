// Generates packages/model/src/generated from schemas/: types, validators as ajv compiles them, and versions. `--check` fails on drift; a
// schema that changes without its version fails both.
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { currentVersions, raiseAddition, recordVersions, slim } from './schema-versions.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const schemas = join(root, 'schemas');
const out = join(root, 'packages/model/src/generated');
const check = process.argv.includes('--check');
const addition = process.argv.indexOf('addition');
if (addition > 0) raiseAddition(schemas, process.argv[addition + 1] ?? '');
const banner = '// Generated from schemas/ by `npm run generate`. Do not edit.\n';

const documents = {
  manifest: 'manifest/manifest.schema.json',
  'tree-entry': 'tree/tree-entry.schema.json',
  lock: 'lock/lock.schema.json',
  'map-line': 'lock/map-line.schema.json',
  report: 'report/report.schema.json',
  recipe: 'recipe/recipe.schema.json',
  partial: 'partial/partial.schema.json',
  project: 'project/project.schema.json',
  sources: 'sources/sources.schema.json',
  audit: 'audit/audit.schema.json',
  triage: 'triage/triage.schema.json',
  attestation: 'attestation/attestation.schema.json',
  reference: 'reference/reference.schema.json',
};

const outputs = new Map();
for (const [name, file] of Object.entries(documents)) {
  const path = join(schemas, file);
  const types = await compile(JSON.parse(readFileSync(path, 'utf8')), name, {
    cwd: dirname(path),
    bannerComment: banner,
    additionalProperties: false,
    maxItems: 0,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  outputs.set(`${name}.ts`, types);
}

/** Schemas by their $id, without what no validator needs; relative $refs, which name files, become ids. */
const all = readdirSync(schemas, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.schema.json'))
  .map((entry) => relative(schemas, join(entry.parentPath, entry.name)))
  .filter((file) => !file.startsWith('released/'))
  .sort()
  .map((file) => {
    const read = (path) => JSON.parse(readFileSync(join(schemas, path), 'utf8'));
    const absolute = (target) => {
      const [path, fragment] = target.split('#');
      return `${path === '' ? '' : read(join(dirname(file), path)).$id}${fragment === undefined ? '' : `#${fragment}`}`;
    };
    return slim(read(file), absolute);
  });

// Inlined references would make the validators half as large again.
const ajv = new Ajv2020({
  ...{ strict: true, allErrors: false, inlineRefs: false, schemas: all },
  code: { source: true, esm: true, lines: true },
});
const names = Object.keys(documents);
const ids = names.map((name, at) => [
  `document${at}`,
  JSON.parse(readFileSync(join(schemas, documents[name]), 'utf8')).$id,
]);
// CommonJS, so that it can be loaded when the first document is read; complete, so that ajv need not be there.
const validators = standalone
  .default(ajv, Object.fromEntries(ids))
  .replaceAll('require("ajv/dist/runtime/ucs2length").default', () => `(${ucs2length.default.toString()})`)
  .replace('"use strict";', '')
  .replaceAll(/export const document(\d+) = (\w+);/g, (_, at, name) => `exports['${names[at]}'] = ${name};`)
  .trim();
if (/\b(require|import|export)\b\s*[({]/.test(validators))
  throw new Error('the validators need another module');
outputs.set('validators.cts', `// @ts-nocheck\n${banner}\n${validators}\n`);

const versions = Object.entries(currentVersions(schemas)).map(
  ([name, { version }]) => `  ${name}: '${version}',\n`,
);
outputs.set(
  'versions.ts',
  `${banner}\n/** The version in which this program writes each document. */\nexport const documentVersions = {\n${versions.join('')}} as const;\n`,
);
const { recorded, complaints } = recordVersions(schemas);
outputs.set('../../../../schemas/versions.json', `${JSON.stringify(recorded, undefined, 2)}\n`);

mkdirSync(out, { recursive: true });
let drift = 0;
for (const [name, text] of outputs) {
  const path = join(out, name);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (before === text) continue;
  drift++;
  if (check)
    console.error(`drift: ${relative(root, path)} is not what schemas/ generates; run npm run generate`);
  else writeFileSync(path, text);
}
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0 || (check && drift > 0)) process.exitCode = 1;
