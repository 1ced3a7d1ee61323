import { HostError, openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { sectionsOf } from '../sections.test.support.ts';
import { debianPaths as debian, makeRoot, md5 } from '@holotype/test-support';
import { readOwners } from './owners.ts';

const ownersOf = async (paths: Readonly<Record<string, string>>) => {
  const host = openRoot(makeRoot(paths));
  const sections = await sectionsOf(host);
  return readOwners(host, sections);
};
const hello = 'pkg:deb/debian/hello@2.10-3?arch=amd64';

test('a path is owned where it lies, and remembers how its package calls it', async () => {
  const owners = await ownersOf(debian);
  expect(owners.get('/usr/bin/hello')).toEqual({
    purl: hello,
    checksum: { algorithm: 'md5', hex: md5('hello program') },
    member: '/bin/hello',
  });
  expect(owners.has('/bin/hello')).toBe(false);
  expect(owners.get('/bin')).toMatchObject({ purl: hello, member: undefined });
  expect(owners.has('/.')).toBe(false);
});

test('configuration files have the checksum that the status file states', async () => {
  const owners = await ownersOf(debian);
  expect(owners.get('/etc/hello.conf')).toEqual({
    purl: hello,
    checksum: { algorithm: 'md5', hex: md5('as shipped') },
    member: undefined,
  });
  expect(owners.get('/etc/hello-edited.conf')?.checksum?.hex).toBe(md5('as shipped'));
});

test('a diverted file belongs to its package under its new name', async () => {
  const owners = await ownersOf(debian);
  expect(owners.get('/usr/bin/tool.distrib')).toEqual({
    purl: 'pkg:deb/debian/tool@1.0?arch=amd64',
    checksum: { algorithm: 'md5', hex: md5('the first tool') },
    member: '/usr/bin/tool',
  });
  expect(owners.get('/usr/bin/tool')).toEqual({
    purl: 'pkg:deb/debian/other-tool@2:1.0?arch=all',
    checksum: { algorithm: 'md5', hex: md5('the other tool') },
    member: undefined,
  });
});

test('the list of a package of several architectures carries the architecture in its name', async () => {
  const owners = await ownersOf(debian);
  expect(owners.get('/usr/lib/x86_64-linux-gnu/libx.so.1')).toMatchObject({
    purl: 'pkg:deb/debian/libx1@1.0?arch=amd64',
    checksum: { algorithm: 'md5', hex: md5('library') },
  });
});

test('names that are not UTF-8 keep their bytes', async () => {
  const owners = await ownersOf({
    ...debian,
    '/var/lib/dpkg/info/hello.list': '/usr/share/doc/hello/Gr\u00fc\u00dfe\n',
    '/var/lib/dpkg/info/hello.md5sums': `${md5('x')}  usr/share/doc/hello/Gr\u00fc\u00dfe\n`,
  });
  const raw = Buffer.from('/usr/share/doc/hello/Grüße').toString('latin1');
  expect(owners.get(raw)?.checksum?.hex).toBe(md5('x'));
});

test('what lies in a directory that this user may not enter is owned by the name that its package gives', async () => {
  const closed = '/var/lib/closed/inside';
  const host = openRoot(
    makeRoot({ ...debian, '/var/lib/dpkg/info/hello.list': `${closed}/file\n/bin/hello\n` }),
  );
  const sections = await sectionsOf(host);
  const realpath = (path: string) => {
    if (path === closed) throw new HostError('HOST_READ_DENIED', `Not allowed to look at ${path}`);
    return host.files.realpath(path);
  };
  const owners = readOwners({ ...host, files: { ...host.files, realpath } }, sections);
  expect(owners.get(`${closed}/file`)?.purl).toBe(hello);
  expect(owners.get('/usr/bin/hello')?.purl).toBe(hello);
});

test('a root without packages has no owners', async () => {
  expect((await ownersOf({ '/etc/passwd': '' })).isEmpty).toBe(true);
});
