import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout, execute, makeScratch, must } from '@holotype/kit';
import { expect, test } from 'vitest';
import { changed, readPage, type Step } from './page.ts';

const docs = join(checkout, 'docs');
const pages = readdirSync(docs).filter((name) => /^adding-.*\.md$/.test(name));

/** Everything but history and what is installed, which is only referred to. */
const copyWorkspace = async (to: string): Promise<void> => {
  const names = readdirSync(checkout).filter((name) => !/^(\.git|\.tools|\.turbo|node_modules)$/.test(name));
  await must(['cp', '-a', '--reflink=auto', ...names.map((name) => join(checkout, name)), to]);
  symlinkSync(join(checkout, 'node_modules'), join(to, 'node_modules'));
};

const follow = async (workspace: string, step: Step): Promise<void> => {
  if (step.kind === 'command') {
    const { code, stdout, stderr } = await execute(['bash', '-c', step.line], {
      cwd: workspace,
      env: { NO_COLOR: '1', VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined },
    });
    const said = `${stdout}\n${stderr}`;
    expect(code, `${step.line}\n${said.slice(-6000)}`).toBe(0);
    for (const line of step.shown) expect(said.split('\n').map((one) => one.trim())).toContain(line);
    return;
  }
  const path = join(workspace, step.path);
  mkdirSync(dirname(path), { recursive: true });
  if (step.kind === 'change') writeFileSync(path, changed(readFileSync(path, 'utf8'), step.lines));
  else writeFileSync(path, step.text, { flag: 'wx' });
};

test.each(pages)('%s: its code and its commands, as they stand, are all that it takes', async (name) => {
  await using scratch = await Promise.resolve(makeScratch());
  await copyWorkspace(scratch.path);
  const steps = readPage(readFileSync(join(docs, name), 'utf8'));
  expect(steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['file', 'change', 'command']));
  for (const step of steps) await follow(scratch.path, step);
});
