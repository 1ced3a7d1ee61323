import type { Finding, Replay } from '@holotype/model';
import { claimFindings } from './claims.ts';
import { endFindings } from './end.ts';
import { plural } from './evidence.ts';
import { outputFindings } from './outputs.ts';
import { surroundingFindings } from './surroundings.ts';

const sameFindings = ({ result, outputs }: Replay): Finding[] => {
  if (result !== 'same') return [];
  const compared = outputs.filter((output) => output.compared === true);
  const alike = compared.filter(({ outcome }) => outcome === 'identical').length;
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
