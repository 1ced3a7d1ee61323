import { joinRaw, parentOf, type RawPath } from '@holotype/model';
import { type ClientMachine, homeOf, pathIn } from '../../reading/client-machine.ts';
import { tolerate } from '../../reading/gaps.ts';
import { asTable, asText, type Table } from '../../reading/json.ts';
import type { PackageIndex } from '../../reading/package-index.ts';
import { readToml } from '../../reading/toml.ts';
import { indexOfSource, isSame, publicRegistry, type RegistryName, registryOfSource } from './registry.ts';

/** An index that a machine's cargo asks for the crates of a registry. */
export interface CrateIndex {
  readonly index: PackageIndex;
  /** It has the crates of crates.io, under the same checksums. */
  readonly isCratesIo: boolean;
}

/** The indexes that a machine's cargo asks for the crates of a registry. */
export type IndexesOf = (registry: RegistryName) => readonly CrateIndex[];

/** The project's configuration counts for most, then those above it, then that of the user. */
export const readCargo = (machine: ClientMachine): IndexesOf => {
  const files = tolerate(machine.files, []);
  const configs = folders(machine).flatMap((folder) =>
    ['config.toml', 'config'].map((name) => readToml(files, joinRaw(folder, name))),
  );
  const told = (...keys: readonly string[]): Table =>
    Object.assign(
      {},
      ...configs.map((config) => keys.reduce((at, key) => asTable(at[key]), config)).toReversed(),
    ) as Table;
  const sourceOf = (name: string): string | undefined =>
    asText(told('source', name)['registry']) ??
    asText(told('registries', name)['index']) ??
    machine.variables[`CARGO_REGISTRIES_${name.toUpperCase().replaceAll('-', '_')}_INDEX`];
  const cratesIo = replacement(told, sourceOf);
  const names = new Set(
    configs.flatMap((config) => ['source', 'registries'].flatMap((key) => Object.keys(asTable(config[key])))),
  );
  const others = [...names].flatMap((name) => sourceOf(name) ?? []);
  const variables = Object.entries(machine.variables);
  const byVariable = variables.flatMap(([name, value]) =>
    /^CARGO_REGISTRIES_\w+_INDEX$/.test(name) ? [value] : [],
  );
  return (registry) => {
    if (registry === 'crates.io') return cratesIo;
    // What is laid down by a mirror of crates.io lies under the mirror's name.
    const ofMirror = cratesIo.filter(({ index }) => isSame(registry, { host: new URL(index.url).hostname }));
    if (ofMirror.length > 0) return ofMirror;
    return [...others, ...byVariable]
      .filter((source) => isSame(registry, registryOfSource(source) ?? 'crates.io'))
      .flatMap((source) => indexOfSource(source) ?? [])
      .map((index) => ({ index, isCratesIo: false }));
  };
};

const folders = (machine: ClientMachine): readonly RawPath[] => [
  ...machine.projects.flatMap((project) => [...above(project)].map((path) => joinRaw(path, '.cargo'))),
  pathIn(machine, 'CARGO_HOME') ?? joinRaw(homeOf(machine), '.cargo'),
];

function* above(path: RawPath): Generator<RawPath, void> {
  for (let at = path; at !== '/' && at !== ''; at = parentOf(at)) yield at;
}

/** What stands in the place of crates.io; nothing that can be asked where that is a directory. */
const replacement = (
  told: (...keys: readonly string[]) => Table,
  sourceOf: (name: string) => string | undefined,
): readonly CrateIndex[] => {
  let name = 'crates-io';
  for (let step = 0; step < 10; step++) {
    const next = asText(told('source', name)['replace-with']);
    if (next === undefined) break;
    name = next;
  }
  const source = sourceOf(name);
  if (name === 'crates-io' && source === undefined) return [{ index: publicRegistry, isCratesIo: true }];
  const index = source === undefined ? undefined : indexOfSource(source);
  return index ? [{ index, isCratesIo: true }] : [];
};
