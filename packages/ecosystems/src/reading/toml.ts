import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { parse } from 'smol-toml';
import { asTable, type Table } from './json.ts';

/** An empty table for a file that is not there or is none. */
export const readToml = (files: HostFiles, path: RawPath): Table => {
  try {
    return asTable(parse(files.text(path) ?? ''));
  } catch {
    return {};
  }
};

export const asTables = (value: unknown): readonly Table[] =>
  Array.isArray(value) ? value.map(asTable) : [];
