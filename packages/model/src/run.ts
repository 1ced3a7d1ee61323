/** The reason of a scope's rule for a path that the run made: the Tree does not hold it, and a replay removes what is left of it. */
export const madeByRun = 'made by the run';

/** Directories of programs' own caches by their usual names: what lies in them is no output. */
export const cacheDirectories: ReadonlySet<string> = new Set([
  '__pycache__',
  '.pytest_cache',
  '.mypy_cache',
  '.ipynb_checkpoints',
]);
