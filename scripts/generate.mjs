// Generates packages/model/src/generated from schemas/: types, and the schemas themselves as one module. `--check` fails on drift.
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const schemas = join(root, 'schemas');
const out = join(root, 'packages/model/src/generated');
const check = process.argv.includes('--check');
const banner = '// Generated from schemas/ by `npm run generate`. Do not edit.\n';

const documents = {
  manifest: 'manifest/manifest.schema.json',
  'tree-entry': 'tree/tree-entry.schema.json',
  lock: 'lock/lock.schema.json',
  'map-line': 'lock/map-line.schema.json',
  report: 'report/report.schema.json',
  recipe: 'recipe/recipe.schema.json',
  partial: 'partial/partial.schema.json',
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

const all = readdirSync(schemas, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.schema.json'))
  .map((entry) => relative(schemas, join(entry.parentPath, entry.name)))
  .filter((file) => !file.startsWith('released/'))
  .sort();
const texts = all.map((file) => {
  const schema = JSON.parse(readFileSync(join(schemas, file), 'utf8'));
  // Relative $refs name files; inside the program they are resolved against ids.
  const absolute = JSON.stringify(schema).replace(
    /"\$ref":"([^"#]+)(#[^"]*)?"/g,
    (_, target, fragment = '') => {
      const other = JSON.parse(readFileSync(join(schemas, dirname(file), target), 'utf8'));
      return `"$ref":${JSON.stringify(other.$id + fragment)}`;
    },
  );
  return `  ${JSON.stringify(basename(file, '.schema.json'))}: ${absolute},`;
});
outputs.set(
  'schemas.ts',
  `${banner}\nexport const schemas: Readonly<Record<string, { readonly $id: string; readonly [key: string]: unknown }>> = {\n${texts.join('\n')}\n};\n`,
);

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
if (check && drift > 0) process.exitCode = 1;
