import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { database, databaseLimit, readRaw } from '../status-file.ts';

/** Debian takes what ensurepip and virtualenv install out of Python into packages of their own; others leave it with `venv`. */
const hasWheels = /-(?:whl|venv)$/;

/** Wheels that a package brought as files, for environments that are made on the machine. */
export const wheelsOf = (name: string, files: HostFiles): readonly RawPath[] =>
  hasWheels.test(name)
    ? (readRaw(files, `${database}/info/${name}.list`, databaseLimit) ?? '')
        .split('\n')
        .filter((path) => path.endsWith('.whl'))
    : [];
