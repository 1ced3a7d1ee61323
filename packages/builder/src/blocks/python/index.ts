import { rawToText } from '@holotype/model';
import type { Block } from '../../block.ts';
import { counted, some } from '../../wording.ts';

/** Says which Python distributions come with the delta, and why: the Lock has no artifacts for them. */
export const python: Block = {
  name: 'python',
  summary: 'which Python distributions come as files, and why',
  plan: ({ manifest, tree }) => {
    const there = new Set(tree.map(({ path }) => rawToText(path)));
    const lines = (manifest.sections.python?.prefixes ?? []).flatMap((prefix) => {
      if (!there.has(prefix.path)) return [];
      const own = prefix.sites
        .flatMap(({ distributions }) => distributions)
        .filter(({ installer }) => installer !== undefined && installer !== 'debian');
      return own.length === 0
        ? []
        : [
            `${prefix.path}: ${some(
              own.map(({ name, version }) => `${name} ${version}`),
              8,
            )}.`,
          ];
    });
    if (lines.length === 0) return { steps: [], losses: [] };
    return {
      steps: [
        {
          kind: 'note',
          id: 'python',
          title: `Python: ${counted(lines.length, 'prefix', 'prefixes')} with distributions of no Debian package`,
          why: [...lines, 'They come with the files below: the Lock names no wheel for them.'],
        },
      ],
      losses: [],
    };
  },
};
