import { type Isolation, notIsolated } from '@holotype/host';
import { attempt } from '../launcher/supervise.ts';
import { networkStep } from './network.ts';

/** What of the network is left where no namespace keeps it away, tried for real. */
export const networkLeft = async (): Promise<Isolation['network']> => {
  const { isolation } = await attempt({
    wrapper: [],
    steps: [networkStep([])],
    command: undefined,
    depth: 0,
    guarded: false,
    isolation: { ...notIsolated, network: 'open' },
  });
  return isolation.network;
};
