import type { Isolation } from '@holotype/host';
import type { Report } from './orders.ts';

const longest = 1024;

type Told = Readonly<Record<string, unknown>>;

const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longest) : '');
const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

const flags = ['identity', 'processes', 'signals', 'sysReadOnly', 'homeFresh'] as const;
const networks: readonly unknown[] = ['none', 'refused', 'host', 'open'] satisfies Isolation['network'][];
const isNetwork = (value: unknown): value is Isolation['network'] => networks.includes(value);

const views: readonly unknown[] = ['own', 'names', 'read', 'write'] satisfies Isolation['files'][];
const isView = (value: unknown): value is Isolation['files'] => views.includes(value);

const isolationIn = (told: Told): Partial<Isolation> => ({
  ...Object.fromEntries(
    flags.flatMap((name) => (typeof told[name] === 'boolean' ? [[name, told[name]]] : [])),
  ),
  ...(isNetwork(told['network']) && { network: told['network'] }),
  ...(isView(told['files']) && { files: told['files'] }),
});

/** A message of the launcher, if it is one: nothing of it is believed beyond its kind, its size and its types. */
export const hear = (message: unknown): Report | undefined => {
  if (!isTold(message)) return undefined;
  const { kind } = message;
  switch (kind) {
    case 'ready':
    case 'starting':
      return { kind };
    case 'note':
      return { kind, text: text(message['text']) };
    case 'held':
      return isTold(message['isolation'])
        ? { kind, isolation: isolationIn(message['isolation']) }
        : undefined;
    case 'failed':
      return { kind, why: text(message['why']) };
    case 'ended': {
      const wall = number(message['wall']);
      if (wall === undefined) return undefined;
      const signal = text(message['signal']);
      return {
        kind,
        wall,
        exitCode: number(message['exitCode']),
        peakMemory: number(message['peakMemory']),
        signal: /^SIG[A-Z0-9]{1,16}$/.test(signal) ? signal : undefined,
      };
    }
    default:
      return undefined;
  }
};
