import type { Choice, Step } from '../launcher/orders.ts';
import { ipSockets } from './refusals.ts';
import { filterStep } from './steps.ts';

const refused = 'no network: sockets other than local ones are refused, those of the loopback interface too';
const open = 'the network is open: nothing on this host can block it';

/** Keeps the network away as well as it can be done, `better` first. */
export const networkStep = (better: readonly Choice[]): Step => {
  const filter = filterStep(ipSockets);
  return {
    kind: 'first-of',
    choices: [
      ...better,
      ...(filter ? [{ steps: [filter], note: refused, held: { network: 'refused' } } as const] : []),
      { steps: [], note: open, held: { network: 'open' } },
    ],
  };
};
