import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Canary, makeValue } from './canary.ts';
import { namedPlaces, namedSystemPlaces, readPlaces, readSystemPlaces, variables } from './places.ts';

/** Where canaries are planted; paths inside the root, without a slash at the start. */
export interface Planting {
  readonly root: string;
  /** Homes and projects. */
  readonly directories: readonly string[];
}
export interface Planted {
  readonly canaries: readonly Canary[];
  /** Files, absolute inside the root, that are known by what they hold, not by their names. */
  readonly knownByContent: readonly string[];
  /** To be added to a program's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** To be put among a program's arguments. */
  readonly argument: string;
}

/** Hides a canary of its own in every place where credentials are known to lie. */
export const plantCanaries = ({ root, directories }: Planting): Planted => {
  const canaries: Canary[] = [];
  const knownByContent: string[] = [];
  const grow = (place: string): string => {
    const value = makeValue();
    canaries.push({ place, value });
    return value;
  };
  const plant = (below: string, places: typeof namedPlaces): string[] =>
    Object.entries(places).map(([name, write]) => {
      const path = join('/', below, name);
      mkdirSync(dirname(root + path), { recursive: true });
      writeFileSync(root + path, Buffer.from(write(grow(path), makeValue), 'latin1'));
      return path;
    });
  for (const directory of directories) {
    plant(directory, namedPlaces);
    knownByContent.push(...plant(directory, readPlaces));
  }
  plant('', namedSystemPlaces);
  knownByContent.push(...plant('', readSystemPlaces));
  const environment = Object.fromEntries(
    Object.entries(variables).map(([name, write]) => [name, write(grow(`$${name}`), makeValue)]),
  );
  return { canaries, knownByContent, environment, argument: grow('argv') };
};
