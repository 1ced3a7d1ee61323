import { expect, test } from 'vitest';
import { splitClearSigned } from './clear-signed.ts';

const signature = '-----BEGIN PGP SIGNATURE-----\n\nabcd\n-----END PGP SIGNATURE-----';
const sign = (body: string) => `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${body}\n${signature}\n`;

test('text and signature come apart, dashes and trailing space as they were signed', () => {
  expect(splitClearSigned(sign('A: b  \n- - item'))).toEqual({ content: 'A: b\n- item', signature });
  expect(splitClearSigned(sign('A: b').replaceAll('\n', '\r\n'))?.content).toBe('A: b');
});

test.each([
  ['text before', `A: evil\n${sign('A: b')}`],
  ['text after', `${sign('A: b')}A: evil\n`],
  ['a second message', sign('A: b') + sign('A: evil')],
  ['a message inside', sign(`A: b\n${signature}\n\nA: evil`)],
  ['a header that is not Hash', sign('A: b').replace('Hash: SHA256', 'A: evil')],
  ['no signature', 'A: b\n'],
  ['nothing', ''],
])('%s is not taken for signed', (_, raw) => {
  expect(splitClearSigned(raw)).toBeUndefined();
});
