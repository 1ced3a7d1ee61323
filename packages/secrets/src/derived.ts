import { baseOf, joinRaw, parentOf, type RawPath } from '@holotype/model';

/** Which sources a compiled file may come from, by its ending: it repeats their strings in a form that no rule knows. */
const sources: Readonly<Record<string, readonly string[]>> = {
  pyc: ['py'],
  pyo: ['py'],
  class: ['java', 'kt', 'scala', 'groovy'],
  o: ['c', 'cc', 'cpp', 'cxx', 'm', 's', 'S', 'f', 'F', 'f90', 'F90', 'rs', 'ml', 'hs', 'd'],
  so: ['pyx', 'c', 'cc', 'cpp', 'f', 'f90', 'rs'],
  a: ['c', 'cc', 'cpp', 'f', 'f90', 'rs'],
  elc: ['el'],
  beam: ['erl', 'ex'],
  luac: ['lua'],
  cmo: ['ml'],
  cmx: ['ml'],
  hi: ['hs'],
};

/**
 * Where the text would lie that a file repeats: a source of what was compiled, in its directory or beside `__pycache__`, and what an editor
 * has open. None for most files.
 */
export const sourcesOf = (path: RawPath): readonly RawPath[] => {
  const [directory, name] = [parentOf(path), baseOf(path)];
  const [, edited] = /^\.(.+)\.sw[a-p]$/.exec(name) ?? [];
  if (edited !== undefined) return [joinRaw(directory, edited)];
  const [stem = ''] = name.split(/[.$]/);
  if (stem === '') return [];
  // `mod.cpython-311.opt-1.pyc`, and what numba keeps: `mod.f-12.py311.nbi`.
  if (baseOf(directory) === '__pycache__') return [joinRaw(parentOf(directory), `${stem}.py`)];
  const endings = sources[name.slice(name.lastIndexOf('.') + 1)] ?? [];
  return name.includes('.') ? endings.map((ending) => joinRaw(directory, `${stem}.${ending}`)) : [];
};

/** Those of the paths that repeat one of these files. */
export const derivedOf = (paths: Iterable<RawPath>, secret: ReadonlySet<RawPath>): RawPath[] =>
  secret.size === 0
    ? []
    : [...paths].filter((path) => !secret.has(path) && sourcesOf(path).some((source) => secret.has(source)));
