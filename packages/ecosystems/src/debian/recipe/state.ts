import { type Entry, isWithin, type RawPath, utf8ToRaw } from '@holotype/model';
import type { BuilderInput } from '../../recipe/input.ts';
import type { PlaceStep } from '../../recipe/step.ts';
import { arrange, packageMembers } from './archive.ts';
import type { Division } from './division.ts';
import { treeMembers, wholeGroups } from '../../recipe/tree-members.ts';
import { ownFile, statusOf } from './dpkg/database.ts';
import { some } from '../../recipe/wording.ts';
import { statusFile } from '../status-file.ts';

const accounts = ['/etc/passwd', '/etc/group', '/etc/shadow', '/etc/gshadow'];
const database = ['/var/lib/dpkg/arch', '/var/lib/dpkg/diversions'];

const isInformationOf = (path: RawPath, names: ReadonlySet<string>) =>
  path.startsWith('/var/lib/dpkg/info/') &&
  names.has(path.slice('/var/lib/dpkg/info/'.length).replace(/\.[a-z0-9-]+$/, ''));

/** Links such as awk, which scripts of the base made and scripts of other packages use. */
const isChoice = (entry: Entry, { laid, paths }: Division, base: ReadonlySet<RawPath>) => {
  if (entry.type !== 'symlink' || laid.has(entry.path)) return false;
  const target = paths.target(entry.path);
  return target !== undefined && target !== entry.path && base.has(target);
};

/** What must be there before anything is installed, besides what the base ships. */
export const stateSteps = (input: BuilderInput, division: Division): PlaceStep[] => {
  if (division.plain !== undefined) return [];
  const { tree, contents, singleId } = input;
  const { placed, base: packages, laid, ofGone } = division;
  const gone = placed.filter((item) => !item.public);
  const named = new Set([...accounts, ...database]);
  const goneNames = new Set(gone.map(({ infoName }) => utf8ToRaw(infoName)));
  const inBase = new Set(packages);
  const baseFiles = new Set(
    [...laid].flatMap(([path, all]) =>
      all.some(({ by, member }) => inBase.has(by) && member.entry.type === 'file') ? [path] : [],
    ),
  );
  const wanted = (entry: Entry): boolean =>
    entry.type !== 'directory' &&
    entry.type !== 'character-device' &&
    entry.type !== 'block-device' &&
    (named.has(entry.path) ||
      ofGone.has(entry.path) ||
      isInformationOf(entry.path, goneNames) ||
      (isWithin(entry.path, '/etc/alternatives') && entry.type === 'symlink') ||
      isChoice(entry, division, baseFiles));
  const taken = treeMembers(tree, wholeGroups(tree, wanted), singleId);
  const status =
    placed.length > 0
      ? [ownFile(statusFile, statusOf([...packages, ...placed], contents.get(statusFile)))]
      : [];
  const members = arrange([...status, ...taken, ...packageMembers(placed, division)], singleId);
  const owned = placed.filter((item) => item.public);
  const name = ({ facts }: (typeof placed)[number]) => `${facts.name} ${facts.version}`;
  return [
    {
      kind: 'place',
      id: 'state',
      title: 'What packages expect of the system',
      why: [
        'Accounts, so that packages find the user ids of the captured machine, and chosen alternatives, such as awk.',
        ...(gone.length > 0
          ? [
              `Kept file by file, as no archive has them or too little of them is held: ${some(gone.map(name), 12)}.`,
            ]
          : []),
        ...(owned.length > 0
          ? [`Laid down, since dpkg would give files of theirs to other users: ${some(owned.map(name), 12)}.`]
          : []),
      ],
      archive: {
        kind: 'archive',
        path: 'state.tar',
        what: 'accounts, alternatives, packages kept file by file',
        members,
      },
      packages: placed.map(({ facts }) => facts.purl),
    },
  ];
};
