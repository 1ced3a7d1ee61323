import { asTable, asText, readObject, type Table } from '../../reading/json.ts';
import { type NotedVersion, toWebUrl } from './noted.ts';

/** `package-lock.json` and `npm-shrinkwrap.json`: `packages` by place, in older ones `dependencies` inside each other. */
export const readNpmLock = (text: string): readonly NotedVersion[] => {
  const lock = readObject(text);
  const { packages } = lock;
  if (packages === undefined) return ofDependencies(asTable(lock['dependencies']), 0);
  return Object.entries(asTable(packages)).flatMap(([place, value]) => {
    const row = asTable(value);
    return toNoted(
      asText(row['name']) ?? /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1],
      row,
    );
  });
};

const deepest = 100;

const ofDependencies = (dependencies: Table, depth: number): NotedVersion[] =>
  Object.entries(dependencies).flatMap(([name, value]) => {
    const row = asTable(value);
    const inner = depth < deepest ? ofDependencies(asTable(row['dependencies']), depth + 1) : [];
    return [...toNoted(name, row), ...inner];
  });

const toNoted = (name: string | undefined, row: Table): NotedVersion[] => {
  const version = asText(row['version']);
  if (name === undefined || version === undefined) return [];
  return [{ name, version, resolved: toWebUrl(row['resolved']), integrity: asText(row['integrity']) }];
};
