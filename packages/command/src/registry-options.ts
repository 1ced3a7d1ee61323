import type { Command } from 'commander';
import { withStore } from './options.ts';

/** For commands that talk with a registry. */
export const withRegistry = (command: Command): Command =>
  withStore(command).option(
    '--plain-http',
    'use http instead of https; a registry on this machine is always asked by http',
  );

export interface RegistryOptions {
  readonly plainHttp?: boolean;
}
