import type { Kind } from '../kind.ts';
import { bytes } from './bytes/index.ts';
import { csv } from './csv/index.ts';
import { gzip } from './gzip/index.ts';
import { hdf5 } from './hdf5/index.ts';
import { ignore } from './ignore/index.ts';
import { jpeg } from './jpeg/index.ts';
import { json } from './json/index.ts';
import { log } from './log/index.ts';
import { ndjson } from './ndjson/index.ts';
import { netcdf } from './netcdf/index.ts';
import { notebook } from './notebook/index.ts';
import { npy } from './npy/index.ts';
import { office } from './office/index.ts';
import { parquet } from './parquet/index.ts';
import { pdf } from './pdf/index.ts';
import { png } from './png/index.ts';
import { rds } from './rds/index.ts';
import { sqlite } from './sqlite/index.ts';
import { svg } from './svg/index.ts';
import { tar } from './tar/index.ts';
import { text } from './text/index.ts';
import { tsv } from './tsv/index.ts';
import { zip } from './zip/index.ts';

/** Every kind, each by its folder's name. */
export const kinds: readonly Kind[] = [
  bytes,
  ignore,
  text,
  log,
  notebook,
  csv,
  tsv,
  json,
  ndjson,
  png,
  jpeg,
  svg,
  pdf,
  npy,
  zip,
  gzip,
  tar,
  sqlite,
  hdf5,
  parquet,
  netcdf,
  rds,
  office,
];
