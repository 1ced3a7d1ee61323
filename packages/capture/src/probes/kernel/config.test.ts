import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeConfig, parseConfig } from './config.ts';

const text =
  'CONFIG_USER_NS=y\nCONFIG_FUSE_FS=m\n# CONFIG_X86_X32 is not set\nCONFIG_HZ=250\nCONFIG_UNRELATED=y\n# CONFIG_PREEMPT_NONE is not set\n';

test('chosen options with their values; one that is not set is n, one that is not there is not listed', () => {
  const config = parseConfig('/proc/config.gz', Buffer.from(text));
  expect(config.options).toEqual([
    { name: 'FUSE_FS', value: 'm' },
    { name: 'HZ', value: '250' },
    { name: 'PREEMPT_NONE', value: 'n' },
    { name: 'USER_NS', value: 'y' },
    { name: 'X86_X32', value: 'n' },
  ]);
});

test('the digest is that of the text, however it was packed', () => {
  const unpacked = decodeConfig(gzipSync(text)) ?? new Uint8Array();
  expect(parseConfig('a', unpacked).sha256).toBe(parseConfig('a', Buffer.from(text)).sha256);
});

test('what is no gzip, is cut off, or unpacks without end is refused', () => {
  expect(decodeConfig(Buffer.from('plain'))).toBeUndefined();
  expect(decodeConfig(gzipSync(text).subarray(0, 30))).toBeUndefined();
  expect(decodeConfig(gzipSync(Buffer.alloc(9 * 1024 * 1024)))).toBeUndefined();
});
