// Writes the rules of packages/secrets and the places that ecosystems/src/published.ts knows from a checkout of gitleaks: node scripts/secret-rules.mjs DIR COMMIT
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'smol-toml';

const [from, commit] = process.argv.slice(2);
if (!from || !/^[0-9a-f]{40}$/.test(commit ?? '')) {
  console.error('usage: node scripts/secret-rules.mjs GITLEAKS-CHECKOUT COMMIT');
  process.exit(2);
}
const config = parse(readFileSync(join(from, 'config/gitleaks.toml'), 'utf8'));
const license = readFileSync(join(from, 'LICENSE'), 'utf8').trim();

const toAllowed = ({ regexes, stopwords, paths, regexTarget, condition }) => ({
  regexes: regexes ?? [],
  stopwords: stopwords ?? [],
  paths: paths ?? [],
  target: regexTarget ?? 'secret',
  all: condition === 'AND',
});
// A rule without an expression judges by the name alone; such names are in files/never-table.ts.
const rules = config.rules
  .filter((rule) => rule.regex)
  .map(({ id, regex, keywords, secretGroup, entropy, path, allowlists }) => ({
    id,
    regex,
    keywords: keywords.map((word) => word.toLowerCase()),
    ...(secretGroup ? { group: secretGroup } : {}),
    ...(entropy ? { entropy } : {}),
    ...(path ? { path } : {}),
    ...(allowlists ? { allowed: allowlists.map(toAllowed) } : {}),
  }));

const lines = (values) => values.map((value) => `  ${JSON.stringify(value)},\n`).join('');
const head = `// Generated from github.com/gitleaks/gitleaks ${commit}, config/gitleaks.toml, by scripts/secret-rules.mjs. Do not edit.
/*
${license}
*/
`;
const write = (path, text) => writeFileSync(resolve(import.meta.dirname, '../packages', path), head + text);

write(
  'secrets/src/generated/gitleaks.ts',
  `import type { Allowed, RuleSource } from '../rule.ts';

export const gitleaksRules: readonly RuleSource[] = [
${lines(rules)}];

/** What is no secret for any rule. */
export const gitleaksAllowed: Allowed = ${JSON.stringify({ ...toAllowed(config.allowlist), paths: [] })};
`,
);
// No rule: what never searches, but has to know published code, needs these alone.
write(
  'ecosystems/src/generated/published.ts',
  `
/** Code of others and lists of hashes, where gitleaks looks for nothing. */
export const unsearchedByGitleaks: readonly string[] = [
${lines(config.allowlist.paths)}];
`,
);
console.log(`${rules.length} rules`);
