import type { Account } from '@holotype/model';
import { formatBytes, formatCount } from '@holotype/terminal';

export interface AccountingColumns {
  /** Names of the columns of numbers. */
  readonly names: readonly string[];
  readonly numbers: (row: Pick<Account, 'paths' | 'files' | 'bytes'>) => string[];
  readonly total: Pick<Account, 'paths' | 'files' | 'bytes'>;
}

/** The numbers of an accounting and their sum; paths only where every row states them. */
export const accountingColumns = (
  rows: readonly Pick<Account, 'paths' | 'files' | 'bytes'>[],
): AccountingColumns => {
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  const withPaths = rows.every(({ paths }) => paths !== undefined);
  return {
    names: [...(withPaths ? ['paths'] : []), 'files', 'size'],
    numbers: ({ paths = 0, files, bytes }) => [
      ...(withPaths ? [formatCount(paths)] : []),
      formatCount(files),
      formatBytes(bytes),
    ],
    total: {
      paths: sum(({ paths = 0 }) => paths),
      files: sum(({ files }) => files),
      bytes: sum(({ bytes }) => bytes),
    },
  };
};
