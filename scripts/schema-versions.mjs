// What a version of a document stands for: a digest of its schema with all that it refers to. schemas/versions.json holds one for each
// version that was ever written, so that no schema changes while its version stays: a reader of the old one would call the document damaged.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Documents that say their version. `lines`: files whose lines have none of their own; the document that names them speaks for them. */
export const versioned = {
  manifest: { file: 'manifest/manifest.schema.json', lines: ['tree/tree-entry.schema.json'] },
  lock: { file: 'lock/lock.schema.json', lines: ['lock/map-line.schema.json'] },
  report: { file: 'report/report.schema.json', lines: [] },
  recipe: { file: 'recipe/recipe.schema.json', lines: [] },
  partial: { file: 'partial/partial.schema.json', lines: [] },
  sources: { file: 'sources/sources.schema.json', lines: [] },
  audit: { file: 'audit/audit.schema.json', lines: [] },
  triage: { file: 'triage/triage.schema.json', lines: [] },
  attestation: { file: 'attestation/attestation.schema.json', lines: [] },
  reference: { file: 'reference/reference.schema.json', lines: [] },
};

const words = ['title', 'description', '$comment'];
/** Keywords whose members are names of the documents, not keywords. */
const named = ['properties', '$defs', 'patternProperties', 'dependentRequired'];

/** A schema without what no validator needs; `toRef` rewrites what `$ref` says. */
export const slim = (value, toRef = (ref) => ref, isNamed = false) => {
  if (Array.isArray(value)) return value.map((one) => slim(one, toRef));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isNamed || !words.includes(key))
      .map(([key, one]) => [
        key,
        key === '$ref' && !isNamed ? toRef(one) : slim(one, toRef, !isNamed && named.includes(key)),
      ]),
  );
};

const ordered = (value) => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  );
};

/** The digest of some schemas below `directory` and of all that they refer to; words for people and `$id` do not count. */
export const digestOf = (directory, files) => {
  const found = new Map();
  const add = (file) => {
    if (found.has(file)) return;
    found.set(file, undefined);
    const { $id, ...schema } = JSON.parse(readFileSync(join(directory, file), 'utf8'));
    const rules = slim(schema, (ref) => {
      const [path] = ref.split('#');
      if (path !== '') add(join(dirname(file), path));
      return ref;
    });
    found.set(file, ordered(rules));
  };
  files.forEach(add);
  const all = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return `sha256:${createHash('sha256').update(JSON.stringify(all)).digest('hex')}`;
};

/** The version of each document and the digest that it stands for, as the schemas below `directory` are now. */
export const currentVersions = (directory) =>
  Object.fromEntries(
    Object.entries(versioned).map(([name, { file, lines }]) => {
      const schema = JSON.parse(readFileSync(join(directory, file), 'utf8'));
      const version = schema.properties[`${name}Version`].const;
      if (!schema.$id.endsWith(`/${name}/${version}`))
        throw new Error(`schemas/${file}: its $id does not end with /${name}/${version}`);
      return [name, { file, version, digest: digestOf(directory, [file, ...lines]) }];
    }),
  );

/**
 * `versions.json` below `directory` with what is new in it, and what stands against that: schemas that changed under a version that is recorded.
 */
export const recordVersions = (directory) => {
  const recorded = readRecorded(join(directory, 'versions.json'));
  const complaints = [];
  for (const [name, { file, version, digest }] of Object.entries(currentVersions(directory))) {
    recorded[name] ??= {};
    const known = recorded[name][version];
    recorded[name][version] ??= digest;
    if (known !== undefined && known !== digest)
      complaints.push(
        `The schema of ${name} has changed, and its version is still ${version}: programs that know ${version} would call new documents damaged.\n` +
          `  Where every old document fits: npm run generate addition ${name}\n` +
          `  Else raise the version in schemas/${file} (const and $id), write a migration (schemas/released/README.md), then: npm run generate\n` +
          `  Only if no commit has ${version} yet: take its line out of schemas/versions.json, then: npm run generate`,
      );
  }
  return { recorded, complaints };
};

/** People edit it, to take a line out. */
const readRecorded = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`schemas/versions.json is not JSON (a comma too many?): ${error.message}`, {
      cause: error,
    });
  }
};

/** Raises the ADDITION of a document's version in its schema. */
export const raiseAddition = (directory, name) => {
  if (!Object.hasOwn(versioned, name))
    throw new Error(`${name}: no such document; there are ${Object.keys(versioned).join(', ')}`);
  const { file, version } = currentVersions(directory)[name];
  const next = version.replace(/\d+$/, (addition) => String(Number(addition) + 1));
  const path = join(directory, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text
      .replace(`"const": "${version}"`, `"const": "${next}"`)
      .replace(`/${name}/${version}"`, `/${name}/${next}"`),
  );
};
