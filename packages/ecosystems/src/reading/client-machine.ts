import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath, utf8ToRaw } from '@holotype/model';

/** Where the clients of one machine are told of their indexes. */
export interface ClientMachine {
  readonly files: HostFiles;
  readonly variables: Readonly<Record<string, string>>;
  /** Directories of projects, each with settings of its own. */
  readonly projects: readonly RawPath[];
}

export const homeOf = ({ variables }: Pick<ClientMachine, 'variables'>): RawPath =>
  utf8ToRaw(variables['HOME'] ?? '/root');

/** An absolute path that a variable names; undefined for what is none. */
export const pathIn = (
  { variables }: Pick<ClientMachine, 'variables'>,
  name: string,
): RawPath | undefined => {
  const text = variables[name];
  return text?.startsWith('/') ? utf8ToRaw(text.replace(/(?<=.)\/+$/, '')) : undefined;
};

/** `$XDG_CONFIG_HOME`, or what stands for it. */
export const configOf = (machine: Pick<ClientMachine, 'variables'>): RawPath =>
  pathIn(machine, 'XDG_CONFIG_HOME') ?? joinRaw(homeOf(machine), '.config');
