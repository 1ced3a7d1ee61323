import { hashLocal } from '@holotype/host';
import {
  type Entry,
  type Manifest,
  type RawPath,
  rawToText,
  type Run,
  toScope,
  toWord,
  utf8ToRaw,
} from '@holotype/model';
import type { Cause } from '@holotype/verify';
import type { ReplayRequest } from './request.ts';

/** It printed too much. */
export const stoppedForOutput: Cause = {
  kind: 'output',
  what: 'output',
  detail: 'it printed more than --max-output allows and was stopped',
};

/** Files of the capsule that the reader shows another one for. */
export const boundOver = (binds: ReplayRequest['binds'], tree: readonly Entry[]): Cause[] => {
  const held = new Map(tree.map((entry) => [entry.path, entry]));
  return binds.flatMap(({ source, target }): Cause[] => {
    const entry = held.get(target);
    if (entry?.type !== 'file' || hashLocal(source).sha256 === entry.sha256) return [];
    const detail = `--bind shows ${rawToText(source)} there, which is not what the capsule contains`;
    return [{ kind: 'changed', what: toWord(rawToText(target)), detail: toWord(detail) }];
  });
};

const limit = 20;
/** Held by no capsule. */
const ofKernel = /^\/(?:dev|proc|sys)\//;
const absolute = /(?<![\w.:/])\/(?:[\w.+@-]+\/)*[\w.+@-]+/g;

/**
 * Paths that the run complained of and that the capsule does not hold: likely reasons for what differs. `said`: what it said here and not
 * there.
 */
export const missingPaths = (
  said: readonly string[],
  manifest: Pick<Manifest, 'scope'>,
  exists: (path: RawPath) => boolean,
): Cause[] => {
  const scope = toScope(manifest.scope.rules);
  const found = new Map<string, string>();
  for (const line of said) {
    if (!/no such file|not found|cannot (open|find|access)|does not exist|can't open/i.test(line)) continue;
    for (const [text] of line.matchAll(absolute)) {
      const path = utf8ToRaw(text);
      if (ofKernel.test(path) || found.size >= limit || exists(path) || scope.holds(path, false)) continue;
      found.set(text, scope.ruleFor(path).reason);
    }
  }
  return [...found].map(([path, reason]) => ({
    kind: 'missing',
    what: toWord(rawToText(utf8ToRaw(path))),
    detail: toWord(`the run asked for it; it is not in the capsule: ${reason}`),
  }));
};

/** As the C library, curl, pip, npm, cargo, Go, Java and git say it. */
const noNetwork =
  /network is (?:unreachable|down)|name resolution|name or service not known|could ?n[o']t resolve|cannot resolve|no route to host|getaddrinfo|EAI_AGAIN|ENETUNREACH|no address associated|UnknownHostException|no such host|nodename nor servname|failed to establish a new connection/i;

/** That the run complained of having no network, if it used one there and has none here. `said`: what it said here and not there. */
export const missingNetwork = (
  said: readonly string[],
  run: Pick<Run, 'contacts' | 'notices'>,
  network: 'none' | 'host',
): Cause[] => {
  const used =
    run.contacts.some(({ family, loopback }) => family !== 'unix' && !loopback) ||
    (run.notices ?? []).some(({ code }) => code === 'asks-host' || code === 'contacts');
  const line = said.find((one) => noNetwork.test(one));
  if (!used || network === 'host' || line === undefined) return [];
  const complaint = line.trim().slice(0, 200);
  return [
    { kind: 'missing', what: 'network', detail: `a replay has none, and the run reported: ${complaint}` },
  ];
};
