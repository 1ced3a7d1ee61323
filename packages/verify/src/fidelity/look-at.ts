import { type Entry, parentOf, type Scope } from '@holotype/model';

/**
 * The scope, and with it every directory of the Tree: one that led to a file stays in the Tree also when that file, the only one named
 * there, could not be read in the end, and the rule that led to it is gone.
 */
export const lookAt = (tree: readonly Entry[], scope: Scope): Scope => {
  const directories = new Set(tree.flatMap(({ type, path }) => (type === 'directory' ? [path] : [])));
  const parents = new Set(tree.map(({ path }) => parentOf(path)));
  return {
    ruleFor: scope.ruleFor,
    holds: (path, isDirectory) => scope.holds(path, isDirectory) || (isDirectory && directories.has(path)),
    enters: (path) => scope.enters(path) || parents.has(path),
  };
};
