import type { BuilderInput, Step } from '@holotype/ecosystems';
import type { Plan } from '../../target.ts';
import { comment } from '../comment.ts';
import { head, type Instruction, toInstructions } from './instructions.ts';
import { execForm, plainName, quotePath, quoteWord } from './quote.ts';

const line = (instruction: Instruction): string => {
  switch (instruction.keyword) {
    case 'ARG':
      return `ARG ${instruction.name}=${instruction.value}`;
    case 'FROM':
      return `FROM ${instruction.image}`;
    case 'ADD':
    case 'COPY':
      return `${instruction.keyword} ${instruction.source} ${instruction.target}`;
    case 'RUN':
    case 'CMD':
      return `${instruction.keyword} ${execForm(instruction.argv, 'the command')}`;
    case 'ENV':
    case 'LABEL': {
      const { keyword, name, value } = instruction;
      return `${keyword} ${plainName(name, keyword === 'ENV' ? 'a variable' : 'a label')}=${quoteWord(value, name)}`;
    }
    case 'WORKDIR':
      return `WORKDIR ${quotePath(instruction.path, 'the working directory')}`;
    case 'USER':
      return `USER ${instruction.user}`;
  }
};

/** ch-image takes every `.git` for its cache's own. */
const cacheOff = [
  '#   export CH_IMAGE_CACHE=disabled      # it keeps images in git, which fails over the .git in this one',
];

const introduction = (
  { tool, capsule, manifest, tree, singleId }: BuilderInput,
  first: string | undefined,
): string[] => [
  // The first line must not look like a directive, and is ours alone.
  '# An environment as it was captured. All that it is built from lies beside this file; nothing is downloaded.',
  comment(`Written by ${tool.name} ${tool.version} from ${capsule}, whose Tree is`),
  comment(`  ${manifest.tree.digest}`),
  ...(singleId
    ? [
        '# For one user id: whatever belonged to others belongs to root.',
        ...(tree.some(({ path }) => path.endsWith('/.git')) ? cacheOff : []),
        `#   ch-image import ${first ?? ''} base && ch-image build --build-arg BASE=base -t NAME -f Containerfile .`,
        '#   buildah build --network none -t NAME .',
      ]
    : ['#   buildah build --network none -t NAME .       or podman build']),
];

const paragraph = (step: Step, instructions: readonly Instruction[]): string[] => [
  '',
  comment(step.title),
  ...step.why.map(comment),
  ...instructions.map(line),
];

/** The text of the Containerfile. Throws BuilderError for what it cannot hold. */
export const renderText = ({ steps, input }: Plan): string =>
  [
    ...introduction(input, steps.find((step) => step.kind === 'place')?.archive.path),
    ...head(input.singleId).map(line),
    ...toInstructions(steps, input.singleId).flatMap(({ step, instructions }) =>
      paragraph(step, instructions),
    ),
    '',
  ].join('\n');
