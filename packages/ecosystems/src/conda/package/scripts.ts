import { joinRaw } from '@holotype/model';
import type { ScriptRule } from './rules.ts';

/** A command of a package that is the same for every machine: a script of the installer's calls its function. */
export interface EntryPoint {
  /** Of the command. */
  readonly name: string;
  readonly module: string;
  readonly call: string;
}

const dotted = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

/** `black = black.main:run`; undefined for what installers refuse. */
export const parseEntryPoint = (text: unknown): EntryPoint | undefined => {
  if (typeof text !== 'string' || text.length > 4096) return undefined;
  const [, command = '', module = '', call = ''] =
    /^([^=]*)=\s*["']?([^"']*):([^"':]*)["']?\s*$/.exec(text) ?? [];
  const [name, from, what] = [command, module, call].map((one) => one.trim());
  if (name === undefined || !/^[\w+-][\w.+-]*$/.test(name)) return undefined;
  if (from === undefined || what === undefined || !dotted.test(from) || !dotted.test(what)) return undefined;
  return { name, module: from, call: what };
};

/** More than that the kernel cuts off. */
export const longestShebang = 127;

/** The script as an installer writes it. */
export const scriptText = ({ module, call }: EntryPoint, { by, prefix, python }: ScriptRule): Buffer => {
  const program = joinRaw(prefix, `bin/python${python}`);
  // conda counts the end of the line too.
  const most = by === 'conda-1' ? longestShebang - 1 : longestShebang;
  const isPlain = program.length + 2 <= most && !program.includes(' ');
  const shebang = isPlain ? `#!${program}` : `#!/bin/sh\n'''exec' "${program}" "$0" "$@" #'''`;
  const indent = by === 'conda-1' ? '    ' : '\t';
  const text = [
    shebang,
    '# -*- coding: utf-8 -*-',
    'import re',
    'import sys',
    '',
    `from ${module} import ${call.replace(/\..*$/, '')}`,
    '',
    "if __name__ == '__main__':",
    `${indent}sys.argv[0] = re.sub(r'(-script\\.pyw?|\\.exe)?$', '', sys.argv[0])`,
    `${indent}sys.exit(${call}())`,
    '',
  ];
  return Buffer.from(text.join('\n'), 'latin1');
};
