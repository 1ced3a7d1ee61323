import { baseOf, type RawPath, utf8ToRaw } from '@holotype/model';
import type { CompilingRun } from '../../remake.ts';
import { named } from './interpreters.ts';

/** Variables with which Python writes no bytecode, or elsewhere; an empty value is none (docs.python.org, "Command line and environment"). */
const variables = ['PYTHONDONTWRITEBYTECODE', 'PYTHONPYCACHEPREFIX'];

/** Options with which an interpreter was started, those before its script, module or command. */
const optionsOf = ([program = '', ...words]: readonly string[]): readonly string[] => {
  if (!named.test(baseOf(utf8ToRaw(program)))) return [];
  const options: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || /^-[abd-ln-zA-VYZ]*[cm]/.test(word)) break;
    options.push(word);
    // These two take the next word, where their value does not follow at once.
    if (/^-[a-zA-Z]*[XW]$/.test(word)) options.push(words[++at] ?? '');
  }
  return options;
};

const isSilent = (options: readonly string[]): boolean =>
  options.some((one) => /^-[a-zA-VYZ]*B/.test(one)) ||
  /(?:^|\0)(?:-X\0?)pycache_prefix=/.test(options.join('\0'));

/** `#!/usr/bin/env -S python3 -B` and the like, as words. */
const firstLine = (files: CompilingRun['files'], path: RawPath): readonly string[] => {
  const head = Buffer.from(files.head(path, 256) ?? new Uint8Array()).toString('latin1');
  const words = /^#! *([^\n]*)/.exec(head)?.[1]?.split(/[ \t]+/) ?? [];
  return baseOf(words[0] ?? '') === 'env' ? words.slice(words[1] === '-S' ? 2 : 1) : words;
};

/** Why Python would write no bytecode beside its sources: by the variables of the run, or the options of its command and of its scripts. */
export const notWritten = ({ argv, environment, programs, files }: CompilingRun): string | undefined => {
  const variable = variables.find((name) => (environment[name] ?? '') !== '');
  if (variable !== undefined) return `${variable} is set, so Python would compile them anew at each start`;
  const started = [argv, ...programs.map((path) => firstLine(files, path))];
  return started.some((one) => isSilent(optionsOf(one)))
    ? 'Python was started with an option that keeps it from writing them, and would compile them anew at each start'
    : undefined;
};
