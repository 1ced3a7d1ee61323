import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, needs } from '@holotype/kit';
import { beforeAll, expect, test } from 'vitest';
import { holotype } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

const finished = atEnd();
let share: string;
beforeAll(() => {
  const place = temporary(finished);
  execFileSync(process.execPath, [join(checkout, 'scripts/completions.mjs'), place]);
  share = join(place, 'share');
});

/** What bash offers behind these words, the last of which is being typed. */
const offered = (...words: readonly string[]): readonly string[] => {
  const script = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _holotype; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const file = join(share, 'bash-completion/completions/holotype');
  const all = execFileSync('bash', ['-c', script, 'bash', file, ...words], { encoding: 'utf8' });
  return all.split('\n').filter((line) => line !== '');
};

test.runIf(needs('completion in bash', 'bash'))('bash completes verbs, options and their values', () => {
  expect(offered('holotype', 're')).toEqual(['replay', 'reports', 'referrers', 'rebuild']);
  expect(offered('holotype', 'replay', 'f.capsule', '--off')).toEqual(['--offline']);
  expect(offered('holotype', 'rebuild', 'f.capsule', '--form', 's')).toEqual(['squashfs', 'sif']);
  expect(offered('holotype', 'store', '')).toEqual(['path', 'size', 'gc']);
  // A file, or what the run itself takes: bash offers names of files where we offer nothing.
  expect(offered('holotype', 'show', '')).toEqual([]);
  expect(offered('holotype', 'freeze', '--', 'ls', '--')).toEqual([]);
});

test('the command prints what is packaged', async () => {
  const { code, stdout } = await holotype(['completion', 'bash']);
  expect([code, stdout]).toEqual([
    0,
    expect.stringContaining('complete -o bashdefault -o default -F _holotype'),
  ]);
  expect((await holotype(['completion', 'csh'])).code).toBe(2);
});

test.runIf(needs('completion in zsh', 'zsh'))('zsh can read its completion', () => {
  const { status, stderr } = spawnSync('zsh', ['-n', join(share, 'zsh/site-functions/_holotype')], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test.runIf(needs('completion in fish', 'fish'))('fish can read its completion', () => {
  const file = join(share, 'fish/vendor_completions.d/holotype.fish');
  const { status, stderr } = spawnSync('fish', ['-n', file], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test.runIf(needs('manual pages', 'man', 'groff'))('man finds no fault with a page', () => {
  const place = join(share, 'man/man1');
  const pages = readdirSync(place);
  expect(pages).toContain('holotype.1');
  expect(pages).toContain('holotype-replay.1');
  for (const page of pages) {
    const { stdout, stderr } = spawnSync('man', ['--warnings', '-l', join(place, page)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', MANWIDTH: '80' },
    });
    expect(stderr, page).toBe('');
    expect(stdout, page).toMatch(/NAME\n +holotype/);
  }
});
