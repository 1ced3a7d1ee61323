import type { HostFiles } from '@holotype/host';
import { compareRaw } from '@holotype/model';
import {
  cutUserInfo,
  onlyGaps,
  parseAssignments,
  type Probe,
  type SectionGap,
  tolerate,
} from '@holotype/ecosystems';
import { changesResults, parseLoginPath } from './parse.ts';

const maxValue = 65536;

/** What a login as root would get, on a machine that does not run. */
const readLogin = (files: HostFiles): Readonly<Record<string, string>> => {
  const read = (path: string) => files.text(path) ?? '';
  const own = parseAssignments(read('/etc/environment'));
  const path = own['PATH'] ?? parseLoginPath(read('/etc/login.defs'));
  if (path === undefined) return own;
  return { HOME: '/root', ...own, PATH: path };
};

/** Environment variables that change results, by an allow-list of names; only how many there are, where nobody can tell a secret value. */
export const environment: Probe<'environment'> = {
  name: 'environment',
  reads: ['/etc/environment', '/etc/login.defs'],
  runs: [],
  probe: (host, context) => {
    const gaps: SectionGap[] = [];
    const files = tolerate(host.files, gaps);
    const isProcess = Object.keys(context.environment).length > 0;
    const all = Object.entries(isProcess ? context.environment : readLogin(files));
    if (all.length === 0) return Promise.resolve(onlyGaps(gaps));
    const { looksSecret } = context;
    const kept = all.filter(([name, value]) => {
      if (!looksSecret || !changesResults(name)) return false;
      if (!looksSecret(value) && value.length <= maxValue) return true;
      gaps.push({
        where: name,
        why: 'excluded',
        detail: value.length > maxValue ? 'too long' : 'its value looks like a secret',
      });
      return false;
    });
    const variables = kept
      .map(([name, value]) => ({ name, value: cutUserInfo(value).toWellFormed() }))
      .sort((a, b) => compareRaw(a.name, b.name));
    return Promise.resolve({
      section: { source: isProcess ? 'process' : 'files', variables, unrecorded: all.length - kept.length },
      gaps,
    });
  },
};
