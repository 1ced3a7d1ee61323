import { joinRaw, utf8ToRaw } from '@holotype/model';
import { type ClientMachine, homeOf } from '../../reading/client-machine.ts';
import { type PackageIndex, toIndex } from '../../reading/package-index.ts';
import { tolerate } from '../../reading/gaps.ts';

/** The registry that a machine's npm asks for a package of this name. */
export type RegistryOf = (name: string) => PackageIndex;

export const publicRegistry: PackageIndex = {
  url: 'https://registry.npmjs.org',
  asked: 'https://registry.npmjs.org',
};

/** Variables count for most, then the project's .npmrc, the user's, that of the installation. */
export const readRegistries = (machine: ClientMachine): RegistryOf => {
  const files = tolerate(machine.files, []);
  const { variables, projects } = machine;
  const named = variableOf(variables, 'npm_config_userconfig');
  const paths = [
    ...projects.map((project) => joinRaw(project, '.npmrc')),
    named?.startsWith('/') ? utf8ToRaw(named) : joinRaw(homeOf(machine), '.npmrc'),
    '/usr/local/etc/npmrc',
    '/usr/etc/npmrc',
    '/etc/npmrc',
  ];
  const told = paths.map((path) => parseNpmrc(files.text(path) ?? '', variables));
  const first = (key: string) => told.map((one) => one.get(key)).find((value) => value !== undefined);
  const main =
    toIndex(variableOf(variables, 'npm_config_registry') ?? first('registry') ?? '') ?? publicRegistry;
  return (name) => {
    const scope = /^@[^/]+/.exec(name)?.[0];
    return (scope === undefined ? undefined : toIndex(first(`${scope}:registry`) ?? '')) ?? main;
  };
};

/** npm takes its variables in either case. */
const variableOf = (variables: ClientMachine['variables'], name: string): string | undefined =>
  variables[name] ?? variables[name.toUpperCase()];

/** Lines of `key=value`; `${NAME}` stands for a variable, and a line with one that is not set says nothing. */
const parseNpmrc = (text: string, variables: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    text.split(/\r?\n/).flatMap((line): [string, string][] => {
      const [, key, written] = /^\s*([^\s=;#][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
      if (key === undefined || written === undefined) return [];
      const value = written.replaceAll(/\$\{([^}]+)\}/g, (all, name: string) => variables[name] ?? all);
      return /\$\{/.test(value) ? [] : [[key, value.replace(/^(["'])(.*)\1$/, '$2')]];
    }),
  );
