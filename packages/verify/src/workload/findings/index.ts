import type { Finding, Replay } from '@holotype/model';
import { claimFindings } from './claims.ts';
import { endFindings } from './end.ts';
import { plural } from './evidence.ts';
import { outputFindings } from './outputs.ts';
import { surroundingFindings } from './surroundings.ts';

const sameFindings = ({ result, outputs, claims }: Replay): Finding[] => {
  if (result !== 'same') return [];
  const compared = outputs.filter((output) => output.compared === true);
  const alike = compared.filter(({ outcome }) => outcome === 'identical').length;
  if (compared.length === 0 && claims.length === 0) {
    return [
      {
        code: 'REPLAY_NOTHING_COMPARED',
        verdict: 'warn',
        message: 'The run ended as it did there; no output is compared',
        next: 'freeze with --output or --claim to say what the result is',
      },
    ];
  }
  return [
    {
      code: 'REPLAY_RESULT_SAME',
      verdict: 'pass',
      message: 'The run ended as it did there, and all that is compared is the same',
      evidence: `${plural(compared.length, 'output')} compared, ${alike} of them the same to the byte`,
    },
  ];
};

/** What a replay found, each with its evidence and the next step. */
export const replayFindings = (replay: Replay): Finding[] => [
  ...sameFindings(replay),
  ...endFindings(replay),
  ...claimFindings(replay),
  ...outputFindings(replay),
  ...surroundingFindings(replay),
];
