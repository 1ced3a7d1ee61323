import type { ReplayOutput } from './generated/report.ts';

/** An output of a replay that is a result, whether it decides or claims do. */
export const isResultOutput = ({ role, compared, outcome }: ReplayOutput): boolean =>
  outcome !== 'ignored' && outcome !== 'unexpected' && (role === 'result' || compared === true);
