import { BuilderError } from '@holotype/ecosystems';

const refuse = (what: string, why: string, value: string): BuilderError =>
  new BuilderError(
    'BUILDER_UNQUOTABLE',
    `${what} ${why}: ${JSON.stringify(value)}`,
    'use `holotype rebuild` and `holotype replay`, which quote nothing',
  );

/** Nobody would see these. A line end is none of them: it may stand in single quotes. */
const hidden = /(?:[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]|\p{Bidi_Control})+/gu;

const octal = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');

/**
 * Within single quotes; `''` is nothing there. A single quote stands in double ones: the shell of Apptainer 1.4 itself, which reads
 * `%environment`, keeps the backslash of `\'`. A line of a definition file that begins with `%` begins a section, wherever it stands, and
 * `{{ word }}` is a build argument (https://apptainer.org/docs/user/latest/definition_files.html): neither can come about.
 */
const inQuotes = (text: string): string =>
  `'${text
    .replaceAll("'", `'"'"'`)
    .replaceAll('\n', "\n''")
    .replace(/\{(?=\{)/g, "{''")}'`;

/**
 * One word of sh, of which nothing is expanded but the output of printf for what nobody would see. Throws BuilderError for NUL and for
 * what is no text.
 */
export const quote = (value: string, what: string): string => {
  if (value.includes('\0') || !value.isWellFormed() || value.includes('\ufffd'))
    throw refuse(what, 'holds bytes that are not UTF-8, or NUL, which no script can hold', value);
  let [at, word] = [0, ''];
  for (const { 0: found, index } of value.matchAll(hidden)) {
    if (index > at) word += inQuotes(value.slice(at, index));
    word += `"$(printf '${octal(found)}')"`;
    at = index + found.length;
  }
  return word + (at < value.length || word === '' ? inQuotes(value.slice(at)) : '');
};

/** Throws BuilderError for a name that sh cannot export, or that the shell of Apptainer itself has as a constant. */
export const variableName = (name: string): string => {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^(UID|EUID|GID|PPID)$/.test(name)) return name;
  throw refuse('A variable', 'has a name that no definition file can export', name);
};

/** As they stand: Apptainer knows no quotes in `%labels`, and cuts space from both ends. Throws BuilderError. */
export const labelPair = (name: string, value: string): { readonly name: string; readonly value: string } => {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))
    throw refuse('A label', 'has a name of other characters than letters, digits and . _ -', name);
  const isPlain = value.isWellFormed() && value.search(hidden) < 0 && !/\n|\{\{/.test(value);
  if (!isPlain || value.trim() !== value)
    throw refuse(`The label ${name}`, 'has a value that %labels cannot hold', value);
  return { name, value };
};
