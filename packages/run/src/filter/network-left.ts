import { type Isolation, notIsolated } from '@holotype/host';
import { networkIn } from '../supervise.ts';
import { networkStep } from './network.ts';

/** What of the network is left where no namespace keeps it away, tried for real. */
export const networkLeft = (): Promise<Isolation['network']> =>
  networkIn({
    wrapper: [],
    steps: [networkStep([])],
    command: undefined,
    depth: 0,
    guarded: false,
    isolation: { ...notIsolated, network: 'open' },
  });
