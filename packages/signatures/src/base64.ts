/** Base64 in the one way in which these bytes are written, by either alphabet, with padding or without; undefined for anything else. */
export const readBase64 = (text: string): Buffer | undefined => {
  const isUrl = /[-_]/.test(text);
  const bytes = Buffer.from(text, isUrl ? 'base64url' : 'base64');
  const plain = bytes.toString(isUrl ? 'base64url' : 'base64').replace(/=+$/, '');
  const padding = '='.repeat((4 - (plain.length % 4)) % 4);
  return text === plain || text === plain + padding ? bytes : undefined;
};
