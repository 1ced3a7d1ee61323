import { type RawPath, utf8ToRaw } from '@holotype/model';
import { Option } from 'commander';
import { type Context, toPath } from './context.ts';
import { twoSides } from './option-values.ts';
import { collect } from './options.ts';

export interface Bind {
  /** On this machine. */
  readonly source: RawPath;
  /** Inside, as the user typed it. */
  readonly target: RawPath;
  readonly writable: boolean;
}

/** For commands that run something in what was rebuilt. */
export const bindOption = (): Option =>
  new Option(
    '--bind <src:dst>',
    'make a path of this machine visible to the run; append :ro for read-only (repeatable)',
  )
    .argParser(collect)
    .default([]);

/** `SRC:DST` or `SRC:DST:ro` as it was typed. Throws OptionError `OPTION_INVALID`. */
export const toBind = (context: Pick<Context, 'workingDirectory'>, text: string): Bind => {
  const [source, rest] = twoSides('--bind', text, ':', 'SRC:DST or SRC:DST:ro');
  const readOnly = rest.endsWith(':ro');
  return {
    source: toPath(context, source),
    target: utf8ToRaw(readOnly ? rest.slice(0, -':ro'.length) : rest),
    writable: !readOnly,
  };
};
