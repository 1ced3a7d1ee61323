import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Substitutes } from '../database/index.ts';
import { type AccountRequest, cutGroup, cutPasswd, systemLogins } from './accounts.ts';
import type { Identity } from './identity.ts';
import { cutHosts, cutResolver } from './network-names.ts';

const accounts = 'accounts: only the system and the run have one';
const network = 'names of this machine and its network';

/**
 * What a run's capture holds of other people, of the machine's name and of its network: nothing. With `isPrivate` the account of the run
 * has a pseudonym too. Only files that come out otherwise are among the substitutes.
 */
export const replaceIdentity = (files: HostFiles, identity: Identity, isPrivate: boolean): Substitutes => {
  const substitutes = new Map<RawPath, { reason: string; content: Uint8Array; original: number }>();
  const replace = (path: RawPath, reason: string, how: (text: string) => string) => {
    const real = files.realpath(path);
    const bytes = real === undefined ? undefined : files.bytes(real);
    if (real === undefined || !bytes) return;
    const text = Buffer.from(bytes).toString('latin1');
    const content = how(text);
    if (content !== text)
      substitutes.set(real, { reason, content: Buffer.from(content, 'latin1'), original: bytes.length });
  };
  const { uid, gid, login, environment } = identity;
  const alias = { login: 'user-1', group: 'group-1', home: environment['HOME'] };
  const request: AccountRequest = { uid, gid, login, alias: isPrivate ? alias : undefined };
  const system = systemLogins(files.text('/etc/passwd') ?? '');
  replace('/etc/passwd', accounts, (text) => cutPasswd(text, request));
  replace('/etc/group', accounts, (text) => cutGroup(text, request, system));
  replace('/etc/hostname', network, () => 'host-1\n');
  replace('/etc/hosts', network, (text) => cutHosts(text, 'host-1'));
  replace('/etc/resolv.conf', network, cutResolver);
  return substitutes;
};
