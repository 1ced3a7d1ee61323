import type { Kind } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';
import { compareMembers } from '../../members/compare-members.ts';
import { byName } from '../../members/member.ts';
import { memberPolicy } from '../../members/member-policy.ts';
import { zipMembers } from '../../members/zip.ts';
import { namedLater } from '../../named.ts';
import { statesTolerance } from '@holotype/model';
import { createTally } from '../../tally.ts';
import type { Verdict } from '../../verdict.ts';
import { compareItems, compareSheets, type PartRules } from './compare-xml.ts';
import { propertyMasks } from './masks.ts';
import { hasSameStrings, readSheet, readWorkbook } from './workbook.ts';
import { readXml } from './xml.ts';

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/.test(name);
const strings = 'xl/sharedStrings.xml';

export const office: Kind = {
  name: 'office',
  summary:
    'cells, texts and pictures are the same (xlsx, docx, pptx, ods, odt); numbers within the tolerance; dates in the properties may differ',
  example: 'office,rtol:1e-6',
  limit: contentLimit,
  compare: async ({ expected, actual }, policy, inside, room) => {
    const recorded = byName(await namedLater('recorded', () => zipMembers(expected, room)));
    const made = byName(await namedLater('new', () => zipMembers(actual, room)));
    const left = await namedLater('recorded', () => readWorkbook(recorded));
    const right = await namedLater('new', () => readWorkbook(made));
    const isSameStrings = hasSameStrings(left, right);
    const compareXml = async (name: string, before: Uint8Array, after: Uint8Array): Promise<Verdict> => {
      const tally = createTally(policy, 'value');
      const masks = propertyMasks.filter(({ member }) => member.test(name));
      let covered = 0;
      const rules: PartRules = {
        tally,
        numbers: statesTolerance(policy),
        masked: new Set(masks.flatMap(({ elements }) => [...elements])),
        note: () => covered++,
      };
      const there = await namedLater('recorded', () => readXml(before));
      const here = await namedLater('new', () => readXml(after));
      const title = left.titles.get(name);
      if (title === undefined) compareItems(rules, there, here);
      else compareSheets(rules, title, readSheet(there, left), readSheet(here, right));
      return tally.verdict(
        covered === 0 ? undefined : `its times (masked: ${masks.map((mask) => mask.name).join(', ')})`,
      );
    };
    return compareMembers(
      {
        policy,
        inside,
        leftOut: 'their order, times or compression',
        // Texts of cells are in a part of their own, in the order of that part.
        isCompared: (name) => !isSameStrings && left.titles.has(name),
        placeOf: (name) => (left.titles.has(name) ? '' : undefined),
        compareMember: async (name, before, after) => {
          if (name === strings) return { outcome: 'identical' };
          if (isXml(name)) return compareXml(name, before, after);
          return inside(memberPolicy(policy, name), name, before, after);
        },
      },
      recorded,
      made,
    );
  },
};
