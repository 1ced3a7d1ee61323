import { counted } from '@holotype/model';
import type { BuilderInput } from '../../recipe/input.ts';
import type { PlaceStep } from '../../recipe/step.ts';
import type { Division } from './division.ts';
import { arrange, packageMembers } from './archive.ts';
import { ownFile, statusOf } from './dpkg/database.ts';
import { statusFile } from '../status-file.ts';

/** What dpkg needs to work at all: the essential packages, as they were shipped, and dpkg's knowledge of them. */
export const baseSteps = ({ tree, singleId }: BuilderInput, division: Division): PlaceStep[] => {
  if (division.plain !== undefined) return [];
  const { base: packages, paths } = division;
  const links = tree.flatMap((entry) => (paths.followed.has(entry.path) ? [{ entry }] : []));
  const members = arrange(
    [
      ...links,
      ownFile('/var/lib/dpkg/info/format', '1\n'),
      ownFile(statusFile, statusOf(packages, undefined)),
      ...packageMembers(packages, division),
    ],
    singleId,
  );
  return [
    {
      kind: 'place',
      id: 'base',
      title: `Base: ${counted(packages.length, 'package')}`,
      why: [
        'The essential packages' +
          (packages.some(({ facts }) => facts.name === 'apt') ? ', dpkg and apt' : ' and dpkg') +
          ' with what they need, as their archives ship them. None of their scripts ' +
          'has run: what those would make comes below, as it was on the captured machine.',
      ],
      archive: { kind: 'archive', path: 'base.tar', what: 'essential packages as shipped', members },
      packages: packages.map(({ facts }) => facts.purl),
    },
  ];
};
