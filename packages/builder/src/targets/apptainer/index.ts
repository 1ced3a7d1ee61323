import { unpackScript } from '../../scripts/unpack.ts';
import { filesOf } from '@holotype/ecosystems';
import type { Target } from '../../target.ts';
import { splitSteps } from './definition.ts';
import { lossesOf } from './losses.ts';
import { readBack } from './read-back.ts';
import { renderText } from './render.ts';

export const apptainer: Target = {
  name: 'apptainer',
  summary: 'a definition file for Apptainer, from nothing but the files beside it',
  cannot: [
    'times of files below a second, or before 1970',
    'device nodes, and extended attributes other than user.* and capabilities',
    'the user of the run: it is whoever starts the image, or root inside',
    'a run without variables of Apptainer: LD_LIBRARY_PATH gets /.singularity.d/libs at its end',
    'results that are not compared by their bytes: %test only names them',
    'variables and labels by other names than plain ones; a value of more than 60,000 bytes',
  ],
  engines: ['apptainer'],
  render: (plan) => {
    const unpacks = splitSteps(plan.steps).after.some(({ kind }) => kind === 'place');
    const files = [
      ...plan.steps.flatMap(filesOf),
      ...(unpacks ? [unpackScript] : []),
      { kind: 'text', path: 'apptainer.def', what: 'the recipe', text: renderText(plan) } as const,
    ];
    return {
      files: [...new Map(files.map((file) => [file.path, file] as const)).values()],
      losses: lossesOf(plan),
    };
  },
  readBack,
};
