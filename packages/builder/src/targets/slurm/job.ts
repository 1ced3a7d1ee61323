import { rawToUtf8, type RunInput, textToRaw } from '@holotype/model';
import type { BuilderInput } from '@holotype/ecosystems';
import { body } from './body.ts';
import { comment, quote } from './quote.ts';
import { isOfRanks, resourcesOf } from './resources.ts';

/** Values of the variables at the head of both scripts. */
export interface Settings {
  readonly capsule: string;
  readonly recipe: string;
  /** Arguments of replay. */
  readonly data: readonly string[];
  /** Arguments of replay, for a run of several ranks; else none. */
  readonly launch: readonly string[];
}

const slotsOf = ({ manifest }: BuilderInput): readonly RunInput[] =>
  (manifest.run?.inputs ?? []).filter(({ slot }) => slot !== undefined);

const dataOf = ({ slot = '', path }: RunInput): readonly string[] => [
  '--data',
  `${slot}=${rawToUtf8(textToRaw(path))}`,
];

export const settingsOf = (input: BuilderInput): Settings => ({
  capsule: rawToUtf8(input.capsulePath),
  recipe: rawToUtf8(input.directory),
  data: slotsOf(input).flatMap(dataOf),
  launch: isOfRanks(input.manifest) ? ['--launch', 'srun'] : [],
});

const paths = ({ capsule, recipe }: Settings): string[] => [
  '# On a disk that every node sees. Change both if they move.',
  `capsule=${quote(capsule, 'the path of the capsule')}`,
  `recipe=${quote(recipe, 'the path of the recipe')}`,
];

const data = (input: BuilderInput): string[] => {
  const slots = slotsOf(input);
  if (slots.length === 0) return ['data=()'];
  return [
    '# Data that the capsule names by hash and does not hold: where it lay on the machine. Write where it lies here.',
    'data=(',
    ...slots.flatMap((slot) => [
      comment(`${slot.path}, ${String(slot.size)} bytes, sha256 ${slot.sha256}`),
      `  ${dataOf(slot)
        .map((word) => quote(word, `data slot ${slot.slot ?? ''}`))
        .join(' ')}`,
    ]),
    ')',
  ];
};

const launch = (input: BuilderInput): string[] => {
  const { launch: words } = settingsOf(input);
  if (words.length === 0) return ['launch=()'];
  return [
    '# The run had several ranks: they share one rebuilt directory, on the shared disk. More options of srun go into the second word.',
    `launch=(${words.map((word) => quote(word, 'the launcher')).join(' ')})`,
  ];
};

/** The batch script. */
export const jobScript = (input: BuilderInput): string => {
  const { run, tree } = input.manifest;
  const { nodes, ranks, cpus, memory, minutes, why } = resourcesOf(input.manifest);
  const lines = [
    '#!/bin/bash',
    `# Replays a frozen run: fit, rebuild on the disk ${isOfRanks(input.manifest) ? 'that all nodes share' : 'of the node'}, run again, compare. Nothing is downloaded.`,
    '#',
    '#   bash fetch.sh                      once, where there is a network',
    '#   sbatch job.sh                      or many: sbatch --array=0-5 job.sh',
    '#   holotype reports results           what came of it, by node',
    '#',
    comment(`run      ${(run?.argv ?? []).join(' ')}`),
    comment(`capsule  tree ${tree.digest}`),
    '',
    '#SBATCH --job-name=holotype',
    ...(why.ranks === undefined ? [] : [comment(why.ranks)]),
    `#SBATCH --nodes=${String(nodes)}`,
    `#SBATCH --ntasks=${String(ranks)}`,
    comment(why.cpus),
    `#SBATCH --cpus-per-task=${String(cpus)}`,
    comment(why.memory),
    `#SBATCH --mem=${String(memory)}M`,
    comment(why.minutes),
    `#SBATCH --time=${String(minutes)}`,
    '# A minute before that the script is told, so that nothing stays on the disk of the node.',
    '#SBATCH --signal=B:USR1@60',
    '',
    ...paths(settingsOf(input)),
    ...data(input),
    ...launch(input),
    '',
    body,
  ];
  return lines.join('\n');
};

export const fetchBody = 'exec "${HOLOTYPE:-holotype}" fetch --store "$recipe/store" -- "$capsule"\n';

/** Brings what the nodes cannot download to the shared disk. */
export const fetchScript = (input: BuilderInput): string =>
  [
    '#!/bin/bash',
    '# Once, on a node with a network: what the job needs and the capsule does not hold.',
    '',
    ...paths(settingsOf(input)),
    '',
    fetchBody,
  ].join('\n');
