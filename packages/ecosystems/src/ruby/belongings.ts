import type { RawPath } from '@holotype/model';
import { toBelonging } from '../belonging.ts';
import type { Belonging, BelongingsRequest } from '../ecosystem.ts';
import { gemFinder, installedVersions } from './gem/places.ts';

/** By the directory that a file lies in; a gem of another version lies in another. */
export const belongings = ({
  sourceOf,
  captured,
  changed,
}: BelongingsRequest): ((path: RawPath) => Belonging | undefined) => {
  const [findCaptured, findChanged] = [gemFinder(captured), gemFinder(changed)];
  return (path) => {
    const found = findCaptured(path) ?? findChanged(path);
    if (!found) return undefined;
    const { root, gem } = found;
    const { name } = gem;
    const versions = (files: BelongingsRequest['captured']) =>
      installedVersions(files, root, name)
        .map((full) => full.slice(name.length + 1))
        .join(', ');
    const [there, here] = [versions(captured), versions(changed)];
    const purl = sourceOf(path);
    return {
      ...(purl !== undefined && { purl }),
      ...toBelonging(
        `gem ${name}`,
        there || undefined,
        here || undefined,
        changed.list(`${root}/specifications`).length > 0,
      ),
    };
  };
};
