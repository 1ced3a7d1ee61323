// What the release workflow runs: the libraries by changesets, and the command as the one package that `npm run package` writes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { must, root } from './setup.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'apps/cli/package.json'), 'utf8'));
must('npm', ['run', 'package']);
must('npx', ['changeset', 'publish']);
must('npm', ['publish', join(root, 'out', `${name}-${version}.tgz`), '--access', 'public']);
must('git', ['tag', '--force', `${name}@${version}`]);
