import type { HostFiles } from '@holotype/host';
import { because, type RawPath, rawToText, type Reason, reasonText } from '@holotype/model';
import type { Collection } from '../collection.ts';
import type { Component } from '../component.ts';

const folder = '/node_modules/';

/** The directory of the innermost package that `path` lies in: `…/node_modules/name`, `…/node_modules/@scope/name`. */
export const nodePackageOf = (path: RawPath): RawPath | undefined => {
  const at = path.lastIndexOf(folder) + folder.length;
  const [first = '', second] = path.slice(at).split('/');
  // .bin, .pnpm and .package-lock.json are the installer's.
  if (at < folder.length || first.startsWith('.') || second === undefined) return undefined;
  if (!first.startsWith('@')) return path.slice(0, at) + first;
  return path.slice(at).split('/').length > 2 ? `${path.slice(0, at)}${first}/${second}` : undefined;
};

/** Of the directory of a package, as `nodePackageOf` gives it. */
export const nameOfPackage = (path: RawPath): string =>
  rawToText(path.slice(path.lastIndexOf(folder) + folder.length));

const reasonOf = (path: RawPath): Reason => because('npm-package', nameOfPackage(path));

export const componentName = (path: RawPath): string => reasonText(reasonOf(path));

/** The packages that were loaded, each whole. */
const nodeComponents = (files: HostFiles, touched: Iterable<RawPath>): Component[] => {
  const found = new Set([...touched].flatMap((path) => nodePackageOf(path) ?? []));
  return [...found]
    .filter((path) => files.lstat(`${path}/package.json`))
    .map((path) => ({
      reason: reasonOf(path),
      isCalled: (name) => name === nameOfPackage(path),
      path,
      whole: [path],
      without: [],
      files: [],
    }));
};

/** Packages as npm and its kin lay them into `node_modules`. */
export const nodePackages: Collection = {
  folders: new Set(['node_modules']),
  complete: ({ files, touched }) => ({
    components: nodeComponents(files, [...touched.values()].flat()),
    rests: new Map(),
  }),
};
