import { parseYaml } from '@holotype/formats';
import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { type ClientMachine, configOf, homeOf, pathIn } from '../../reading/client-machine.ts';
import { tolerate } from '../../reading/gaps.ts';
import { asTable, type Table } from '../../reading/json.ts';
import { type PackageIndex, toIndex } from '../../reading/package-index.ts';
import { readToml } from '../../reading/toml.ts';

/** Where the clients of one machine are told of their channels; a project may have settings of pixi. */
interface CondaMachine extends ClientMachine {
  /** Each may have a .condarc of its own. */
  readonly prefixes: readonly RawPath[];
}
export interface Channels {
  /** What channels lie below, each by its name. */
  readonly aliases: readonly PackageIndex[];
  /** Single channels. */
  readonly channels: readonly PackageIndex[];
  /** What is asked in place of whatever lies below a URL. */
  readonly mirrors: readonly { readonly of: string; readonly by: PackageIndex }[];
}

/** What .condarc, .mambarc, pixi's settings and variables name. */
export const readChannels = async (machine: CondaMachine): Promise<Channels> => {
  const files = tolerate(machine.files, []);
  const { variables } = machine;
  const tables = await Promise.all(rcPaths(files, machine).map((path) => readYaml(files, path)));
  const told = (text: string) => toIndex(expand(text, variables)) ?? [];
  const alias = [variables['CONDA_CHANNEL_ALIAS'], ...tables.toReversed().map((one) => one['channel_alias'])];
  const named = [
    ...words(variables['CONDA_CHANNELS']),
    ...words(variables['CONDA_DEFAULT_CHANNELS']),
    ...tables.flatMap(channelsOf),
  ];
  return {
    aliases: alias.flatMap(texts).slice(0, 1).flatMap(told),
    channels: named.flatMap(told),
    mirrors: pixiPaths(machine).flatMap((path) => mirrorsOf(readToml(files, path))),
  };
};

const words = (text: string | undefined): readonly string[] =>
  (text ?? '').split(',').map((one) => one.trim());
const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

/** Names that are no URLs, and so lie below the alias, are passed over later. */
const channelsOf = (table: Table): readonly string[] => [
  ...texts(table['channels']),
  ...texts(table['default_channels']),
  ...Object.entries(asTable(table['custom_channels'])).flatMap(([name, base]) =>
    texts(base).map((one) => `${one.replace(/\/+$/, '')}/${name}`),
  ),
  ...['custom_multichannels', 'migrated_custom_channels', 'mirrored_channels'].flatMap((key) =>
    Object.values(asTable(table[key])).flatMap(texts),
  ),
];

/** As conda and mamba read them: later ones count for more. */
const rcPaths = (files: HostFiles, machine: CondaMachine): readonly RawPath[] => {
  const { prefixes } = machine;
  const roots = ['CONDA_ROOT', 'MAMBA_ROOT_PREFIX', 'CONDA_PREFIX'].flatMap(
    (name) => pathIn(machine, name) ?? [],
  );
  const home = homeOf(machine);
  const folders = ['/etc/conda', '/var/lib/conda', ...roots, ...prefixes].flatMap((folder) => [
    joinRaw(folder, '.condarc'),
    joinRaw(folder, 'condarc'),
    joinRaw(folder, '.mambarc'),
    ...files.list(joinRaw(folder, 'condarc.d')).map((name) => joinRaw(joinRaw(folder, 'condarc.d'), name)),
  ]);
  const named = pathIn(machine, 'CONDARC');
  return [
    ...folders,
    joinRaw(configOf(machine), 'conda/.condarc'),
    joinRaw(home, '.conda/.condarc'),
    joinRaw(home, '.conda/condarc'),
    joinRaw(home, '.condarc'),
    joinRaw(home, '.mambarc'),
    ...(named === undefined ? [] : [named]),
  ];
};

const pixiPaths = (machine: ClientMachine): readonly RawPath[] => [
  '/etc/pixi/config.toml',
  joinRaw(configOf(machine), 'pixi/config.toml'),
  joinRaw(homeOf(machine), '.pixi/config.toml'),
  ...machine.projects.map((project) => joinRaw(project, '.pixi/config.toml')),
];

const mirrorsOf = (table: Table): Channels['mirrors'] =>
  Object.entries(asTable(table['mirrors'])).flatMap(([of, urls]) =>
    texts(urls)
      .flatMap((url) => toIndex(url) ?? [])
      .map((by) => ({ of: of.replace(/\/+$/, ''), by })),
  );

/** conda puts variables into its settings; one that is not set leaves no URL. */
const expand = (text: string, variables: Readonly<Record<string, string>>): string =>
  text.replaceAll(
    /\$(?:\{(\w+)\}|(\w+))/g,
    (_, braced?: string, bare?: string) => variables[braced ?? bare ?? ''] ?? '',
  );

const readYaml = async (files: HostFiles, path: RawPath): Promise<Table> => {
  const text = files.text(path);
  try {
    return text === undefined ? {} : asTable(await parseYaml(text));
  } catch {
    return {};
  }
};
