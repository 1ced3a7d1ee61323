import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { must } from '@holotype/kit';
import { copySources, type RealRun } from '../run.ts';

const sources = ['Makefile', 'gitignore', 'matrix.c', 'matrix.h', 'test.c'];
const author = ['-c', 'user.name=a', '-c', 'user.email=a@mirror.example'];

/** make builds a small C project and tests it; what it makes is ignored by git. */
export const makeRun: RealRun = {
  name: 'make',
  summary: 'make builds and tests a small C project',
  programs: ['make', 'gcc', 'git'],
  prepare: async (place) => {
    const directory = copySources('make', sources, place);
    renameSync(join(directory, 'gitignore'), join(directory, '.gitignore'));
    const git = (...args: readonly string[]) => must(['git', ...author, ...args], { cwd: directory });
    await git('init', '-q');
    await git('add', '.');
    await git('commit', '-q', '-m', 'A matrix library');
    return { directory, argv: ['make', 'test'], outputs: ['build/test.log'] };
  },
};
