import { rawToUtf8, textToRaw } from '@holotype/model';
import type { Block } from '../../block.ts';

/** What bash exports of its functions has a name that no recipe's format holds. */
const isHeld = ({ name }: { readonly name: string }): boolean => !/^BASH_FUNC_.*%%$/.test(name);

/** Variables, directory, user and command of the run; of a machine its variables. */
export const start: Block = {
  name: 'start',
  plan: ({ manifest, manifestDigest, lockDigest, outputs }) => {
    const { run } = manifest;
    const all = run?.environment ?? manifest.sections.environment?.variables ?? [];
    const variables = all.filter(isHeld);
    const lost = all.filter((one) => !isHeld(one)).map(({ name }) => name);
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
      losses:
        lost.length === 0
          ? []
          : [
              {
                step: 'start',
                code: 'VARIABLES',
                what: 'functions that bash exported',
                count: lost.length,
                examples: lost.slice(0, 5),
              },
            ],
    };
  },
};
