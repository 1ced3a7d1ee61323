/** Text of a fixed field: the bytes before the first NUL. */
export const readText = (block: Buffer, start: number, length: number): string => {
  if (block[start] === 0) return '';
  let end = start;
  while (end < start + length && block[end] !== 0) end++;
  return block.toString('latin1', start, end);
};

const readBase256 = (block: Buffer, start: number, length: number): number | undefined => {
  const first = block[start] ?? 0;
  const negative = (first & 0x40) !== 0;
  let value = negative ? BigInt(first & 0x3f) - 64n : BigInt(first & 0x3f);
  for (let at = start + 1; at < start + length; at++) value = value * 256n + BigInt(block[at] ?? 0);
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
};

/** A number: octal with spaces or NULs around it, or base-256 where the first bit is set. Undefined if it is neither or too large. */
export const readNumber = (block: Buffer, start: number, length: number): number | undefined => {
  const end = start + length;
  if ((block[start] ?? 0) >= 0x80) return readBase256(block, start, length);
  let at = start;
  while (at < end && block[at] === 0x20) at++;
  let value = 0;
  for (; at < end; at++) {
    const digit = (block[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) break;
    value = value * 8 + digit;
  }
  for (; at < end; at++) if (block[at] !== 0 && block[at] !== 0x20) return undefined;
  return value;
};

const checksumStart = 148;
const checksumEnd = 156;

/** True if the header's checksum is right, summed over unsigned bytes or, as some old programs did, over signed ones. */
export const hasChecksum = (block: Buffer): boolean => {
  let sum = 0;
  let high = 0;
  for (let at = 0; at < 512; at++) {
    const byte = block[at] ?? 0;
    sum += byte;
    high += byte >> 7;
  }
  for (let at = checksumStart; at < checksumEnd; at++) {
    const byte = block[at] ?? 0;
    sum += 0x20 - byte;
    high -= byte >> 7;
  }
  const stated = readNumber(block, checksumStart, 8);
  return stated === sum || stated === sum - 256 * high;
};

export const isZeroBlock = (block: Buffer): boolean => {
  if (block[0] !== 0) return false;
  for (let at = 1; at < block.length; at++) if (block[at] !== 0) return false;
  return true;
};
