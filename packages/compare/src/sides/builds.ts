import type { SideRule } from './rule.ts';

export const buildSides: readonly SideRule[] = [
  {
    name: 'CMake state',
    why: 'what CMake found on this machine, objects under way, and the log of the last ctest',
    directories: ['CMakeFiles'],
    files: ['CMakeCache.txt', 'cmake_install.cmake', 'CTestTestfile.cmake', 'CTestCostData.txt'],
    paths: [/\/Testing\/(?:Temporary|\d{8}-\d{4}|TAG)(?:\/|$)/],
  },
  {
    name: 'state of a builder',
    why: 'what ninja, meson, scons, configure and gradle remember of times and of this machine',
    directories: ['meson-logs', 'meson-private', 'meson-info', '.sconf_temp', 'autom4te.cache', '.gradle'],
    files: ['.ninja_log', '.ninja_deps', '.ninja_lock', '.sconsign*.dblite', 'config.log', 'config.status'],
  },
  {
    name: 'cargo state',
    why: 'fingerprints, locks and half-made code by which cargo knows what to build again',
    directories: ['.fingerprint'],
    files: ['.cargo-lock', '.cargo-build-lock', '.cargo-artifact-lock', '.rustc_info.json', 'CACHEDIR.TAG'],
    paths: [
      /\/target\/(?:[^/]{1,255}\/){1,2}(?:incremental|deps|build)(?:\/|$)/,
      /\/target\/(?:[^/]{1,255}\/){1,2}[^/]{1,255}\.d$/,
    ],
  },
  {
    name: 'Maven state',
    why: 'what Maven remembers of its last build',
    paths: [/\/target\/(?:maven-status|maven-archiver)(?:\/|$)/],
  },
  {
    name: 'state of a JavaScript tool',
    why: 'what compilers and linters remember for their next run',
    directories: ['.nyc_output', '.parcel-cache', '.turbo', '.vite'],
    files: ['.eslintcache', '*.tsbuildinfo', 'npm-debug.log*'],
  },
  {
    name: 'profile',
    why: 'how long and how often code ran, measured for a profiler',
    files: [
      'gmon.out',
      '*.gcda',
      'perf.data',
      'perf.data.old',
      'callgrind.out.*',
      'cachegrind.out.*',
      'massif.out.*',
    ],
  },
  {
    name: 'version control',
    bulk: true,
    why: 'the history of the project with times, not what the run computed',
    directories: ['.git', '.hg', '.svn', '.bzr'],
  },
];
