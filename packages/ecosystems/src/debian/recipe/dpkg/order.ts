import { compareRaw } from '@holotype/model';
import type { Needs } from '../../relations.ts';
import type { Package } from './packages.ts';

/**
 * Packages after what they need. What needs each other in a circle comes together, as one list. By name where nothing else decides, so
 * that a package more moves no other. (Tarjan's strongly connected components, without recursion.)
 */
export const inOrderOfNeed = (packages: readonly Package[], needs: Needs<Package>): Package[][] => {
  const wanted = new Set(packages);
  const byName = (a: Package, b: Package) => compareRaw(a.key, b.key);
  const next = (item: Package) =>
    needs
      .of(item)
      .filter((one) => wanted.has(one))
      .sort(byName);
  const index = new Map<Package, number>();
  const low = new Map<Package, number>();
  const stack: Package[] = [];
  const onStack = new Set<Package>();
  const circles: Package[][] = [];
  const enter = (item: Package) => {
    index.set(item, index.size);
    low.set(item, index.size - 1);
    stack.push(item);
    onStack.add(item);
    return { item, rest: next(item).values() };
  };
  const lower = (item: Package, value: number) => low.set(item, Math.min(low.get(item) ?? value, value));
  for (const start of [...packages].sort(byName)) {
    if (index.has(start)) continue;
    const path = [enter(start)];
    for (let frame = path.at(-1); frame; frame = path.at(-1)) {
      const { item, rest } = frame;
      const { value: child, done } = rest.next();
      if (!done) {
        if (!index.has(child)) path.push(enter(child));
        else if (onStack.has(child)) lower(item, index.get(child) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.item, low.get(item) ?? 0);
      if (low.get(item) !== index.get(item)) continue;
      const circle = stack.splice(stack.indexOf(item));
      for (const one of circle) onStack.delete(one);
      circles.push(circle.sort(byName));
    }
  }
  return circles;
};

/** A hash of a name that stays as it is when anything else changes (FNV-1a). */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
};

/** One package in this many ends a group. */
const groupLength = 24;
const largestGroup = 80;

/**
 * Groups that are installed one after another. Where a group ends depends on the names in it alone, so that a changed package changes its
 * own group and none before it. A package is in a later group than what it needs before it can be unpacked.
 */
export const intoGroups = (circles: readonly (readonly Package[])[], needs: Needs<Package>): Package[][] => {
  const groups: Package[][] = [];
  let group: Package[] = [];
  const end = () => {
    if (group.length > 0) groups.push(group);
    group = [];
  };
  for (const circle of circles) {
    const waits = circle.some((item) => needs.before(item).some((one) => group.includes(one)));
    if (waits || group.length >= largestGroup) end();
    group.push(...circle);
    if (circle.some(({ facts }) => hashOf(facts.name) % groupLength === 0)) end();
  }
  end();
  return groups;
};
