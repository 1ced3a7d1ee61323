const hex = (one: string) =>
  Array.from(Buffer.from(one), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

/** One line of a comment: controls and backslashes are shown as `%XX`. */
export const comment = (line: string): string =>
  line === ''
    ? '#'
    : `# ${line.replace(/[\x00-\x1f\x7f-\x9f\\\u2028\u2029]|\p{Bidi_Control}|\p{Cs}/gu, hex)}`;
