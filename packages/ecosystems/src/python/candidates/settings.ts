import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath, utf8ToRaw } from '@holotype/model';
import { type ClientMachine, configOf, homeOf } from '../../reading/client-machine.ts';
import { tolerate } from '../../reading/gaps.ts';
import { asTable, type Table } from '../../reading/json.ts';
import { asTables, readToml } from '../../reading/toml.ts';
import { type Ini, parseIni } from './ini.ts';
import { distinctIndexes, type PackageIndex, toIndex } from '../../reading/package-index.ts';

/** What clients ask where they are told nothing. */
const publicIndex: PackageIndex = { url: 'https://pypi.org/simple', asked: 'https://pypi.org/simple' };

/** Its projects name indexes in pyproject.toml or uv.toml. */
export interface PythonMachine extends ClientMachine {
  /** Prefixes of Python: each may have a pip.conf of its own. */
  readonly prefixes: readonly RawPath[];
  /** uv installed something: where it is told nothing it asks the public index. */
  readonly usesUv: boolean;
}

/** What is asked there, in order: pip's indexes, uv's, those of projects. A client that is told of none asks the public one. */
export const readIndexes = (machine: PythonMachine): readonly PackageIndex[] => {
  const files = tolerate(machine.files, []);
  const uv = readUv(files, machine);
  return distinctIndexes([
    ...pipIndexes(files, machine),
    ...(uv.isTold || machine.usesUv ? uv.indexes : []),
    ...machine.projects.flatMap((project) => projectIndexes(files, project)),
  ]);
};

const words = (text: string | undefined): string[] => (text ?? '').split(/\s+/).filter((word) => word !== '');
const toIndexes = (urls: readonly string[]): PackageIndex[] => urls.flatMap((url) => toIndex(url) ?? []);
const isTrue = (text: string | undefined) => /^(?:1|y|yes|t|true|on)$/i.test(text ?? '');

/** Later files count for more, variables most. */
const pipIndexes = (files: HostFiles, machine: PythonMachine): readonly PackageIndex[] => {
  const { variables, prefixes } = machine;
  const named = variables['PIP_CONFIG_FILE'];
  const paths = [
    '/etc/xdg/pip/pip.conf',
    '/etc/pip.conf',
    joinRaw(homeOf(machine), '.pip/pip.conf'),
    joinRaw(configOf(machine), 'pip/pip.conf'),
    ...prefixes.map((prefix) => joinRaw(prefix, 'pip.conf')),
    ...(named?.startsWith('/') ? [utf8ToRaw(named)] : []),
  ];
  const read = named === '/dev/null' ? [] : paths.flatMap((path) => files.text(path) ?? []);
  const inis = read.map(parseIni);
  const told = (key: string): string | undefined =>
    variables[`PIP_${key.toUpperCase().replaceAll('-', '_')}`] ?? lastOf(inis, key);
  if (isTrue(told('no-index'))) return [];
  const main = toIndex(told('index-url') ?? '');
  return [main ?? publicIndex, ...toIndexes(words(told('extra-index-url')))];
};

/** What `pip install` and `pip download` are told says more than what all of pip is. */
const lastOf = (inis: readonly Ini[], key: string): string | undefined =>
  ['download', 'install', 'global']
    .flatMap(
      (section) =>
        inis.map((ini) => ini.get(section)?.get(key)).findLast((value) => value !== undefined) ?? [],
    )
    .at(0);

const asTexts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

interface UvSettings {
  readonly isTold: boolean;
  readonly indexes: readonly PackageIndex[];
}
/** A table of uv.toml, or `tool.uv` of pyproject.toml. */
const uvTable = (table: Table) => {
  const pip = asTable(table['pip']);
  const listed = asTables(table['index']).filter((one) => one['explicit'] !== true);
  const urlsOf = (all: readonly Table[]) => all.flatMap((one) => asTexts(one['url']));
  return {
    main: [
      ...urlsOf(listed.filter((one) => one['default'] === true)),
      ...asTexts(table['index-url']),
      ...asTexts(pip['index-url']),
    ],
    more: [
      ...urlsOf(listed.filter((one) => one['default'] !== true)),
      ...asTexts(table['extra-index-url']),
      ...asTexts(pip['extra-index-url']),
    ],
  };
};

const readUv = (files: HostFiles, machine: PythonMachine): UvSettings => {
  const { variables } = machine;
  const tables = ['/etc/uv/uv.toml', joinRaw(configOf(machine), 'uv/uv.toml')].map((path) =>
    uvTable(readToml(files, path)),
  );
  // `NAME=URL` gives an index a name.
  const named = words(variables['UV_INDEX']).map((word) => word.replace(/^[\w.-]+=(?=[a-z]+:)/i, ''));
  const main = toIndexes([
    ...words(variables['UV_DEFAULT_INDEX'] ?? variables['UV_INDEX_URL']).map((word) =>
      word.replace(/^[\w.-]+=(?=[a-z]+:)/i, ''),
    ),
    ...tables.toReversed().flatMap((table) => table.main),
  ]);
  const more = toIndexes([
    ...named,
    ...words(variables['UV_EXTRA_INDEX_URL']),
    ...tables.toReversed().flatMap((table) => table.more),
  ]);
  return { isTold: main.length + more.length > 0, indexes: [main[0] ?? publicIndex, ...more] };
};

/** What a project names for uv, Poetry and PDM. */
const projectIndexes = (files: HostFiles, project: RawPath): readonly PackageIndex[] => {
  const tool = asTable(readToml(files, joinRaw(project, 'pyproject.toml'))['tool']);
  const uv = [uvTable(readToml(files, joinRaw(project, 'uv.toml'))), uvTable(asTable(tool['uv']))];
  const sources = [tool['poetry'], tool['pdm']].flatMap((one) => asTables(asTable(one)['source']));
  return toIndexes([
    ...uv.flatMap(({ main, more }) => [...main, ...more]),
    ...sources.flatMap((source) => asTexts(source['url'])),
  ]);
};
