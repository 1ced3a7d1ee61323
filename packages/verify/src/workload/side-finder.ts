import { sideOf, type SideRule } from '@holotype/compare';
import { textToRaw } from '@holotype/model';

/** Which of a run's outputs are side files, told by what lies beside them. Names as in a Report: below the project, else whole. */
export const sideFinder = (
  names: readonly string[],
): ((name: string, size?: number) => SideRule | undefined) => {
  const all = new Set(names.map(textToRaw));
  return (name, size) =>
    sideOf(textToRaw(name), { has: (path) => all.has(path), ...(size !== undefined && { size }) });
};
