import { because, isSameReason } from '@holotype/model';
import { expect, test } from 'vitest';
import { dpkg, list, make, reachOf, touch } from './reach.test.support.ts';

const packages = {
  '/usr/bin/plot': '',
  '/usr/share/plot/a': '',
  '/usr/share/plot/themes/b': '',
  '/usr/lib/libdraw.so.1': '',
  '/usr/lib/libdraw.so': '-> libdraw.so.1',
  '/usr/bin/sh': '',
  '/usr/bin/editor': '',
  '/usr/share/plot/themes/local': '',
  ...dpkg({
    plot: {
      paths: [
        '/usr',
        '/usr/bin',
        '/usr/bin/plot',
        '/usr/share/plot',
        '/usr/share/plot/a',
        '/usr/share/plot/themes',
        '/usr/share/plot/themes/b',
      ],
      fields: { Depends: 'libdraw (>= 1)', Recommends: 'editor' },
    },
    libdraw: { paths: ['/usr/lib/libdraw.so.1', '/usr/lib/libdraw.so'] },
    dash: { paths: ['/usr/bin/sh'], fields: { Essential: 'yes' } },
    editor: { paths: ['/usr/bin/editor'] },
  }),
};

test('a touched file brings its package, what that depends on, and the essential ones; neighbours stay out', async () => {
  const { held, scope, partNames } = await reachOf(packages, ['/usr/bin/plot']);
  expect(held.filter((path) => path.startsWith('/usr'))).toEqual([
    '/usr/bin/plot',
    '/usr/share/plot/a',
    '/usr/share/plot/themes/b',
    '/usr/lib/libdraw.so.1',
    '/usr/lib/libdraw.so',
    '/usr/bin/sh',
  ]);
  expect(scope.ruleFor('/usr/lib/libdraw.so.1').reason).toEqual(because('package', 'libdraw'));
  expect(partNames).toEqual(expect.arrayContaining(['package plot', 'package libdraw', 'package dash']));
  expect(scope.ruleFor('/usr/bin/editor').reason).toEqual(because('not-reached'));
});

test('of an interpreter that nobody watched all comes', async () => {
  const root = {
    '/usr/bin/python3.11': '',
    '/usr/lib/python3.11/csv.py': '',
    ...dpkg({
      'python3.11-minimal': { paths: ['/usr/bin/python3.11'] },
      'python3.11': { paths: [], fields: { Depends: 'libpython3.11-stdlib' } },
      'libpython3.11-stdlib': { paths: ['/usr/lib/python3.11/csv.py'] },
    }),
  };
  const library = async (isWatched: boolean) =>
    (await reachOf(root, ['/usr/bin/python3.11'], { isWatched })).scope.holds(
      '/usr/lib/python3.11/csv.py',
      false,
    );
  expect([await library(true), await library(false)]).toEqual([false, true]);
});

test('a directory in which all is of one package is one rule', async () => {
  const clean = Object.entries(packages).filter(([path]) => !path.endsWith('/local'));
  const { rules } = await reachOf(Object.fromEntries(clean), ['/usr/bin/plot']);
  const paths = rules
    .filter(({ reason }) => isSameReason(reason, because('package', 'plot')))
    .map(({ path }) => path);
  expect(paths).toEqual(['/usr/bin/plot', '/usr/share/plot']);
});

test('a shared directory that was listed brings no package', async () => {
  const { held } = await reachOf(packages, [list('/usr'), list('/usr/bin')]);
  expect(held.filter((path) => path.startsWith('/usr'))).toEqual(['/usr/bin/sh']);
});

test('of two architectures of one name only the one that was touched comes', async () => {
  const both = {
    '/usr/lib/x86/libc.so': '',
    '/usr/lib/arm/libc.so': '',
    '/usr/bin/sh': '',
    '/etc/os-release': 'ID=debian\n',
    '/var/lib/dpkg/status': ['amd64', 'arm64']
      .map((architecture) =>
        [
          'Package: libc',
          'Status: install ok installed',
          `Architecture: ${architecture}`,
          'Multi-Arch: same',
          'Version: 1',
          '',
        ].join('\n'),
      )
      .join('\n'),
    '/var/lib/dpkg/info/libc:amd64.list': '/usr/lib/x86/libc.so\n',
    '/var/lib/dpkg/info/libc:arm64.list': '/usr/lib/arm/libc.so\n',
  };
  const { held } = await reachOf(both, ['/usr/lib/x86/libc.so']);
  expect(held).toEqual([
    '/usr/lib/x86/libc.so',
    '/var/lib/dpkg/status',
    '/var/lib/dpkg/info/libc:amd64.list',
  ]);
});

test('files of nobody are held alone, with the links that led to them', async () => {
  const paths = {
    '/data/a.csv': '',
    '/data/b.csv': '',
    '/data/current': '-> a.csv',
    '/opt/x/lib.so': '',
    '/lib': '-> usr/lib',
  };
  const { held, scope } = await reachOf(paths, [touch('/data/a.csv', { links: ['/data/current'] })]);
  expect(held).toEqual(['/data/a.csv', '/data/current', '/lib']);
  expect(scope.holds('/data', true)).toBe(true);
  expect(scope.holds('/opt', true)).toBe(false);
});

test('a project below /tmp is included whole, without what the run made in it', async () => {
  const paths = {
    '/tmp/paper/fit.py': '',
    '/tmp/paper/unread.txt': '',
    '/tmp/paper/fig.png': '',
    '/tmp/paper/out/table.csv': '',
    '/tmp/other': '',
  };
  const touched = [
    '/tmp/paper/fit.py',
    make('/tmp/paper/fig.png'),
    make('/tmp/paper/out', { type: 'directory' }),
    make('/tmp/paper/out/table.csv'),
  ];
  const { held, scope, project } = await reachOf(paths, touched, { workingDirectory: '/tmp/paper' });
  expect(project).toBe('/tmp/paper');
  expect(held).toEqual(['/tmp/paper/fit.py', '/tmp/paper/unread.txt']);
  expect(scope.ruleFor('/tmp/paper/out/table.csv').reason).toEqual(because('made-by-run'));
});

test('a file that the run rewrites is held: its state before is its input', async () => {
  const { held } = await reachOf({ '/data/log': '' }, [touch('/data/log', { read: false, written: true })]);
  expect(held).toEqual(['/data/log']);
});

test('in a home only what was touched is held', async () => {
  const paths = { '/home/u/a.py': '', '/home/u/diary': '', '/home/u/.cache/x': '' };
  const { held, project } = await reachOf(paths, ['/home/u/a.py'], { workingDirectory: '/home/u' });
  expect(project).toBeUndefined();
  expect(held).toEqual(['/home/u/a.py']);
});

test('credentials stay out wherever they lie, and are told', async () => {
  const paths = {
    '/home/u/.ssh/config': '',
    '/home/u/.netrc': '',
    '/srv/p/.netrc': '',
    '/srv/p/a': '',
    '/home/u/.ssh/known_hosts': '',
  };
  const { held, credentials } = await reachOf(
    paths,
    ['/home/u/.ssh/config', '/srv/p/.netrc', list('/home/u/.ssh')],
    {
      workingDirectory: '/srv/p',
      include: ['/home/u/.ssh/known_hosts', '/home/u/.netrc'],
    },
  );
  expect(held.filter((path) => path !== '/srv/p/.netrc')).toEqual(['/srv/p/a']);
  expect(credentials).toEqual([
    { path: '/home/u/.ssh', reason: because('private-keys') },
    { path: '/home/u/.ssh/config', reason: because('private-keys') },
    { path: '/srv/p/.netrc', reason: because('credential') },
  ]);
});

test('kernel file systems and Holotype itself are nothing that a run reaches', async () => {
  const paths = {
    '/proc/cpuinfo': '',
    '/dev/null': '',
    '/run/x': '',
    '/opt/holotype/cli.js': '',
    '/srv/p/a': '',
    '/srv/p/x.capsule': '',
  };
  const { held } = await reachOf(paths, Object.keys(paths), {
    workingDirectory: '/srv/p',
    own: ['/opt/holotype', '/srv/p/x.capsule'],
  });
  expect(held).toEqual(['/srv/p/a']);
});

test('what is asked for is held, and what is to be left out is not, touched or not', async () => {
  const paths = { '/data/big/a': '', '/data/big/b': '', '/data/big/keep/c': '', '/opt/extra/d': '' };
  const { held } = await reachOf(paths, ['/data/big/a', '/data/big/b'], {
    include: ['/opt/extra', '/data/big/keep'],
    without: [{ kind: 'path', path: '/data/big' }],
  });
  expect(held).toEqual(['/data/big/keep/c', '/opt/extra/d']);
});

test('a directory that was only asked for is held without what is in it', async () => {
  const paths = { '/data/in/a': '', '/data/in/sub/b': '', '/home/u/x': '', '/tmp/y': '' };
  const ask = (path: string) => ({ ...list(path), listed: false });
  const { held, scope } = await reachOf(paths, [ask('/data/in'), ask('/home/u'), ask('/tmp')]);
  expect(held).toEqual([]);
  expect(scope.holds('/data/in', true)).toBe(true);
  for (const path of ['/home/u', '/tmp']) expect(scope.holds(path, true)).toBe(false);
});

test('certificates, fonts and the time zone come with the libraries that look for them', async () => {
  const paths = {
    '/etc/localtime': '-> /usr/share/zoneinfo/UTC',
    '/usr/share/zoneinfo/UTC': '',
    '/usr/share/zoneinfo/GMT': '',
    '/etc/ssl/certs/ca.pem': '',
    '/etc/fonts/fonts.conf': '',
    '/usr/share/fonts/sans.ttf': '',
    '/usr/lib/libssl.so.3': '',
    '/usr/lib/libcairo.so.2': '',
    ...dpkg({
      'fontconfig-config': { paths: ['/etc/fonts/fonts.conf'], fields: { Depends: 'fonts' } },
      fonts: { paths: ['/usr/share/fonts/sans.ttf'] },
      libcairo2: { paths: ['/usr/lib/libcairo.so.2'] },
    }),
  };
  expect((await reachOf(paths, [])).held).toEqual(['/etc/localtime', '/usr/share/zoneinfo/UTC']);
  const ssl = await reachOf(paths, ['/usr/lib/libssl.so.3']);
  expect(ssl.held).toContain('/etc/ssl/certs/ca.pem');
  expect(ssl.held).not.toContain('/etc/fonts/fonts.conf');
  const cairo = await reachOf(paths, ['/usr/lib/libcairo.so.2']);
  expect(cairo.held).toEqual(expect.arrayContaining(['/etc/fonts/fonts.conf', '/usr/share/fonts/sans.ttf']));
});

test('of the dpkg database there is what tells of the packages that are there', async () => {
  const { held, substitutes, gaps } = await reachOf(packages, ['/usr/bin/plot']);
  expect(held.filter((path) => path.startsWith('/var/lib/dpkg'))).toEqual([
    '/var/lib/dpkg/status',
    '/var/lib/dpkg/info/plot.list',
    '/var/lib/dpkg/info/libdraw.list',
    '/var/lib/dpkg/info/dash.list',
  ]);
  const status = Buffer.from(substitutes.get('/var/lib/dpkg/status')?.content ?? []).toString();
  expect(status.match(/^Package: .*/gm)).toEqual(['Package: plot', 'Package: libdraw', 'Package: dash']);
  expect(gaps).toEqual([]);
});

test('directories that a package made are there, without what others put into them', async () => {
  const paths = {
    '/usr/bin/plot': '',
    '/var/cache/plot/old': '',
    '/home/u/x': '',
    ...dpkg({ plot: { paths: ['/usr/bin/plot', '/var/cache', '/var/cache/plot', '/home'] } }),
  };
  const { held, scope, rules } = await reachOf(paths, ['/usr/bin/plot']);
  expect(scope.holds('/var/cache/plot', true)).toBe(true);
  expect(held).not.toContain('/var/cache/plot/old');
  expect(rules.filter(({ path }) => path.startsWith('/home'))).toEqual([]);
});

test('a database that the run read is held as it was read, and that is told', async () => {
  const { held, substitutes, gaps } = await reachOf(packages, ['/usr/bin/plot', '/var/lib/dpkg/status']);
  expect(held).toContain('/var/lib/dpkg/status');
  expect([...substitutes.keys()]).toEqual([]);
  expect(gaps.map(({ where }) => where)).toEqual(['/var/lib/dpkg/status']);
});

test('with single files only there is no database, unless the run read it', async () => {
  const { held } = await reachOf(packages, ['/usr/bin/plot'], { extent: 'files' });
  expect(held).toEqual(['/usr/bin/plot']);
});

test('parts are told biggest first, large files by name', async () => {
  const paths = { '/data/big': '', '/data/small': '', '/srv/p/a': 'twelve bytes' };
  const { parts } = await reachOf(paths, [touch('/data/big', { size: 1 << 30 }), '/data/small'], {
    workingDirectory: '/srv/p',
  });
  expect(parts).toEqual([
    { kind: 'file', name: 'file', path: '/data/big', files: 1, bytes: 1 << 30, used: 1 },
    { kind: 'component', name: 'project', path: '/srv/p', files: 1, bytes: 12, used: 0 },
    { kind: 'files', name: 'other files used', path: undefined, files: 1, bytes: 1, used: 1 },
  ]);
});
