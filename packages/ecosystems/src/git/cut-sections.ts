import { joinRaw, type Sections, textToRaw } from '@holotype/model';
import type { CutSectionsRequest } from '../cut.ts';

/**
 * Work trees of which something is held that their commit has: any other may be of somebody's home, and is nobody's business. A remote and a
 * commit tell whose they are.
 */
export const cutSections = ({
  sections: { git },
  holdings,
  isPrivate = false,
}: CutSectionsRequest): Pick<Sections, 'git'> => {
  if (!git) return {};
  const workTrees = (isPrivate ? [] : git.workTrees).flatMap((workTree) => {
    const top = textToRaw(workTree.path);
    const files = workTree.files.filter((file) => holdings.isHeld(joinRaw(top, textToRaw(file))));
    return files.length > 0 ? [{ ...workTree, files }] : [];
  });
  return { git: { workTrees } };
};
