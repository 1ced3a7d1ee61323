import { bytes, debian, pypi, sdist, type Workload } from '../workload.ts';

export const builds: readonly Workload[] = [
  {
    name: 'openmp-cmake',
    about: "Armadillo's first example, built by CMake with OpenMP for this processor",
    origin: [debian('libarmadillo-dev', '/usr/share/doc/libarmadillo-dev/examples/example1.cpp')],
    licence: 'Apache-2.0',
    files: {
      'CMakeLists.txt': `cmake_minimum_required(VERSION 3.15)
project(example LANGUAGES CXX)
find_package(OpenMP REQUIRED)
add_executable(example example1.cpp)
target_compile_options(example PRIVATE -O2 -march=native)
target_link_libraries(example armadillo OpenMP::OpenMP_CXX)
`,
      'run.sh': `#!/bin/sh
set -e
zcat -f /usr/share/doc/libarmadillo-dev/examples/example1.cpp* > example1.cpp
cmake -S . -B build -DCMAKE_BUILD_TYPE=Release > configure.log
cmake --build build > build.log
OMP_NUM_THREADS=2 build/example > example.txt
`,
    },
    command: ['sh', 'run.sh'],
    flags: ['--output', 'example.txt'],
    results: { 'example.txt': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'fortran-mpi',
    about: "mpi4py's Fortran demo by two ranks of Open MPI, sorted by rank",
    origin: [pypi('mpi4py', '3.1.6', 'demo/helloworld.f90')],
    licence: 'BSD-2-Clause',
    install: sdist('mpi4py', '3.1.6'),
    files: {
      'run.sh': `#!/bin/sh
set -e
mpif90 -O2 -o hello demo/helloworld.f90
mpirun --oversubscribe -np 2 ./hello | sed 's/ on .*//' | sort > hello.txt
cat hello.txt
`,
    },
    command: ['sh', 'run.sh'],
    results: { 'hello.txt': bytes, stdout: bytes },
    truth: { is: 'same' },
  },
  {
    name: 'fortran-mpi-unordered',
    about: 'the same by four ranks that print as they come, with the name of the machine',
    origin: [pypi('mpi4py', '3.1.6', 'demo/helloworld.f90')],
    licence: 'BSD-2-Clause',
    install: sdist('mpi4py', '3.1.6'),
    files: {
      'run.sh': `#!/bin/sh
set -e
mpif90 -O2 -o hello demo/helloworld.f90
mpirun --oversubscribe -np 4 ./hello > hello.txt
`,
    },
    command: ['sh', 'run.sh'],
    flags: ['--output', 'hello.txt', '--compare', 'hello.txt=unordered'],
    results: { 'hello.txt': { by: 'lines', sorted: true } },
    truth: { is: 'same' },
  },
  {
    name: 'gsl',
    about: "the manual's example of random numbers, steered by GSL_RNG_SEED",
    origin: [debian('libgsl-dev', 'GSL manual, Random number environment variables')],
    licence: 'GPL-3.0-or-later',
    files: {
      'rng.c': `#include <stdio.h>
#include <gsl/gsl_rng.h>
int main(void) {
  gsl_rng_env_setup();
  gsl_rng *r = gsl_rng_alloc(gsl_rng_default);
  printf("generator type: %s\\nseed = %lu\\n", gsl_rng_name(r), gsl_rng_default_seed);
  for (int i = 0; i < 10; i++) printf("%.5f\\n", gsl_rng_uniform(r));
}
`,
      'run.sh': '#!/bin/sh\nset -e\ngcc -O2 -o rng rng.c -lgsl -lgslcblas -lm\n./rng > numbers.txt\n',
    },
    command: ['sh', 'run.sh'],
    env: { GSL_RNG_SEED: '123', GSL_RNG_TYPE: 'taus' },
    results: { 'numbers.txt': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'git-inside',
    about: "Git's everyday tutorial: commits carry the time, so their names change",
    origin: [debian('git', 'gittutorial(7)')],
    licence: 'GPL-2.0-only',
    files: {
      'run.sh': `#!/bin/sh
set -e
git init -q repository && cd repository
git config user.name Alice && git config user.email alice@example.org
for n in 1 2 3; do echo "line $n" >> file; git add file; git commit -q -m "change $n"; done
git log --format='%s' > ../subjects.txt
git diff HEAD~2 | grep '^[+-]' > ../changes.txt
git log --format='%H %s' > ../commits.txt
`,
    },
    command: ['sh', 'run.sh'],
    flags: ['--output', '*.txt'],
    results: { 'subjects.txt': bytes, 'changes.txt': bytes, 'commits.txt': bytes },
    truth: { is: 'different', why: 'commits are named by their time', cause: /time|clock|date/i },
  },
  {
    name: 'git-pinned',
    about: 'the same with the dates given: the names of the commits come out again',
    origin: [debian('git', 'git-commit(1): GIT_AUTHOR_DATE')],
    licence: 'GPL-2.0-only',
    files: {
      'run.sh': `#!/bin/sh
set -e
git init -q repository && cd repository
git config user.name Alice && git config user.email alice@example.org
for n in 1 2 3; do echo "line $n" >> file; git add file; git commit -q -m "change $n"; done
git log --format='%H %s' > ../commits.txt
`,
    },
    command: ['sh', 'run.sh'],
    env: { GIT_AUTHOR_DATE: '2020-05-01T12:00:00Z', GIT_COMMITTER_DATE: '2020-05-01T12:00:00Z' },
    flags: ['--claim', 'history=commits.txt'],
    results: { 'commits.txt': bytes },
    truth: { is: 'same' },
  },
];
