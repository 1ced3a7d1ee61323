import type { Isolation as Held } from '@holotype/host';
import { type Isolation, type RawPath, rawToText, type Run, toWord } from '@holotype/model';
import type { ReplayRequest } from './request.ts';
import type { Ran } from './prepared.ts';

const words: Readonly<Record<Held['network'], string>> = {
  none: 'a network of its own, with loopback only',
  refused: 'internet sockets are refused; not isolated from services of this machine',
  host: 'the network of this machine, as requested',
  open: 'not isolated: nothing on this host can remove the network',
};

const fileWords = {
  names: 'it could see which files this machine has, but not read them',
  read: 'it could read the files of this machine that this user may read',
  write: 'it could read and change the files of this machine that this user may',
} as const;

const processesWords = ({ processes, signals }: Held): string => {
  if (processes) return 'its own';
  return signals
    ? "it could see this machine's, but neither end nor trace them"
    : "it could see this machine's, and end those of this user";
};

const homeWords = (home: boolean, root: RawPath | undefined): string => {
  if (home) return 'that of this user, as requested';
  return root === undefined
    ? 'a fresh one'
    : 'that of the rebuilt environment; what is written there is discarded';
};

/** `gpu`: what the run was given of this machine's, in words. */
interface Asked extends Pick<ReplayRequest, 'home' | 'root'> {
  readonly gpu: string | undefined;
}

const ofRun = (
  isolation: Held,
  writable: Ran['writable'],
  run: Run,
  { home, root, gpu }: Asked,
): Isolation[] => [
  { what: 'network', held: isolation.network === 'none', detail: words[isolation.network] },
  {
    what: 'identity',
    held: isolation.identity,
    detail: `uid ${String(run.uid)}, gid ${String(run.gid)}${isolation.identity ? '' : ': the run saw others'}`,
  },
  ...(isolation.files === 'own' ? [] : [{ what: 'files', held: false, detail: fileWords[isolation.files] }]),
  {
    what: 'processes',
    held: isolation.processes,
    detail: processesWords(isolation),
  },
  ...(isolation.lacking?.includes('/sys')
    ? []
    : [
        {
          what: '/sys',
          held: isolation.sysReadOnly,
          detail: isolation.sysReadOnly ? 'read-only' : 'as this user may',
        },
      ]),
  ...(gpu === undefined ? [] : [{ what: 'GPU', held: false, detail: toWord(gpu) }]),
  { what: 'home', held: !home, detail: homeWords(home, root) },
  ...(isolation.lacking ?? []).map((path) => ({
    what: path,
    held: false,
    detail: 'not there: nothing could be mounted',
  })),
  ...(writable === undefined
    ? []
    : [
        {
          what: 'writing',
          held: false,
          detail: toWord(`the run could write to ${writable.map(rawToText).join(', ')} alone`),
        },
      ]),
];

/** What the Report says was kept apart; nothing of a command that was not started. */
export const toIsolation = ({ isolation, writable }: Ran, run: Run, request: Asked): Isolation[] =>
  isolation === undefined ? [] : ofRun(isolation, writable, run, request);
