import { expect, test } from 'vitest';
import { dpkg, reachOf, touch } from './reach.test.support.ts';

const record = (...paths: readonly string[]) => paths.map((path) => `${path},sha256=x,1\n`).join('');

const version = '/home/u/.pyenv/versions/3.11.7';
const pyenv = {
  [`${version}/bin/python3.11`]: '',
  [`${version}/bin/pip`]: '',
  [`${version}/lib/libpython3.11.so`]: '',
  [`${version}/lib/python3.11/os.py`]: '',
  [`${version}/lib/python3.11/json/decoder.py`]: '',
  [`${version}/lib/python3.11/test/test_os.py`]: '',
  [`${version}/lib/python3.11/site-packages/numpy/core.py`]: '',
  [`${version}/lib/python3.11/site-packages/numpy/unread.py`]: '',
  [`${version}/lib/python3.11/site-packages/numpy-2.1.dist-info/METADATA`]:
    'Name: numpy\nVersion: 2.1\nRequires-Dist: Blas_Lib>=1\nRequires-Dist: pytest; extra == "test"\n',
  [`${version}/lib/python3.11/site-packages/numpy-2.1.dist-info/RECORD`]: record(
    'numpy/core.py',
    'numpy/unread.py',
    'numpy-2.1.dist-info/METADATA',
    '../../../../../../../etc/shadow',
  ),
  [`${version}/lib/python3.11/site-packages/blas/lib.so`]: '',
  [`${version}/lib/python3.11/site-packages/blas_lib-1.dist-info/METADATA`]: 'Name: blas-lib\nVersion: 1\n',
  [`${version}/lib/python3.11/site-packages/blas_lib-1.dist-info/RECORD`]: record('blas/lib.so'),
  [`${version}/lib/python3.11/site-packages/pytest.py`]: '',
  [`${version}/lib/python3.11/site-packages/pytest-8.dist-info/METADATA`]: 'Name: pytest\nVersion: 8\n',
  [`${version}/lib/python3.11/site-packages/pytest-8.dist-info/RECORD`]: record('pytest.py'),
  '/home/u/.pyenv/versions/3.12.1/lib/python3.12/os.py': '',
  '/home/u/.pyenv/shims/python': '',
  '/etc/shadow': '',
};
const site = `${version}/lib/python3.11/site-packages`;

test('of a pyenv version the standard library comes whole, and the distributions used with what they require', async () => {
  const { held, partNames } = await reachOf(pyenv, [
    `${version}/bin/python3.11`,
    `${version}/lib/python3.11/os.py`,
    `${site}/numpy/core.py`,
    '/home/u/.pyenv/shims/python',
  ]);
  const out = Object.keys(pyenv).filter((path) => !held.includes(path));
  expect(out).toEqual([
    `${version}/lib/libpython3.11.so`,
    `${version}/lib/python3.11/test/test_os.py`,
    `${site}/pytest.py`,
    `${site}/pytest-8.dist-info/METADATA`,
    `${site}/pytest-8.dist-info/RECORD`,
    '/home/u/.pyenv/versions/3.12.1/lib/python3.12/os.py',
    '/etc/shadow',
  ]);
  expect(partNames).toEqual(
    expect.arrayContaining([
      'Python 3.11 standard library',
      'distribution numpy 2.1',
      'distribution blas-lib 1',
    ]),
  );
});

test('reading what is installed is not using it', async () => {
  const { held } = await reachOf(pyenv, [`${site}/pytest-8.dist-info/METADATA`]);
  expect(held).toEqual([`${site}/pytest-8.dist-info/METADATA`]);
});

test('the source of bytecode is held with it, files only or not', async () => {
  const paths = { '/data/m.py': '', '/data/n.py': '', '/data/__pycache__/m.cpython-311.opt-1.pyc': '' };
  for (const extent of ['files', 'run'] as const) {
    const { held } = await reachOf(paths, ['/data/__pycache__/m.cpython-311.opt-1.pyc'], { extent });
    expect(held).toEqual(['/data/m.py', '/data/__pycache__/m.cpython-311.opt-1.pyc']);
  }
});

test('a standard library is known by a module that is never opened', async () => {
  const { held } = await reachOf(pyenv, [`${version}/lib/python3.11/json/decoder.py`], { extent: 'files' });
  expect(held).toEqual([`${version}/lib/python3.11/os.py`, `${version}/lib/python3.11/json/decoder.py`]);
});

test('of a namespace that distributions share, each brings its own files', async () => {
  const shared = '/opt/py/lib/python3.11/site-packages';
  const paths = {
    '/opt/py/lib/python3.11/os.py': '',
    [`${shared}/ns/a/x.py`]: '',
    [`${shared}/ns/b/y.py`]: '',
    [`${shared}/ns_a-1.dist-info/METADATA`]: 'Name: ns-a\nVersion: 1\n',
    [`${shared}/ns_a-1.dist-info/RECORD`]: record('ns/a/x.py'),
    [`${shared}/ns_b-1.dist-info/METADATA`]: 'Name: ns-b\nVersion: 1\n',
    [`${shared}/ns_b-1.dist-info/RECORD`]: record('ns/b/y.py'),
  };
  const { held } = await reachOf(paths, [`${shared}/ns/a/__pycache__/x.cpython-311.pyc`]);
  expect(held).toContain(`${shared}/ns/a/x.py`);
  expect(held).not.toContain(`${shared}/ns/b/y.py`);
});

test('bytecode beside a file of a package is held alone', async () => {
  const paths = {
    '/usr/lib/python3/dist-packages/six.py': '',
    '/usr/lib/python3/dist-packages/six-1.egg-info/PKG-INFO': 'Name: six\nVersion: 1\n',
    '/usr/lib/python3/dist-packages/six-1.egg-info/top_level.txt': 'six\n',
    '/usr/lib/python3/dist-packages/__pycache__/six.cpython-311.pyc': '',
    '/usr/lib/python3/dist-packages/__pycache__/other.cpython-311.pyc': '',
    ...dpkg({ 'python3-six': { paths: ['/usr/lib/python3/dist-packages/six.py'] } }),
  };
  const { held } = await reachOf(paths, [
    '/usr/lib/python3/dist-packages/six.py',
    '/usr/lib/python3/dist-packages/__pycache__/six.cpython-311.pyc',
  ]);
  expect(held.filter((path) => path.startsWith('/usr'))).toEqual([
    '/usr/lib/python3/dist-packages/six.py',
    '/usr/lib/python3/dist-packages/__pycache__/six.cpython-311.pyc',
  ]);
});

test('a virtual environment comes whole, and the standard library of the interpreter below it', async () => {
  const paths = {
    ...pyenv,
    '/home/u/p/.venv/pyvenv.cfg': `home = ${version}/bin\nversion = 3.11.7\n`,
    '/home/u/p/.venv/bin/python': `-> ${version}/bin/python3.11`,
    '/home/u/p/.venv/lib/python3.11/site-packages/a.py': '',
    '/home/u/p/.gitignore': '.venv\nbuild/\n',
    '/home/u/p/.git/config': '',
    '/home/u/p/build/x.o': '',
    '/home/u/p/build/read.o': '',
    '/home/u/p/fit.py': '',
  };
  const { held, partNames } = await reachOf(
    paths,
    [
      touch(`${version}/bin/python3.11`, { links: ['/home/u/p/.venv/bin/python'] }),
      '/home/u/p/fit.py',
      '/home/u/p/build/read.o',
    ],
    { workingDirectory: '/home/u/p' },
  );
  expect(held).toEqual(
    expect.arrayContaining([
      `${version}/lib/python3.11/json/decoder.py`,
      '/home/u/p/.venv/lib/python3.11/site-packages/a.py',
      '/home/u/p/.gitignore',
      '/home/u/p/fit.py',
      '/home/u/p/build/read.o',
    ]),
  );
  for (const path of [`${site}/numpy/core.py`, '/home/u/p/build/x.o', '/home/u/p/.git/config'])
    expect(held, path).not.toContain(path);
  expect(partNames).toEqual(expect.arrayContaining(['project', 'virtual environment /home/u/p/.venv']));
});

test('a conda prefix comes whole, without the other environments and the archives', async () => {
  const paths = {
    '/opt/conda/conda-meta/history': '',
    '/opt/conda/lib/libz.so': '',
    '/opt/conda/share/unread': '',
    '/opt/conda/pkgs/x.conda': '',
    '/opt/conda/envs/a/conda-meta/history': '',
    '/opt/conda/envs/a/lib/liba.so': '',
    '/opt/conda/envs/b/conda-meta/history': '',
    '/opt/conda/envs/b/lib/libb.so': '',
  };
  const base = await reachOf(paths, ['/opt/conda/lib/libz.so', '/opt/conda/envs/a/lib/liba.so']);
  expect(base.held).toEqual(Object.keys(paths).filter((path) => !/pkgs|envs\/b/.test(path)));
  const inner = await reachOf(paths, ['/opt/conda/envs/a/lib/liba.so']);
  expect(inner.held).toEqual(Object.keys(paths).filter((path) => path.includes('envs/a')));
});

test('of node_modules the packages loaded come, each whole', async () => {
  const paths = {
    '/srv/node_modules/a/package.json': '{}',
    '/srv/node_modules/a/index.js': '',
    '/srv/node_modules/a/lib/lazy.js': '',
    '/srv/node_modules/@s/b/package.json': '{}',
    '/srv/node_modules/@s/b/index.js': '',
    '/srv/node_modules/@s/c/package.json': '{}',
    '/srv/node_modules/d/package.json': '{}',
    '/srv/node_modules/.pnpm/e@1/node_modules/e/package.json': '{}',
    '/srv/node_modules/.pnpm/e@1/node_modules/e/main.js': '',
    '/srv/node_modules/.bin/a': '-> ../a/index.js',
    '/srv/node_modules/no-package/x': '',
    '/srv/node_modules/no-package/y': '',
  };
  const { held } = await reachOf(paths, [
    touch('/srv/node_modules/a/index.js', { links: ['/srv/node_modules/.bin/a'] }),
    '/srv/node_modules/@s/b/index.js',
    '/srv/node_modules/.pnpm/e@1/node_modules/e/package.json',
    '/srv/node_modules/no-package/x',
  ]);
  const out = [
    '/srv/node_modules/@s/c/package.json',
    '/srv/node_modules/d/package.json',
    '/srv/node_modules/no-package/y',
  ];
  expect(held).toEqual(Object.keys(paths).filter((path) => !out.includes(path)));
});

test('of a library of R packages those that were loaded come', async () => {
  const library = '/usr/local/lib/R/site-library';
  const paths = {
    [`${library}/fit/DESCRIPTION`]: 'Package: fit\nVersion: 1.2\nBuilt: R 4.2.2; ; 2023; unix\n',
    [`${library}/fit/Meta/package.rds`]: '',
    [`${library}/fit/R/fit.rdb`]: '',
    [`${library}/other/DESCRIPTION`]: 'Package: other\nBuilt: R 4.2.2; ; 2023; unix\n',
    [`${library}/other/Meta/package.rds`]: '',
    '/srv/src/DESCRIPTION': 'Package: source\n',
    '/srv/src/Meta/x': '',
    '/srv/src/a.R': '',
  };
  const { held, partNames } = await reachOf(paths, [`${library}/fit/R/fit.rdb`, '/srv/src/a.R']);
  expect(held).toEqual([...Object.keys(paths).filter((path) => path.includes('/fit/')), '/srv/src/a.R']);
  expect(partNames).toContain('R package fit 1.2');
});

test('toolchains come whole, unless an OS package brought them', async () => {
  const paths = {
    '/root/.rustup/toolchains/stable/bin/rustc': '',
    '/root/.rustup/toolchains/stable/lib/rustlib/components': '',
    '/root/.rustup/toolchains/stable/share/doc/book.html': '',
    '/usr/local/go/bin/go': '',
    '/usr/local/go/src/runtime/proc.go': '',
    '/usr/local/go/misc/wasm/run.html': '',
    '/usr/local/go/test/range.go': '',
    '/opt/jdk/bin/java': '',
    '/opt/jdk/lib/server/libjvm.so': '',
    '/opt/jdk/lib/modules': '',
    '/opt/R/bin/R': '',
    '/opt/R/library/base/DESCRIPTION': '',
    '/opt/R/library/stats/DESCRIPTION': '',
    '/opt/R/library/mine/DESCRIPTION': '',
    '/usr/lib/jvm/bin/java': '',
    '/usr/lib/jvm/lib/server/libjvm.so': '',
    '/usr/lib/jvm/lib/cache.jsa': '',
    '/usr/lib/jvm/lib/unread.jsa': '',
    ...dpkg({ jre: { paths: ['/usr/lib/jvm/bin/java', '/usr/lib/jvm/lib/server/libjvm.so'] } }),
  };
  const { held } = await reachOf(paths, [
    '/root/.rustup/toolchains/stable/lib/rustlib/components',
    '/usr/local/go/src/runtime/proc.go',
    '/opt/jdk/bin/java',
    '/opt/R/bin/R',
    '/usr/lib/jvm/lib/cache.jsa',
  ]);
  expect(held).toEqual([
    '/root/.rustup/toolchains/stable/bin/rustc',
    '/root/.rustup/toolchains/stable/lib/rustlib/components',
    '/usr/local/go/bin/go',
    '/usr/local/go/src/runtime/proc.go',
    '/opt/jdk/bin/java',
    '/opt/jdk/lib/server/libjvm.so',
    '/opt/jdk/lib/modules',
    '/opt/R/bin/R',
    '/opt/R/library/base/DESCRIPTION',
    '/opt/R/library/stats/DESCRIPTION',
    '/usr/lib/jvm/lib/cache.jsa',
  ]);
});

test('a toolchain that was only asked for its version gives what the answer needs, and with all comes whole', async () => {
  const [rust, go] = ['/root/.rustup/toolchains/stable', '/usr/local/go'];
  const answer = [
    `${rust}/bin/rustc`,
    `${rust}/lib/librustc_driver-1.so`,
    `${rust}/lib/libLLVM.so.22.1-rust-1.95.0-stable`,
    `${go}/bin/go`,
    `${go}/VERSION`,
  ];
  const rest = [`${rust}/bin/cargo`, `${rust}/lib/rustlib/x/lib/libstd.rlib`, `${go}/src/runtime/proc.go`];
  const paths = Object.fromEntries([...answer, ...rest].map((path) => [path, '']));
  expect((await reachOf(paths, answer)).held).toEqual(answer);
  expect((await reachOf(paths, answer, { extent: 'all' })).held).toEqual([...answer, ...rest]);
});
