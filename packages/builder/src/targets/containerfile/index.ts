import type { Step } from '../../step.ts';
import type { Target } from '../../target.ts';
import { execForm, quoteWord } from './quote.ts';
import { readBack } from './read-back.ts';

const comments = ({ title, why }: Step): string[] => [`# ${title}`, ...why.map((line) => `# ${line}`)];

const lines = (step: Step): string[] => {
  switch (step.kind) {
    case 'place':
      return [`ADD ${step.archive.path} /`];
    case 'start':
      return [
        ...step.environment.map(({ name, value }) => `ENV ${name}=${quoteWord(value, name)}`),
        ...step.labels.map(({ name, value }) => `LABEL ${name}=${quoteWord(value, name)}`),
        ...(step.workingDirectory === undefined
          ? []
          : [`WORKDIR ${quoteWord(step.workingDirectory, 'the working directory')}`]),
        ...(step.user ? [`USER ${step.user.uid}:${step.user.gid}`] : []),
        ...(step.argv ? [`CMD ${execForm(step.argv)}`] : []),
      ];
  }
};

export const containerfile: Target = {
  name: 'containerfile',
  summary: 'for podman, buildah, docker and ch-image, from nothing but the files beside it',
  cannot: ['times of files below a second', 'device nodes', 'owner, mode and time of the root directory'],
  engines: ['buildah', 'podman', 'charliecloud'],
  render: ({ steps }) => ({
    files: [
      ...steps.flatMap((step) => (step.kind === 'place' ? [step.archive] : [])),
      {
        kind: 'text',
        path: 'Containerfile',

        what: 'the recipe',
        text: `${['FROM scratch', ...steps.map((step) => ['', ...comments(step), ...lines(step)].join('\n'))].join('\n')}\n`,
      },
    ],
    losses: [],
  }),
  readBack,
};
