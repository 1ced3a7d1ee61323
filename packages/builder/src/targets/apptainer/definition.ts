import type { Step } from '@holotype/ecosystems';
import type { Plan } from '../../target.ts';
import type { Line, Section } from './line.ts';
import { startSections } from './start.ts';

/** Where the recipe's own files lie while the image is built; the last step of a build removes it. */
const inside = '/.holotype';
const script = (name: string, ...args: readonly string[]): Line => ({
  kind: 'text',
  text: ['/bin/sh', `${inside}/${name}`, ...args.map((path) => `${inside}/${path}`)].join(' '),
});
const tar =
  'tar --directory "$APPTAINER_ROOTFS" --extract --preserve-permissions --numeric-owner --same-owner \\\n' +
  "  --xattrs --xattrs-include='*' --file";

const comments = ({ title, why }: Pick<Step, 'title' | 'why'>): Line[] =>
  [title, ...why].map((text) => ({ kind: 'comment', text }));

/** Apptainer mounts something of the host over these while `%post` runs. */
const covered = ['/tmp', '/var/tmp', '/etc/hosts', '/etc/resolv.conf'];

const coveredIn = (step: Step): readonly string[] => {
  if (step.kind !== 'place') return [];
  const there = new Set(step.archive.members.map(({ entry }) => entry.path));
  return covered.filter((path) => there.has(path)).map((path) => path.slice(1));
};

/** With a line between two of them. */
const spaced = (paragraphs: readonly (readonly Line[])[]): Line[] =>
  paragraphs
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : [{ kind: 'blank' }, ...lines]));

const outside = (step: Step): Line[] =>
  step.kind === 'place'
    ? [...comments(step), { kind: 'text', text: `${tar} ${step.archive.path}` }]
    : comments(step);

const coveredLines = (steps: readonly Step[]): Line[][] =>
  steps.map((step): Line[] => {
    const paths = coveredIn(step);
    if (step.kind !== 'place' || paths.length === 0) return [];
    return [
      { kind: 'comment', text: 'Of the files below what Apptainer covers while %post runs' },
      { kind: 'text', text: `${tar} ${step.archive.path} ${paths.join(' ')}` },
    ];
  });

const insideLines = (step: Step): Line[] => {
  switch (step.kind) {
    case 'place':
      return [...comments(step), script('scripts/unpack', step.archive.path)];
    case 'install':
      return [...comments(step), script(step.script.path, step.folder)];
    case 'prune':
    case 'check':
      return [...comments(step), script(step.script.path, ...step.lists.map(({ path }) => path))];
    case 'note':
      return comments(step);
    case 'start':
      return [];
  }
};

const broughtBy = (step: Step): readonly string[] => {
  switch (step.kind) {
    case 'place':
      return ['scripts', step.archive.path];
    case 'install':
      return ['scripts', step.folder.replace(/\/.*/, '')];
    case 'prune':
    case 'check':
      return ['scripts', 'lists'];
    case 'note':
    case 'start':
      return [];
  }
};

/** Archives that come before any script of the environment runs are unpacked from outside, where there need be no tar inside. */
export const splitSteps = (
  steps: readonly Step[],
): { readonly before: readonly Step[]; readonly after: readonly Step[] } => {
  const building = steps.filter(({ kind }) => kind !== 'start');
  const first = building.findIndex(({ kind }) => kind !== 'place' && kind !== 'note');
  const at = first < 0 ? building.length : first;
  return { before: building.slice(0, at), after: building.slice(at) };
};

/** The sections of a definition file, in the order in which they are written. */
export const toSections = ({ steps }: Plan): readonly Section[] => {
  const { before, after } = splitSteps(steps);
  const brought = [...new Set(after.flatMap(broughtBy))];
  const setup = spaced([...before.map(outside), ...coveredLines(after)]);
  const files = brought.map((path): Line => ({ kind: 'pair', name: path, value: `${inside}/${path}` }));
  const built: Section[] = [
    { name: 'setup', lines: setup },
    { name: 'files', lines: files },
    { name: 'post', lines: spaced(after.map(insideLines)) },
  ];
  return [...built, ...steps.flatMap((step) => (step.kind === 'start' ? startSections(step) : []))].filter(
    ({ lines }) => lines.length > 0,
  );
};
