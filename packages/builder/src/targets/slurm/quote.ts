import { BuilderError } from '@holotype/ecosystems';

const hidden = /[\x00-\x1f\x7f-\x9f\u2028\u2029]|\p{Bidi_Control}/u;

const octal = (character: string): string =>
  [...Buffer.from(character, 'utf8')].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');

/**
 * One word of bash, of which nothing is expanded: in single quotes, or, where it holds what nobody would see, as `$'…'`
 * (https://www.gnu.org/software/bash/manual/html_node/Quoting.html). Throws BuilderError.
 */
export const quote = (value: string, what: string): string => {
  if (value.includes('\0') || !value.isWellFormed() || value.includes('\ufffd')) {
    throw new BuilderError(
      'BUILDER_UNQUOTABLE',
      `${what} holds bytes that are not UTF-8, or NUL, which no script can hold: ${JSON.stringify(value)}`,
      'use a directory and file names of plain letters',
    );
  }
  if (!hidden.test(value)) return `'${value.replaceAll("'", "'\\''")}'`;
  const plain = value.replace(/[\\']/g, '\\$&');
  return `$'${plain.replace(new RegExp(hidden.source, 'gu'), octal)}'`;
};

const named = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const line = (text: string): string =>
  Array.from(text).slice(0, 300).join('').replace(new RegExp(hidden.source, 'gu'), named);

/** A line that bash and Slurm pass over, whatever it holds. */
export const comment = (text: string): string => `# ${line(text)}`;
