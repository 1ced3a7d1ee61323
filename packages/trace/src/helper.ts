import { fileURLToPath } from 'node:url';
import { makeRunnable, type Runnable } from '@holotype/host';

const names: Readonly<Partial<Record<NodeJS.Architecture, string>>> = {
  x64: 'holotype-trace-x86_64',
  arm64: 'holotype-trace-aarch64',
};

/** The helper for this machine, where it can be started; undefined if there is none. `scratch` takes a copy if need be. */
export const findHelper = (scratch: string): Runnable | undefined => {
  const name = names[process.arch];
  if (name === undefined || process.platform !== 'linux') return undefined;
  return makeRunnable(fileURLToPath(new URL(`../helper/bin/${name}`, import.meta.url)), `${scratch}/${name}`);
};
