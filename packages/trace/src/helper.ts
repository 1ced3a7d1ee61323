import { fileURLToPath } from 'node:url';
import { lstat, makeRunnable, type Runnable } from '@holotype/host';
import { utf8ToRaw } from '@holotype/model';

const names: Readonly<Partial<Record<NodeJS.Architecture, string>>> = {
  x64: 'holotype-trace-x86_64',
  arm64: 'holotype-trace-aarch64',
};

const pathOf = (name: string): string => fileURLToPath(new URL(`../helper/bin/${name}`, import.meta.url));

/** Whether this program brings a helper for this machine; it may lie where nothing can be started. */
export const hasHelper = (): boolean => {
  const name = names[process.arch];
  return name !== undefined && process.platform === 'linux' && lstat(utf8ToRaw(pathOf(name))) !== undefined;
};

/** The helper for this machine, where it can be started; undefined if there is none. `scratch` takes a copy if need be. */
export const findHelper = (scratch: string): Runnable | undefined => {
  const name = names[process.arch];
  if (name === undefined || process.platform !== 'linux') return undefined;
  return makeRunnable(pathOf(name), `${scratch}/${name}`);
};
