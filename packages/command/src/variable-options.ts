import type { VariableWishes } from '@holotype/capture';
import { Option } from 'commander';
import { unreadable } from './option-values.ts';

/** What was typed, in order: `NAME` or `NAME=VALUE` of `--env`, `=NAME` of `--no-env`. */
export interface VariableOptions {
  readonly env: readonly string[];
}

const added = (text: string, before: readonly string[]): string[] => [...before, text];
const taken = (text: string, before: readonly string[]): string[] => [...before, `=${text}`];

/** `--env` and `--no-env` share one list: of one name the last word counts. */
export const envOption = (description: string): Option =>
  new Option('--env <name[=value]>', `${description} (repeatable)`).argParser(added).default([]);

export const noEnvOption = (description: string): Option =>
  new Option('--no-env <name>', `${description} (repeatable)`).argParser(taken);

/** Throws OptionError `OPTION_INVALID` for what names no variable. */
export const toWishes = (texts: readonly string[]): VariableWishes => {
  const given = new Map<string, string | undefined>();
  const without = new Set<string>();
  for (const text of texts) {
    const isTaken = text.startsWith('=');
    const rest = isTaken ? text.slice(1) : text;
    const at = rest.indexOf('=');
    const name = at < 0 ? rest : rest.slice(0, at);
    if (name === '' || (isTaken && at >= 0))
      throw unreadable(
        `${isTaken ? '--no-env' : '--env'} ${rest} names no variable`,
        isTaken ? 'write --no-env NAME' : 'write --env NAME or --env NAME=VALUE',
      );
    given.delete(name);
    without.delete(name);
    if (isTaken) without.add(name);
    else given.set(name, at < 0 ? undefined : rest.slice(at + 1));
  }
  return { given, without };
};

/** Throws OptionError `OPTION_INVALID` if the caller lacks a variable that is to be passed on. */
export const needVariables = (
  { given }: VariableWishes,
  environment: Readonly<Record<string, string>>,
): void => {
  const missing = [...given].find(([name, value]) => value === undefined && environment[name] === undefined);
  if (missing)
    throw unreadable(
      `This shell has no variable ${missing[0]} to pass to the run`,
      `export it, or write its value: --env ${missing[0]}=VALUE`,
    );
};
