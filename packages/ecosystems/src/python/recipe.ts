import { baseOf, counted, type Entry, parentOf, type RawPath, rawToText } from '@holotype/model';
import type { RecipePart } from '../recipe/part.ts';
import { some } from '../recipe/wording.ts';

/** As the metadata directory is named: `pandas-3.1.1.dist-info`. */
const distribution = /^(.+)-([^-]+)\.(?:dist|egg)-info$/;

/** Names and versions of what was captured and no package ships, by the directory that holds it. */
const distributionsOf = (
  tree: readonly Entry[],
  isLaid: (path: RawPath) => boolean,
): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const { path, type } of tree) {
    const site = parentOf(path);
    if (type !== 'directory' || isLaid(path) || !/\/(site|dist)-packages$/.test(site)) continue;
    const [, name, version] = distribution.exec(baseOf(path)) ?? [];
    if (name === undefined || version === undefined) continue;
    const at = rawToText(site);
    found.set(at, [...(found.get(at) ?? []), rawToText(`${name} ${version}`)]);
  }
  return found;
};

/** Says which Python distributions come as files, and why: an installer would write other records than were captured. */
export const recipe: RecipePart = {
  notes: ({ tree }, isLaid) => {
    const found = distributionsOf(tree, isLaid);
    if (found.size === 0) return { steps: [], losses: [] };
    const count = [...found.values()].flat().length;
    return {
      steps: [
        {
          kind: 'note',
          id: 'python',
          title: `Python: ${counted(count, 'distribution')} of no Debian package`,
          why: [
            ...[...found].map(([site, names]) => `${site}: ${some(names, 12)}.`),
            'They come with the files below, as they were installed: no wheel is installed again.',
          ],
        },
      ],
      losses: [],
    };
  },
};
