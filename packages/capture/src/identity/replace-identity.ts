import type { HostFiles } from '@holotype/host';
import { because, type RawPath, type Reason } from '@holotype/model';
import type { Substitutes } from '@holotype/ecosystems';
import {
  type AccountEvidence,
  cutGroup,
  cutPasswd,
  type KeptAccounts,
  shownLogins,
  usedAccounts,
} from './accounts.ts';
import type { Identity } from './identity.ts';
import { cutHosts, cutResolver } from './network-names.ts';

const accounts = because('accounts-cut');
const network = because('network-cut');

/** Whoever ran it is the first; with pseudonyms the others follow in the order of their numbers. */
const keptAccounts = (
  files: HostFiles,
  { uid, gid, environment }: Identity,
  isPrivate: boolean,
  evidence: AccountEvidence,
): KeptAccounts => {
  const used = usedAccounts(files.text('/etc/passwd') ?? '', files.text('/etc/group') ?? '', evidence);
  const byNumber = (first: number, others: readonly number[]) => [
    first,
    ...[...new Set(others)].filter((id) => id !== first).sort((a, b) => a - b),
  ];
  const users = byNumber(uid, used.uids).map((id, at) => {
    const login = `user-${String(at + 1)}`;
    const home = at === 0 ? environment['HOME'] : `/home/${login}`;
    return [id, isPrivate ? { login, home } : undefined] as const;
  });
  const groups = byNumber(gid, used.gids).map(
    (id, at) => [id, isPrivate ? `group-${String(at + 1)}` : undefined] as const,
  );
  return { users: new Map(users), groups: new Map(groups) };
};

/**
 * What a run's capture holds of other people, of the machine's name and of its network: nothing but the accounts that it used. With
 * `isPrivate` they and the account of the run have pseudonyms. Only files that come out otherwise are among the substitutes.
 */
export const replaceIdentity = (
  files: HostFiles,
  identity: Identity,
  isPrivate: boolean,
  evidence: AccountEvidence,
): Substitutes => {
  const substitutes = new Map<RawPath, { reason: Reason; content: Uint8Array; original: number }>();
  const replace = (path: RawPath, reason: Reason, how: (text: string) => string) => {
    const real = files.realpath(path);
    const bytes = real === undefined ? undefined : files.bytes(real);
    if (real === undefined || !bytes) return;
    const text = Buffer.from(bytes).toString('latin1');
    const content = how(text);
    if (content !== text)
      substitutes.set(real, { reason, content: Buffer.from(content, 'latin1'), original: bytes.length });
  };
  const kept = keptAccounts(files, identity, isPrivate, evidence);
  const shown = shownLogins(files.text('/etc/passwd') ?? '', kept);
  replace('/etc/passwd', accounts, (text) => cutPasswd(text, kept));
  replace('/etc/group', accounts, (text) => cutGroup(text, kept, shown));
  replace('/etc/hostname', network, () => 'host-1\n');
  replace('/etc/hosts', network, (text) => cutHosts(text, 'host-1'));
  replace('/etc/resolv.conf', network, cutResolver);
  return substitutes;
};
