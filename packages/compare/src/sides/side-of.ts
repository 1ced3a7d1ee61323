import { baseOf, type RawPath } from '@holotype/model';
import { sideRules } from './index.ts';
import type { SideFacts, SideRule } from './rule.ts';

/** A name with stars, as the parts that must stand in it in this order. */
const isNamed = (name: string, pattern: string): boolean => {
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  if (end === undefined) return name === pattern;
  if (!name.startsWith(start)) return false;
  let at = start.length;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - end.length >= at && name.endsWith(end);
};

const directories = new Map(
  sideRules.flatMap((rule) => (rule.directories ?? []).map((name) => [name, rule] as const)),
);

const isCompanionThere = (path: RawPath, pattern: string, beside: string, { has }: SideFacts): boolean => {
  const stem = path.slice(0, path.length - (pattern.length - 1));
  return has?.(stem + beside) === true;
};

const isOf = (path: RawPath, rule: SideRule, facts: SideFacts): boolean => {
  const { files = [], paths = [], beside, empty } = rule;
  if (empty === true && facts.size !== 0) return false;
  const name = baseOf(path);
  const isFile = files.some(
    (pattern) =>
      isNamed(name, pattern) && (beside === undefined || isCompanionThere(path, pattern, beside, facts)),
  );
  return isFile || paths.some((pattern) => pattern.test(`/${path}`));
};

/**
 * The rule by which a path is a side file, undefined if it is none. The path is relative to the project: directories above it say nothing
 * about what lies in it; an absolute path is for what lies outside. A directory is one if all in it are. What needs facts that are not
 * given is no side file.
 */
export const sideOf = (path: RawPath, facts: SideFacts = {}): SideRule | undefined => {
  for (const step of path.split('/')) {
    const rule = directories.get(step);
    if (rule) return rule;
  }
  return sideRules.find((rule) => isOf(path, rule, facts));
};
