import type { Choice, Step } from '../launcher/orders.ts';
import { type Refusals, signalsToAll } from '../filter/refusals.ts';
import { filterStep } from '../filter/steps.ts';

/**
 * Where the command sees this machine's processes: it can neither signal nor trace them, as well as that can be had. `refused`: what it goes
 * without for that where the kernel has no scopes (Landlock before version 6).
 */
export const reachStep = (refused: Refusals, mounts = false): Step => {
  const filter = filterStep(signalsToAll, refused);
  const note = "it can send signals to this machine's processes of its user id";
  const lesser: readonly Choice[] = [
    ...(filter ? [{ steps: [filter], note: `${note}, though not to all at once` }] : []),
    { steps: [], note },
  ];
  return {
    kind: 'first-of',
    choices: [{ steps: [{ kind: 'restrict-scope', mounts }], held: { signals: true } }, ...lesser],
  };
};
