import { hashLocal } from '@holotype/host';
import {
  type Entry,
  type Manifest,
  type RawPath,
  rawToText,
  type Replay,
  type Run,
  toScope,
  utf8ToRaw,
} from '@holotype/model';
import type { ReplayRequest } from './request.ts';

type Causes = NonNullable<Replay['causes']>;

/** It printed too much. */
export const stoppedForOutput: Causes[number] = {
  kind: 'output',
  what: 'output',
  detail: 'it printed more than --max-output allows, and was stopped',
};

/** Files of the capsule that the reader shows another one for. */
export const boundOver = (binds: ReplayRequest['binds'], tree: readonly Entry[]): Causes => {
  const held = new Map(tree.map((entry) => [entry.path, entry]));
  return binds.flatMap(({ source, target }): Causes => {
    const entry = held.get(target);
    if (entry?.type !== 'file' || hashLocal(source).sha256 === entry.sha256) return [];
    const detail = `--bind shows ${rawToText(source)} there, which is not what the capsule holds`;
    return [{ kind: 'changed', what: rawToText(target).slice(0, 1024), detail: detail.slice(0, 1024) }];
  });
};

const limit = 20;
/** Held by no capsule. */
const ofKernel = /^\/(?:dev|proc|sys)\//;
const absolute = /(?<![\w.:/])\/(?:[\w.+@-]+\/)*[\w.+@-]+/g;

/** Paths that the run complained of and that the capsule does not hold: likely reasons for what differs. */
export const missingPaths = (
  stderr: string,
  manifest: Manifest,
  exists: (path: RawPath) => boolean,
): Causes => {
  const scope = toScope(manifest.scope.rules);
  const found = new Map<string, string>();
  for (const line of stderr.split('\n')) {
    if (!/no such file|not found|cannot (open|find|access)|does not exist|can't open/i.test(line)) continue;
    for (const [text] of line.matchAll(absolute)) {
      const path = utf8ToRaw(text);
      if (ofKernel.test(path) || found.size >= limit || exists(path) || scope.holds(path, false)) continue;
      found.set(text, scope.ruleFor(path).reason);
    }
  }
  return [...found].map(([path, reason]) => ({
    kind: 'missing',
    what: rawToText(utf8ToRaw(path)).slice(0, 1024),
    detail: `the run asked for it; it is not in the capsule: ${reason}`.slice(0, 1024),
  }));
};

/** As the C library, curl, pip, npm, cargo, Go, Java and git say it. */
const noNetwork =
  /network is (?:unreachable|down)|name resolution|name or service not known|could ?n[o']t resolve|cannot resolve|no route to host|getaddrinfo|EAI_AGAIN|ENETUNREACH|no address associated|UnknownHostException|no such host|nodename nor servname|failed to establish a new connection/i;

/** That the run complained of having no network, if it used one there and has none here. */
export const missingNetwork = (stderr: string, run: Run, network: 'none' | 'host'): Causes => {
  const used =
    run.contacts.some(({ family, loopback }) => family !== 'unix' && !loopback) ||
    (run.notices ?? []).some(({ code }) => code === 'asks-host' || code === 'contacts');
  const line = stderr.split('\n').find((one) => noNetwork.test(one));
  if (!used || network === 'host' || line === undefined) return [];
  const said = line.trim().slice(0, 200);
  return [{ kind: 'missing', what: 'network', detail: `a replay has none, and it complained: ${said}` }];
};
