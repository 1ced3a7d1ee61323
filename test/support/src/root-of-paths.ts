import { createHash } from 'node:crypto';
import {
  DirectorySink,
  lstat,
  makeDirectories,
  makeTemporaryDirectory,
  removeTree,
  restoreMetadata,
  tryFile,
  trySymlink,
} from '@holotype/host';
import { type FifoEntry, parentOf } from '@holotype/model';
import { onTestFinished } from 'vitest';

export const md5 = (content: string): string => createHash('md5').update(content).digest('hex');

/** An empty directory that goes when the test ends, and that everybody may enter. */
export const emptyRoot = (): string => {
  const path = makeTemporaryDirectory('holotype-capture');
  const stat = lstat(path);
  if (stat) restoreMetadata(path, { ...stat, mode: 0o755 });
  onTestFinished(() => {
    removeTree(path);
  });
  return path;
};

/** A link takes no more of its entry than the path. */
const named = (path: string): FifoEntry => ({
  type: 'fifo',
  path,
  mode: 0,
  uid: 0,
  gid: 0,
  user: '',
  group: '',
  mtime: '0',
});

/**
 * A root file system of these paths. A text is a file's content; one that begins with `-> ` is a symlink, with `= ` another name of an
 * earlier path.
 */
export const makeRoot = (paths: Readonly<Record<string, string>>): string => {
  const root = emptyRoot();
  const sink = new DirectorySink(root, false);
  for (const [path, content] of Object.entries(paths)) {
    const at = root + path;
    makeDirectories(parentOf(at));
    if (content.startsWith('-> ')) trySymlink(at, content.slice(3));
    else if (content.startsWith('= ')) sink.link(named(path), content.slice(2));
    else tryFile(at, content);
  }
  return root;
};

/** A Debian root with merged /usr, a diversion, configuration files and a library of two architectures. */
export const debianPaths: Readonly<Record<string, string>> = {
  '/bin': '-> usr/bin',
  '/usr/bin/hello': 'hello program',
  '/usr/bin/tool.distrib': 'the first tool',
  '/usr/bin/tool': 'the other tool',
  '/usr/lib/x86_64-linux-gnu/libx.so.1': 'library',
  '/usr/share/doc/hello/copyright': 'changed by hand',
  '/etc/hello.conf': 'as shipped',
  '/etc/hello-edited.conf': 'edited',
  '/etc/os-release': 'ID=debian\nVERSION_ID="12"\n',
  '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\n',
  '/etc/group': 'root:x:0:\n',
  '/var/lib/dpkg/status': [
    'Package: hello',
    'Status: install ok installed',
    'Architecture: amd64',
    'Version: 2.10-3',
    'Conffiles:',
    ` /etc/hello.conf ${md5('as shipped')}`,
    ` /etc/hello-edited.conf ${md5('as shipped')}`,
    ` /etc/hello-old.conf ${md5('gone')} obsolete`,
    '',
    'Package: libx1',
    'Status: install ok installed',
    'Architecture: amd64',
    'Multi-Arch: same',
    'Version: 1.0',
    '',
    'Package: tool',
    'Status: install ok installed',
    'Architecture: amd64',
    'Version: 1.0',
    '',
    'Package: other-tool',
    'Status: install ok installed',
    'Architecture: all',
    'Version: 2:1.0',
    '',
  ].join('\n'),
  '/var/lib/dpkg/diversions': '/usr/bin/tool\n/usr/bin/tool.distrib\nother-tool\n',
  '/var/lib/dpkg/info/hello.list':
    '/.\n/bin\n/bin/hello\n/etc\n/etc/hello.conf\n/etc/hello-edited.conf\n/usr/share/doc/hello/copyright\n',
  '/var/lib/dpkg/info/hello.md5sums': `${md5('hello program')}  bin/hello\n${md5('copyright')}  usr/share/doc/hello/copyright\n`,
  '/var/lib/dpkg/info/libx1:amd64.list': '/.\n/usr/lib/x86_64-linux-gnu/libx.so.1\n',
  '/var/lib/dpkg/info/libx1:amd64.md5sums': `${md5('library')}  usr/lib/x86_64-linux-gnu/libx.so.1\n`,
  '/var/lib/dpkg/info/tool.list': '/.\n/usr/bin/tool\n',
  '/var/lib/dpkg/info/tool.md5sums': `${md5('the first tool')}  usr/bin/tool\n`,
  '/var/lib/dpkg/info/other-tool.list': '/.\n/usr/bin/tool\n',
  '/var/lib/dpkg/info/other-tool.md5sums': `${md5('the other tool')}  usr/bin/tool\n`,
};
