import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setXattr } from '@holotype/host';
import { type Canary, makeValue } from './canary.ts';
import {
  namedPlaces,
  namedSystemPlaces,
  readPlaces,
  readSystemPlaces,
  repeatedPlaces,
  textPlaces,
  unsearchedPlaces,
  variables,
  widePlaces,
} from './places.ts';

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
  /** Files that repeat one of those where nobody can see it. */
  readonly repeated: readonly string[];
  /** Files of which an attribute holds one. */
  readonly described: readonly string[];
  /** To be added to a program's environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** To be put among a program's arguments. */
  readonly argument: string;
}

/** Hides a canary of its own in every place where credentials are known to lie. */
export const plantCanaries = ({ root, directories }: Planting): Planted => {
  const canaries: Canary[] = [];
  const knownByContent: string[] = [];
  const [repeated, described]: [string[], string[]] = [[], []];
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
  const plantAttribute = (below: string): void => {
    const path = join('/', below, 'described.csv');
    const value = makeValue();
    const text = `https://user:${value}@mirror.example/data.csv`;
    writeFileSync(root + path, 'a,b\n1,2\n');
    // Where the file system takes none, there is nothing that could get out.
    if (!setXattr(root + path, 'user.xdg.origin.url', Buffer.from(text).toString('base64'))) return;
    canaries.push({ place: `attribute of ${path}`, value });
    described.push(path);
  };
  for (const directory of directories) {
    plant(directory, namedPlaces);
    for (const places of [readPlaces, textPlaces, widePlaces])
      knownByContent.push(...plant(directory, places));
    repeated.push(...plant(directory, repeatedPlaces));
    plantAttribute(directory);
  }
  plant('', namedSystemPlaces);
  knownByContent.push(...plant('', readSystemPlaces));
  const environment = Object.fromEntries(
    Object.entries(variables).map(([name, write]) => [name, write(grow(`$${name}`), makeValue)]),
  );
  return { canaries, knownByContent, environment, repeated, described, argument: grow('argv') };
};

/** Hides canaries where no search goes; gives them, and why each place is not searched, by its path. */
export const plantUnsearched = (directory: string) =>
  Object.entries(unsearchedPlaces).map(([name, [why, write]]) => {
    const value = makeValue();
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, write(value));
    return { path, why, canary: { place: path, value } };
  });
