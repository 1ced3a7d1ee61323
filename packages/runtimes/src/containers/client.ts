import { findProgram } from '@holotype/host';
import { clientEnvironment } from '../image/client-environment.ts';
import type { Surroundings } from '../image/driver.ts';
import { caller } from './call.ts';
import { type Mapping, readMapping, storageOptions } from './mapping.ts';

const own = /^(CONTAINERS_\w+|STORAGE_\w+|REGISTRY_AUTH_FILE)$/;

/** podman or buildah as this user has it. */
export interface ContainersClient {
  readonly argv: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
  readonly mapping: Mapping;
}

/** Undefined if the program is not there. `driver`: how its `info` formats the name of the storage driver. */
export const findClient = async (
  name: 'podman' | 'buildah',
  driver: string,
  { caller: variables }: Surroundings,
): Promise<ContainersClient | undefined> => {
  const program = findProgram(name, variables['PATH']);
  if (program === undefined) return undefined;
  const environment = clientEnvironment(variables, own);
  const call = caller([program], environment);
  const mapping = await readMapping(call);
  const options =
    mapping === 'one' ? storageOptions((await call(['info', '--format', driver])).stdout.trim()) : [];
  return { argv: [program, ...options], environment, mapping };
};
