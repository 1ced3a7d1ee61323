import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type CliResult, program, startProgram } from '../hostile/cli.ts';
import { temporary } from '../hostile/temporary.ts';

export type System = 'linux' | 'darwin' | 'win32';
const pretend = new URL('pretend.js', import.meta.url).href;

/** What was printed and written there, but for what names the place. */
export interface Told {
  readonly code: number | undefined;
  readonly printed: unknown;
}

/**
 * A directory to work in, on this machine or on one that lacks what a system other than Linux lacks; nothing but Node is found there, unless there
 * are `programs`, by name, with variables that they need.
 */
export const workOn = (
  system: System,
  finished: (use: () => void) => void,
  programs: Readonly<Record<string, string>> = {},
  variables: Readonly<Record<string, string>> = {},
) => {
  const place = temporary(finished);
  for (const name of ['work', 'tmp', 'home', 'bin']) mkdirSync(join(place, name));
  if (system === 'win32') symlinkSync('/', join(place, 'work/C:'));
  for (const [name, path] of Object.entries(programs)) symlinkSync(path, join(place, 'bin', name));
  const hasPrograms = Object.keys(programs).length > 0;
  const work = join(place, 'work');
  const run = (...args: readonly string[]): Promise<CliResult> => {
    const node = system === 'linux' ? [] : ['--import', pretend];
    const env = { HOLOTYPE_PRETEND: system, HOLOTYPE_PRETEND_PLACE: place };
    const own = { HOME: join(place, 'home'), TMPDIR: join(place, 'tmp'), PATH: join(place, 'bin') };
    return startProgram(process.execPath, [...node, program, ...args], {
      cwd: work,
      env: { ...env, ...own, ...variables, ...(hasPrograms && { HOLOTYPE_PRETEND_PROGRAMS: 'there' }) },
    }).ended;
  };
  const here = system === 'win32' ? `/C:${work}` : work;
  const json = async (...args: readonly string[]): Promise<Told> => {
    const done = await run(...args, '--json', '--quiet');
    if (done.stdout === '') throw new Error(`${args.join(' ')}: exit ${String(done.code)}\n${done.stderr}`);
    const text = done.stdout.replaceAll(here, 'WORK').replaceAll(/"madeAt": "[^"]*"/g, '"madeAt": ""');
    return { code: done.code, printed: JSON.parse(text) as unknown };
  };
  return { place, work, here, run, json };
};
export type Work = ReturnType<typeof workOn>;
