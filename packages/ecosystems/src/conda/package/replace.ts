import type { RawPath } from '@holotype/model';
import { maxMade } from '../../made.ts';
import type { Placeholder } from './info.ts';
import type { Installer } from './rules.ts';
import { longestShebang } from './scripts.ts';

/** A file with the prefix in the place of its placeholder, as an installer writes it; undefined where it would not, or nothing changes. */
export const putPrefix = (
  content: Buffer,
  { text, mode }: Placeholder,
  prefix: RawPath,
  installer: Installer,
): Buffer | undefined => {
  const [from, to] = [Buffer.from(text, 'utf8'), Buffer.from(prefix, 'latin1')];
  return mode === 'binary'
    ? replaceInBinary(content, from, to, installer === 'rattler-1')
    : replaceInText(content, from, to, installer);
};

/**
 * In every string that ends with a NUL and holds `from`, each of them becomes `to`, and NULs fill the string up: all else stays where it is.
 * Undefined where `to` is longer, or nothing holds `from`. `atEnd`: the end of the file ends a string as well.
 */
const replaceInBinary = (content: Buffer, from: Buffer, to: Buffer, atEnd: boolean): Buffer | undefined => {
  let at = content.indexOf(from);
  if (to.length > from.length || at === -1) return undefined;
  const made = Buffer.from(content);
  while (at !== -1) {
    const found = content.indexOf(0, at + from.length);
    if (found === -1 && !atEnd) break;
    const end = found === -1 ? content.length : found;
    let written = at;
    while (at !== -1 && at < end) {
      written += to.copy(made, written);
      const next = at + from.length;
      at = content.indexOf(from, next);
      written += content.copy(made, written, next, at === -1 || at > end ? end : at);
    }
    made.fill(0, written, end);
  }
  return made.equals(content) ? undefined : made;
};

const replaceInText = (
  content: Buffer,
  from: Buffer,
  to: Buffer,
  installer: Installer,
): Buffer | undefined => {
  const end = content.indexOf('\n');
  const line = content.toString('latin1', 0, end === -1 ? content.length : end);
  if (!line.startsWith('#!') || line.length > maxLine) return replaceAll(content, from, to);
  const rest = replaceAll(content.subarray(line.length), from, to);
  const first = shebangs[installer](line, from.toString('latin1'), to.toString('latin1'), end !== -1);
  if (rest === undefined && first === line) return undefined;
  return Buffer.concat([Buffer.from(first, 'latin1'), rest ?? content.subarray(line.length)]);
};

/** Bytes of a first line that is looked at as one. */
const maxLine = 64 * 1024;

/** Undefined where there is none, or the result would be too large. */
const replaceAll = (content: Buffer, from: Buffer, to: Buffer): Buffer | undefined => {
  let count = 0;
  for (let at = content.indexOf(from); at !== -1; at = content.indexOf(from, at + from.length)) count++;
  const size = content.length + count * (to.length - from.length);
  if (count === 0 || size > maxMade) return undefined;
  const made = Buffer.allocUnsafe(size);
  let [read, written] = [0, 0];
  for (let at = content.indexOf(from); at !== -1; at = content.indexOf(from, read)) {
    written += content.copy(made, written, read, at);
    written += to.copy(made, written);
    read = at + from.length;
  }
  content.copy(made, written, read);
  return made;
};

/** The whole line, its program, its options. */
const shebang = /^(?:#! *)(\/(?:\\ |[^ \n\r\t])*)([^\n]*)$/;
const nameOf = (program: string): string => program.slice(program.lastIndexOf('/') + 1);

/** `ends`: the file has more than this line. */
type Shebang = (line: string, from: string, to: string, ends: boolean) => string;

/** A line that is too long for the kernel, or has a space in its program's directory, has `env` look for the program. */
const condaShebang: Shebang = (line, from, to, ends) => {
  const escaped = ends ? line.replaceAll(`#!${from}`, `#!${to.replaceAll(' ', '\\ ')}`) : line;
  const made = escaped.replaceAll(from, to);
  const [, program = '', options = ''] = shebang.exec(made) ?? [];
  const hasSpace = program.slice(0, program.lastIndexOf('/')).includes('\\ ');
  return program !== '' && (made.length > longestShebang || hasSpace)
    ? `#!/usr/bin/env ${nameOf(program)}${options}`
    : made;
};

/** As conda, but a Python is started by its whole path. */
const rattlerShebang: Shebang = (line, from, to) => {
  if (to.includes(' ')) return line.includes(from) ? viaShell(line).replaceAll(from, to) : line;
  const made = line.replaceAll(from, to);
  return made.length > longestShebang ? viaShell(made) : made;
};
const viaShell = (line: string): string => {
  const [, program, options = ''] = shebang.exec(line) ?? [];
  if (program === undefined) return line;
  return /^python(?:\d+(?:\.\d+)?)?$/.test(nameOf(program))
    ? `#!/bin/sh\n'''exec' "${program}"${options} "$0" "$@" #'''`
    : `#!/usr/bin/env ${nameOf(program)}${options}`;
};

const shebangs: Readonly<Record<Installer, Shebang>> = {
  'conda-1': condaShebang,
  'rattler-1': rattlerShebang,
};
