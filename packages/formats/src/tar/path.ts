import type { RawPath } from '@holotype/model';

const oddPart = /(?:^|\/)\.{0,2}(?:\/|$)|\0/;

/** `./usr/bin/x`, `/usr/bin/x` and `usr/bin/x/` are all `/usr/bin/x`; undefined for what is empty, holds a NUL or climbs with `..`. */
export const toAbsolute = (name: string): RawPath | undefined => {
  const start = name.startsWith('./') ? 2 : name.startsWith('/') ? 1 : 0;
  const end = name.endsWith('/') ? name.length - 1 : name.length;
  if (start < end) {
    const plain = name.slice(start, end);
    if (!oddPart.test(plain)) return `/${plain}`;
  }
  if (name === '' || name.includes('\0')) return undefined;
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? undefined : `/${parts.join('/')}`;
};
