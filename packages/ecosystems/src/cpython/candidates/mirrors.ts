import type { HostFiles } from '@holotype/host';
import { joinRaw } from '@holotype/model';
import { configOf } from '../../reading/client-machine.ts';
import { tolerate } from '../../reading/gaps.ts';
import { asText } from '../../reading/json.ts';
import { type PackageIndex, toIndex } from '../../reading/package-index.ts';
import { readToml } from '../../reading/toml.ts';

/** Where the installers of one machine are told to ask. */
export interface ToldMirrors {
  /** Of releases of python-build-standalone. */
  readonly builds: readonly PackageIndex[];
  /** Of source archives, each under its SHA-256, as python-build asks. */
  readonly sources: readonly PackageIndex[];
  /** Lists of downloads in uv's form: paths or URLs. */
  readonly lists: readonly string[];
}

export const publicBuilds = 'https://github.com/astral-sh/python-build-standalone/releases/download';

const toIndexes = (text: string | undefined): PackageIndex[] => {
  const index = toIndex(text ?? '');
  return index ? [index] : [];
};

/** Variables count for most, then the user's settings of uv, then the machine's. */
export const readToldMirrors = (
  machineFiles: HostFiles,
  variables: Readonly<Record<string, string>>,
): ToldMirrors => {
  const files = tolerate(machineFiles, []);
  const settings = [joinRaw(configOf({ variables }), 'uv/uv.toml'), '/etc/uv/uv.toml'].map((path) =>
    readToml(files, path),
  );
  const told = (variable: string, key: string) =>
    variables[variable] ?? settings.map((table) => asText(table[key])).find((one) => one !== undefined);
  const list = told('UV_PYTHON_DOWNLOADS_JSON_URL', 'python-downloads-json-url');
  return {
    builds: toIndexes(told('UV_PYTHON_INSTALL_MIRROR', 'python-install-mirror')),
    sources: toIndexes(variables['PYTHON_BUILD_MIRROR_URL']),
    lists: list === undefined ? [] : [list],
  };
};
