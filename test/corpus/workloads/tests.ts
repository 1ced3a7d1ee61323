import { debian, pypi, sdist, venv, type Workload } from '../workload.ts';

const times = /\b\d+(?:\.\d+)?\s?(?:s|ms|sec|seconds)\b|\(cached\)/;

export const tests: readonly Workload[] = [
  {
    name: 'cargo-test',
    about: "num-bigint's own tests, built offline from fetched crates",
    origin: [{ registry: 'crates', package: 'num-bigint', version: '0.4.4', file: 'tests/' }],
    licence: 'MIT OR Apache-2.0',
    install: [
      ['cargo', 'init', '--quiet', '--name', 'attempt', '--vcs', 'none'],
      [
        'sh',
        '-c',
        'printf \'num-bigint = "=0.4.4"\nnum-integer = "=0.1.45"\nnum-traits = "=0.2.17"\n\' >> Cargo.toml',
      ],
      // This cargo of 2022 knows the sparse index as an experiment.
      ['sh', '-c', 'mkdir .cargo && RUSTC_BOOTSTRAP=1 cargo -Z sparse-registry vendor > .cargo/config.toml'],
    ],
    command: [
      'cargo',
      'test',
      '--offline',
      '--quiet',
      '-p',
      'num-bigint',
      '--test',
      'bigint',
      '--test',
      'modpow',
    ],
    results: { stdout: { by: 'lines', without: times, sorted: true } },
    truth: { is: 'same' },
  },
  {
    name: 'go-test',
    about: "gonum's own tests of its statistics",
    origin: [{ registry: 'go', package: 'gonum.org/v1/gonum', version: 'v0.13.0', file: 'stat/combin' }],
    licence: 'BSD-3-Clause',
    install: [
      ['go', 'mod', 'init', 'example.org/try'],
      ['go', 'get', 'gonum.org/v1/gonum@v0.13.0'],
      ['go', 'test', '-run', 'NONE', 'gonum.org/v1/gonum/stat/combin'],
    ],
    files: { 'try.go': 'package try\n\nimport _ "gonum.org/v1/gonum/stat/combin"\n' },
    command: ['go', 'test', '-count=1', '-v', 'gonum.org/v1/gonum/stat/combin'],
    results: { stdout: { by: 'lines', without: times } },
    truth: { is: 'same' },
  },
  {
    name: 'pytest',
    about: "more-itertools' recipes under pytest",
    origin: [pypi('more-itertools', '10.5.0', 'tests/test_recipes.py')],
    licence: 'MIT',
    install: [...sdist('more-itertools', '10.5.0'), ...venv('pytest==8.3.3', 'more-itertools==10.5.0')],
    command: ['.venv/bin/python', '-m', 'pytest', '-q', 'tests/test_recipes.py'],
    results: { stdout: { by: 'lines', without: times } },
    truth: { is: 'same' },
  },
  {
    name: 'bedtools',
    about: "bedtools' own tests of merging, intersecting and clustering",
    origin: [debian('bedtools-test', '/usr/share/bedtools/test/{merge,cluster,jaccard}')],
    licence: 'MIT',
    files: {
      'run.sh': `#!/bin/bash
export BT=/usr/bin/bedtools
cp -r /usr/share/bedtools/test/merge /usr/share/bedtools/test/cluster .
for one in merge cluster; do (cd $one && bash test-$one.sh); done > tests.txt 2>&1
bedtools intersect -a /usr/share/bedtools/test/intersect/a.bed -b /usr/share/bedtools/test/intersect/b.bed -wo > intersect.bed
`,
    },
    command: ['bash', 'run.sh'],
    results: { 'tests.txt': { by: 'bytes' }, 'intersect.bed': { by: 'bytes' } },
    truth: { is: 'same' },
  },
  {
    name: 'testthat',
    about: "testthat's reporter over R's own examples of all.equal and regmatches",
    origin: [debian('r-cran-testthat', 'README: expect_equal')],
    licence: 'MIT',
    files: {
      'test-base.R': `library(testthat)
test_that('fits are fits', { expect_equal(unname(coef(lm(dist ~ speed, cars)))[2], 3.932409, tolerance = 1e-6) })
test_that('text is text', { expect_equal(sub('a', 'b', 'abc'), 'bbc'); expect_match('Testing', 'ing$') })
`,
    },
    command: ['Rscript', '-e', "testthat::test_file('test-base.R', reporter = 'check')"],
    results: { stdout: { by: 'lines', without: times } },
    truth: { is: 'same' },
  },
  {
    name: 'ctest',
    about: "a project after CMake's tutorial, configured, built and tested",
    origin: [debian('cmake', 'cmake-policies tutorial step 5: installing and testing')],
    licence: 'BSD-3-Clause',
    files: {
      'CMakeLists.txt': `cmake_minimum_required(VERSION 3.15)
project(Tutorial VERSION 1.0 LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 11)
add_executable(Tutorial tutorial.cxx)
enable_testing()
add_test(NAME Runs COMMAND Tutorial 25)
add_test(NAME Comp4 COMMAND Tutorial 4)
set_tests_properties(Comp4 PROPERTIES PASS_REGULAR_EXPRESSION "4 is 2")
`,
      'tutorial.cxx': `#include <cmath>
#include <cstdlib>
#include <iostream>
int main(int argc, char** argv) {
  if (argc < 2) return 1;
  const double x = atof(argv[1]);
  std::cout << "The square root of " << x << " is " << std::sqrt(x) << std::endl;
}
`,
      'run.sh': `#!/bin/sh
set -e
cmake -S . -B build > configure.log
cmake --build build > build.log
cd build && ctest
`,
    },
    command: ['sh', 'run.sh'],
    results: { stdout: { by: 'lines', without: times } },
    truth: { is: 'same' },
  },
];
