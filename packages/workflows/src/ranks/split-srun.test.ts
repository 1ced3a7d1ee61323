import { expect, test } from 'vitest';
import { splitSrun } from './split-srun.ts';

const programOf = (text: string) => {
  const split = splitSrun(['srun', ...text.split(' ')]);
  return 'why' in split ? split.why : split.program.join(' ');
};

test.each([
  ['./solve -n 4', './solve -n 4'],
  ['-n 3 ./solve', './solve'],
  ['-n3 -lN2 ./solve --output x', './solve --output x'],
  ['--ntasks 3 --mpi=pmix --label ./solve', './solve'],
  ['--exclusive --nodes=2-4 -I60 -- -odd-name', '-odd-name'],
  ['-lc 2 ./solve', './solve'],
])('the program of srun %s', (text, program) => {
  expect(programOf(text)).toBe(program);
});

test.each([
  ['-n 2 a : -n 1 b', 'it starts several programs'],
  ['--multi-prog list', '--multi-prog starts several programs'],
  ['--pty sh', '--pty gives the first rank a terminal'],
  ['--of-a-later-slurm 3 ./solve', 'its option --of-a-later-slurm is not known'],
  ['-y ./solve', 'its option -y is not known'],
  ['-n 3', 'it names no program'],
])('srun %s is left as it is', (text, why) => {
  expect(programOf(text)).toBe(why);
});
