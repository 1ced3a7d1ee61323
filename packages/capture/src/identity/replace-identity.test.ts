import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { makeRoot } from '@holotype/test-support';
import type { AccountEvidence } from './accounts.ts';
import { findIdentity } from './identity.ts';
import { replaceIdentity } from './replace-identity.ts';

const root = {
  '/etc/passwd': [
    'root:x:0:0:root:/root:/bin/bash',
    'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
    'alice:x:1000:1000:Alice Liddell,Room 3,,:/home/alice:/bin/zsh',
    'bobby:x:1001:1001:Bob:/home/bobby:/bin/sh',
    'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
    '',
  ].join('\n'),
  '/etc/group': 'docker:x:999:alice,bobby,daemon\nalice:x:1000:\nlab:x:1005:bobby,alice\n',
  '/etc/hostname': 'wonder.lab.example\n',
  '/etc/hosts': [
    '# our cluster',
    '127.0.0.1\tlocalhost',
    '127.0.1.1\twonder.lab.example wonder',
    '::1 localhost ip6-localhost',
    'ff02::1 ip6-allnodes',
    '192.0.2.9 fileserver',
    '',
  ].join('\n'),
  '/etc/resolv.conf': 'search lab.example\nnameserver 192.0.2.1\noptions edns0\n',
};
const nobody: AccountEvidence = { uids: new Set(), gids: new Set(), words: new Set(), results: new Set() };
const replaced = (paths: Readonly<Record<string, string>>, isPrivate: boolean, evidence = nobody) => {
  const { files } = openRoot(makeRoot(paths));
  const identity = findIdentity(files, { uid: 1000, gid: 1000, environment: { HOME: '/tmp/home' } });
  const texts = [...replaceIdentity(files, identity, isPrivate, evidence)].map(([path, { content }]) => [
    path,
    Buffer.from(content).toString('latin1'),
  ]);
  return { identity, texts: Object.fromEntries(texts) as Record<string, string> };
};

test('of people only whoever ran it is told, without a full name; of the network nothing', () => {
  const { identity, texts } = replaced(root, false);
  expect(texts['/etc/passwd']?.split('\n')).toEqual([
    'root:x:0:0:root:/root:/bin/bash',
    'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
    'alice:x:1000:1000::/home/alice:/bin/zsh',
    'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin',
    '',
  ]);
  expect(texts['/etc/group']).toBe('docker:x:999:alice,daemon\nalice:x:1000:\n');
  expect(texts['/etc/hostname']).toBe('host-1\n');
  expect(texts['/etc/hosts']).toBe(
    '127.0.0.1 localhost\n127.0.1.1 host-1\n::1 localhost ip6-localhost\nff02::1 ip6-allnodes\n',
  );
  expect(texts['/etc/resolv.conf']).toBe('options edns0\n');
  expect(identity).toMatchObject({
    login: 'alice',
    fullName: 'Alice Liddell',
    home: '/home/alice',
    hosts: ['wonder.lab.example', 'wonder'],
    domains: ['lab.example'],
  });
});

test('in private the account of whoever ran it has a pseudonym', () => {
  const { texts } = replaced(root, true);
  expect(texts['/etc/passwd']).toContain('\nuser-1:x:1000:1000::/tmp/home:/bin/zsh\n');
  expect(texts['/etc/group']).toBe('docker:x:999:user-1,daemon\ngroup-1:x:1000:\n');
});

test.each<[string, AccountEvidence]>([
  ['the owner of a file', { ...nobody, uids: new Set([1001]) }],
  ['a login name', { ...nobody, words: new Set(['bobby', 'x']) }],
  ['a login name among its results', { ...nobody, results: new Set(['bobby', 'x']) }],
])('%s brings the account, without a full name', (_, evidence) => {
  const { texts } = replaced(root, false, evidence);
  expect(texts['/etc/passwd']).toContain('\nbobby:x:1001:1001::/home/bobby:/bin/sh\n');
  expect(texts['/etc/group']).toBe('docker:x:999:alice,bobby,daemon\nalice:x:1000:\n');
  const hidden = replaced(root, true, { ...evidence, gids: new Set([1005]) }).texts;
  expect(hidden['/etc/passwd']).toContain('\nuser-2:x:1001:1001::/home/user-2:/bin/sh\n');
  expect(hidden['/etc/group']).toBe(
    'docker:x:999:user-1,user-2,daemon\ngroup-1:x:1000:\ngroup-2:x:1005:user-2,user-1\n',
  );
});

test('results that list everybody bring nobody, and no password comes along', () => {
  const many = Array.from({ length: 30 }, (_, at) => `user${String(at)}`);
  const passwd = [
    'root:$6$salt$hash:0:0:root:/root:/bin/sh',
    ...many.map((login, at) => `${login}:$6$salt$hash:${String(2000 + at)}:2000::/home/${login}:/bin/sh`),
  ].join('\n');
  const files = { '/etc/passwd': passwd, '/etc/group': 'all:hash:2000:\nwheel:hash:10:user1,user2\n' };
  expect(replaced(files, false, { ...nobody, results: new Set(many) }).texts['/etc/passwd']).toBe(
    'root:x:0:0:root:/root:/bin/sh',
  );
  const { texts } = replaced(files, false, {
    ...nobody,
    results: new Set(many.slice(0, 1)),
    words: new Set(['all']),
  });
  expect(texts['/etc/passwd']?.split('\n').slice(1)).toEqual(['user0:x:2000:2000::/home/user0:/bin/sh']);
  expect(texts['/etc/group']).toBe('all:x:2000:\nwheel:x:10:\n');
});

test('files that tell of nobody stay as they are, byte for byte', () => {
  const passwd = 'root:x:0:0:root:/root:/bin/bash\n+nis-line\n';
  const { texts } = replaced({ '/etc/passwd': passwd, '/etc/group': 'root:x:0:' }, true);
  expect(texts).toEqual({});
});
