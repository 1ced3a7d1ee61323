import { counted, type Finding, type Replay } from '@holotype/model';
import { claimFindings } from './claims.ts';
import { endFindings } from './end.ts';
import { outputFindings } from './outputs.ts';
import { surroundingFindings } from './surroundings.ts';

const restsOn = ({ decidedBy, claims, outputs }: Replay): string => {
  if (decidedBy === 'claims')
    return `${counted(claims.length, 'claim')} decide${claims.length === 1 ? 's' : ''}`;
  const compared = outputs.filter((output) => output.compared === true);
  const alike = compared.filter(({ outcome }) => outcome === 'identical').length;
  return `${counted(compared.length, 'output')} compared, ${alike} of them the same to the byte`;
};

const answerFindings = (replay: Replay): Finding[] => {
  if (replay.result === 'uncompared')
    return [
      {
        code: 'REPLAY_NOTHING_COMPARED',
        verdict: 'unknown',
        message: 'The run ended as recorded, and there is nothing to compare',
        next: 'freeze it again with --output or --claim, to say what its result is',
      },
    ];
  if (replay.result !== 'same') return [];
  const message =
    replay.decidedBy === 'claims'
      ? 'All claims hold'
      : 'The run ended as recorded, and all compared outputs are the same';
  return [{ code: 'REPLAY_RESULT_SAME', verdict: 'pass', message, evidence: restsOn(replay) }];
};

/** Not the run that was recorded: whatever came out, it says nothing of that one. */
const editedFindings = ({ edited = [] }: Replay): Finding[] =>
  edited.length === 0
    ? []
    : [
        {
          code: 'REPLAY_EDITED',
          verdict: 'warn',
          message: `Replayed with edited inputs: ${edited
            .map(({ path }) => path)
            .slice(0, mostNamed)
            .join(', ')}${edited.length > mostNamed ? ' and others' : ''}`,
          next: 'replay it without --edit to see whether the recorded result is the same',
        },
      ];
const mostNamed = 5;

/** What a replay found, each with its evidence and the next step. */
export const replayFindings = (replay: Replay): Finding[] => [
  ...editedFindings(replay),
  ...answerFindings(replay),
  ...endFindings(replay),
  ...claimFindings(replay),
  ...outputFindings(replay),
  ...surroundingFindings(replay),
];
