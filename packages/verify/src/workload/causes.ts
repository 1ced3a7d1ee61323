import { reasonText, type Replay, type Run, toWord } from '@holotype/model';

export type Cause = NonNullable<Replay['causes']>[number];

/** By the evidence behind them: what the run itself complained of stands before what could have played a part. */
const order: readonly (Cause['kind'] | undefined)[] = [
  'output',
  'host',
  'missing',
  'changed',
  'credential',
  'variable',
  undefined,
  'chance',
  'lookup',
  'network',
  'identity',
  'accounts',
  'processor',
  'time',
  'unused',
];

/** The strongest first; equals stay in their order. */
export const sortCauses = (causes: readonly Cause[]): Cause[] =>
  causes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

/** What this host could not give to a run that failed: the failure is not the run's. */
export const lacksOfHost = ({ result, causes = [] }: Pick<Replay, 'result' | 'causes'>): Cause[] =>
  result === 'failed' ? causes.filter(({ kind }) => kind === 'identity' || kind === 'host') : [];

/** What the run there had and a capsule does not: reasons for another result that are known beforehand. */
export const knownCauses = ({ credentials, contacts, leftOut = [] }: Run): Cause[] => [
  ...leftOut
    .filter(({ used }) => used > 0)
    .map(({ what, used, paths }) => ({
      kind: 'missing' as const,
      what,
      detail: toWord(
        `excluded by the user, although the run used ${used === 1 ? 'it' : `${String(used)} files of it`}: ${paths.slice(0, 3).join(', ')}`,
      ),
    })),
  ...credentials.map(({ path, reason }) => ({
    kind: 'credential' as const,
    what: 'credential file',
    detail: toWord(`the run read ${path}, which is not in the capsule: ${reasonText(reason)}`),
  })),
  ...contacts
    .filter(({ family, loopback }) => family !== 'unix' && !loopback)
    .map(({ address, port }) => ({
      kind: 'network' as const,
      what: 'network',
      detail: `the run contacted ${address}${port === undefined ? '' : `, port ${port}`}`,
    })),
];
