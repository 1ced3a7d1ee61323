// Applies the changesets: their texts go to the top of CHANGELOG.md, under the version that they make, for a person to edit; then
// `changeset version` raises the versions and removes them. The release workflow runs it and proposes the result.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, root } from './setup.mjs';

const changesets = join(root, '.changeset');
const texts = readdirSync(changesets)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .sort()
  .map((name) =>
    readFileSync(join(changesets, name), 'utf8')
      .replace(/^---\n[^]*?\n---\n/, '')
      .trim(),
  );

const { status } = spawnSync('changeset', ['version'], { cwd: root, env: environment, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
if (texts.length > 0) {
  const { version } = JSON.parse(readFileSync(join(root, 'apps/cli/package.json'), 'utf8'));
  const path = join(root, 'CHANGELOG.md');
  const items = texts.map((text) => `- ${text.replaceAll('\n', '\n  ')}\n`).join('');
  writeFileSync(path, readFileSync(path, 'utf8').replace('\n## ', `\n## ${version}\n\n${items}\n## `));
}
