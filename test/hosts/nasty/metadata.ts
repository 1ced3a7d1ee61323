import { chmodSync, lchownSync } from 'node:fs';
import { mayTrust, must } from '@holotype/kit';
import { makerIn, touch } from './make.ts';

/** Seconds since 1970: before it, far from it, and between two seconds. */
const times: Readonly<Record<string, string>> = {
  'before-1970': '-86400',
  'before-1970-and-between': '-1.250000001',
  'just-before-1970': '-0.000000001',
  'at-1970': '0',
  nanoseconds: '1700000000.123456789',
  'one-nanosecond': '1700000000.000000001',
  'after-2038': '2147483648',
  'after-2106': '4294967296.5',
  'more-than-an-octal-field-holds': '8589934592',
};

const makeTimes = async (root: string): Promise<void> => {
  const { file, directory, symlink, path } = makerIn(`${root}/srv/times`);
  for (const [name, seconds] of Object.entries(times)) {
    file(name);
    directory(`directory-${name}`);
    symlink(`link-${name}`, name);
    for (const one of [name, `directory-${name}`, `link-${name}`]) await touch(path(one), seconds);
  }
};

const ids = [1, 65_534, 2_097_151, 2_097_152, 2 ** 31, 4_294_967_294];

const makeOwners = (root: string): void => {
  const { file, directory, symlink, at } = makerIn(`${root}/srv/owners`);
  for (const id of ids) {
    file(`file-${String(id)}`);
    directory(`directory-${String(id)}`);
    symlink(`link-${String(id)}`, 'nowhere');
    for (const kind of ['file', 'directory', 'link']) lchownSync(at(`${kind}-${String(id)}`), id, id);
  }
  file('two-ids');
  lchownSync(at('two-ids'), 3_000_000_000, 7);
};

const makeModes = (root: string): void => {
  const { file, directory, at } = makerIn(`${root}/srv/modes`);
  for (const mode of [0o0000, 0o0400, 0o0777, 0o1777, 0o2755, 0o4755, 0o6711, 0o7777]) {
    const name = mode.toString(8).padStart(4, '0');
    file(name);
    chmodSync(at(name), mode);
    directory(`directory-${name}`);
    file(`directory-${name}/inside`);
    chmodSync(at(`directory-${name}`), mode);
  }
  file('empty-and-setuid', '');
  chmodSync(at('empty-and-setuid'), 0o4755);
};

const makeAttributes = async (root: string): Promise<void> => {
  const { file, directory, path } = makerIn(`${root}/srv/attributes`);
  const set = (name: string, attribute: string, value: string) =>
    must(['setfattr', '--no-dereference', '--name', attribute, '--value', value, path(name)]);
  const acl = (name: string, ...what: string[]) => must(['setfacl', ...what, path(name)]);
  for (const name of [
    'user',
    'read-only',
    'acl',
    'capability',
    'capability-and-hardlink',
    'trusted',
    'everything',
  ])
    file(name);
  for (const name of ['user-directory', 'acl-directory']) directory(name);
  file('empty-with-attribute', '');
  for (const name of ['user', 'read-only', 'user-directory', 'empty-with-attribute'])
    await set(name, 'user.note', 'text');
  await set('user', 'user.bytes', '0x000aff3d25');
  await set('user', 'user.empty', '0x');
  await set('user', 'user.a=b%c', 'an odd name');
  await set('user', 'user.long', 'v'.repeat(1500));
  if (mayTrust()) await set('trusted', 'trusted.note', 'root only');
  chmodSync(path('read-only'), 0o444);
  await acl('acl', '--modify', 'u:1234:rw,g:4321:r,m::rw');
  await acl('acl-directory', '--modify', 'u:1234:rwx,d:u:1234:rx,d:g::r,d:o::-');
  await must(['setcap', 'cap_net_raw,cap_net_bind_service+ep', path('capability')]);
  await must(['setcap', 'cap_sys_ptrace+i', path('capability-and-hardlink')]);
  await must(['ln', path('capability-and-hardlink'), path('zz-capability-and-hardlink')]);
  await set('everything', 'user.note', 'text');
  await acl('everything', '--modify', 'u:1234:rwx');
  chmodSync(path('everything'), 0o4775);
  await must(['setcap', 'cap_chown+ep', path('everything')]);
};

/** Times, owners, modes, extended attributes, ACLs and capabilities at their edges. */
export const makeMetadata = async (root: string): Promise<void> => {
  makeOwners(root);
  makeModes(root);
  await makeAttributes(root);
  await makeTimes(root);
};
