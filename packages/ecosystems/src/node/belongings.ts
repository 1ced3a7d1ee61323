import type { RawPath } from '@holotype/model';
import type { Belonging, BelongingsRequest } from '../ecosystem.ts';
import { asText, readObject } from '../reading/json.ts';
import { parsePurl, toPurl } from '../reading/purl.ts';
import { componentName, nameOfPackage, nodePackageOf } from './node-packages.ts';

/** Packages in `node_modules`: what lies in one is of it, whether or not a registry has it. */
export const belongings = ({
  sourceOf,
  answered,
  captured,
}: BelongingsRequest): ((path: RawPath) => Belonging | undefined) => {
  const known = new Map<RawPath, string | undefined>();
  const purlOf = (place: RawPath): string | undefined => {
    const manifest = `${place}/package.json`;
    const given = sourceOf(manifest);
    // What a distribution brought is its own.
    if (given !== undefined) return parsePurl('npm', given) ? given : undefined;
    const version = asText(readObject(captured.text(manifest))['version']);
    const purl = version === undefined ? undefined : toPurl('npm', nameOfPackage(place), version);
    return purl !== undefined && answered.has(purl) ? purl : undefined;
  };
  return (path) => {
    const place = nodePackageOf(path);
    if (place === undefined) return undefined;
    if (!known.has(place)) known.set(place, purlOf(place));
    const purl = known.get(place);
    return purl === undefined ? undefined : { name: componentName(place), purl };
  };
};
