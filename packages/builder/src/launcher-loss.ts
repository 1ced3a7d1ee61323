import type { Manifest, RecipeLoss } from '@holotype/model';

/** Of a run of several ranks: what started them stays among the words of the command, and finds neither its daemons nor its other nodes inside. */
export const launcherLoss = ({ run }: Pick<Manifest, 'run'>): RecipeLoss[] => {
  if (!run?.ranks) return [];
  const what = 'the launcher of the ranks: it is started inside, where none of its daemons is';
  return [{ step: 'start', code: 'LAUNCHER', what, count: 1, examples: run.argv.slice(0, 1) }];
};
