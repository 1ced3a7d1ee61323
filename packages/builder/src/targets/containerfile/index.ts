import { unpackScript } from '../../scripts/unpack.ts';
import { filesOf } from '@holotype/ecosystems';
import type { Target } from '../../target.ts';
import { layerLosses } from './losses.ts';
import { readBack } from './read-back.ts';
import { renderText } from './render.ts';

export const containerfile: Target = {
  name: 'containerfile',
  summary: 'for podman, buildah, docker and ch-image, from nothing but the files beside it',
  cannot: [
    'times of files below a second, or before 1970',
    'owners above 65535, which become 65534',
    'device nodes, and extended attributes other than user.* and capabilities',
    'owner, mode and time of the root directory',
    'values of variables and labels with line ends or other controls',
    'with --single-id: owners, and the user of the run; ch-image takes neither labels nor a command',
  ],
  engines: ['buildah', 'podman', 'charliecloud'],
  render: (plan) => {
    const files = [
      ...plan.steps.flatMap(filesOf),
      ...(plan.input.singleId && plan.steps.filter(({ kind }) => kind === 'place').length > 1
        ? [unpackScript]
        : []),
      { kind: 'text', path: 'Containerfile', what: 'the recipe', text: renderText(plan) } as const,
    ];
    return {
      files: [...new Map(files.map((file) => [file.path, file] as const)).values()],
      losses: layerLosses(plan),
    };
  },
  readBack,
};
