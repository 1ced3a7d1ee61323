import { rawToUtf8, textToRaw } from '@holotype/model';
import type { Block } from '../../block.ts';

/** Variables, directory, user and command of the run; of a machine its variables. */
export const start: Block = {
  name: 'start',
  summary: 'variables, directory, user and command of the run',
  plan: ({ manifest, manifestDigest, lockDigest, outputs }) => {
    const { run } = manifest;
    const variables = run?.environment ?? manifest.sections.environment?.variables ?? [];
    return {
      steps: [
        {
          kind: 'start',
          id: 'start',
          title: run ? 'The run' : 'Variables of the machine',
          why: [],
          environment: variables.map(({ name, value }) => ({ name, value })),
          labels: [
            { name: 'dev.holotype.lock', value: lockDigest },
            { name: 'dev.holotype.manifest', value: manifestDigest },
            { name: 'dev.holotype.tree', value: manifest.tree.digest },
          ],
          workingDirectory: run && rawToUtf8(textToRaw(run.workingDirectory)),
          user: run && { uid: run.uid, gid: run.gid },
          argv: run?.argv,
          exitCode: run?.end.exitCode,
          hasInput: run !== undefined && run.stdin.size > 0,
          outputs,
        },
      ],
      losses: [],
    };
  },
};
