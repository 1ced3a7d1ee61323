import { compareBytes } from '../../bytes/compare-bytes.ts';
import type { Kind } from '../../kind.ts';

export const bytes: Kind = {
  name: 'bytes',
  summary: 'every byte is the same',
  example: 'exact',
  limit: Infinity,
  compare: ({ expected, actual }) => compareBytes(expected, actual),
};
