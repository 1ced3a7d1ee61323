const base64 = (value: string, shift: number): string => {
  // Bytes before the value change the first character, bytes after it the last ones: both are left out.
  const text = Buffer.from('\0'.repeat(shift) + value)
    .toString('base64')
    .replace(/=*$/, '');
  return text.slice(shift === 0 ? 0 : shift + 1, (shift + value.length) % 3 === 0 ? undefined : -1);
};
const percent = (value: string): string =>
  [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** All spellings in which a value of letters and digits can travel, by name; the searcher looks for each. */
export const encodings: readonly (readonly [name: string, encode: (value: string) => Buffer])[] = [
  ['raw', (value) => Buffer.from(value)],
  ['base64', (value) => Buffer.from(base64(value, 0))],
  ['base64 after one byte', (value) => Buffer.from(base64(value, 1))],
  ['base64 after two bytes', (value) => Buffer.from(base64(value, 2))],
  ['URL', (value) => Buffer.from(percent(value))],
  ['URL in capitals', (value) => Buffer.from(percent(value).toUpperCase())],
  ['hex', (value) => Buffer.from(Buffer.from(value).toString('hex'))],
  ['hex in capitals', (value) => Buffer.from(Buffer.from(value).toString('hex').toUpperCase())],
  ['UTF-16', (value) => Buffer.from(value, 'utf16le')],
];
