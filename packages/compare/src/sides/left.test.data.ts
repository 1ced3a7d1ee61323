/** What a real run of a tool left in its directory: each path with the name of its rule, `''` for what is no side file. */
export interface Left {
  readonly by: string;
  readonly paths: Readonly<Record<string, string>>;
}

export const left: readonly Left[] = [
  {
    by: 'pdflatex -synctex=1 -recorder paper; bibtex paper (TeX Live 2022)',
    paths: {
      'paper.aux': 'LaTeX auxiliary',
      'paper.bbl': 'LaTeX list',
      'paper.blg': 'LaTeX list',
      'paper.fls': 'state of a LaTeX tool',
      'paper.log': '',
      'paper.out': 'LaTeX list',
      'paper.pdf': '',
      'paper.synctex.gz': 'state of a LaTeX tool',
      'paper.toc': 'LaTeX list',
    },
  },
  {
    by: 'snakemake --cores 1 (9.13)',
    paths: {
      '.snakemake/log/2026-11-28T040849.729954.snakemake.log': 'snakemake state',
      '.snakemake/metadata/YS50eHQ=': 'snakemake state',
      'a.txt': '',
    },
  },
  {
    by: 'pytest; coverage run -p (9.0, 7.12)',
    paths: {
      '.coverage': 'coverage data',
      '.coverage.node7.pid28599.XGZwGiSx.HYuv7sNfkGCh': 'coverage data',
      '.pytest_cache/CACHEDIR.TAG': 'cache of a Python tool',
      '.pytest_cache/v/cache/nodeids': 'cache of a Python tool',
      '__pycache__/test_a.cpython-311-pytest-9.0.1.pyc': 'compiled Python',
      'test-report.xml': '',
    },
  },
  {
    by: "joblib's Memory('cache')",
    paths: {
      'cache/joblib/__main__--home-ada-fit-m/f/d3ffa92536e9b2aeb96c6d0e11ccd857/output.pkl': 'joblib cache',
      'cache/joblib/__main__--home-ada-fit-m/f/d3ffa92536e9b2aeb96c6d0e11ccd857/metadata.json':
        'joblib cache',
      'cache/joblib/__main__--home-ada-fit-m/f/func_code.py': 'joblib cache',
      'model.pkl': '',
    },
  },
  {
    by: 'matplotlib with MPLCONFIGDIR=c; fc-cache',
    paths: {
      'c/fontlist-v3.11.0.json': 'list of fonts',
      'fontconfig/0d83b4deeaa12e01cf49a0e4a38256fa-le64.cache-8': 'list of fonts',
      'a.png': '',
    },
  },
  {
    by: 'cmake -B b; cmake --build b; ctest (3.25)',
    paths: {
      'b/CMakeCache.txt': 'CMake state',
      'b/CMakeFiles/CMakeOutput.log': 'CMake state',
      'b/CMakeFiles/x.dir/x.c.o': 'CMake state',
      'b/CTestTestfile.cmake': 'CMake state',
      'b/Makefile': '',
      'b/Testing/Temporary/CTestCostData.txt': 'CMake state',
      'b/Testing/Temporary/LastTest.log': 'CMake state',
      'b/cmake_install.cmake': 'CMake state',
      'b/x': '',
    },
  },
  {
    by: 'cargo test (1.95)',
    paths: {
      'Cargo.lock': '',
      'target/.rustc_info.json': 'cargo state',
      'target/CACHEDIR.TAG': 'cargo state',
      'target/debug/.cargo-lock': 'cargo state',
      'target/debug/.fingerprint/x-2771aa028a24c2a3/lib-x.json': 'cargo state',
      'target/debug/deps/libx-2771aa028a24c2a3.rlib': 'cargo state',
      'target/debug/incremental/x-0zt5y4bkq6qsg/s-hokl0mj39a-0d28yh4.lock': 'cargo state',
      'target/debug/x': '',
      'target/debug/x.d': 'cargo state',
    },
  },
  {
    by: "knitr::knit with cache=TRUE (1.42); R's saved session",
    paths: {
      '.RData': '',
      '.Rhistory': 'R session',
      'a.md': '',
      'cache/__packages': 'knitr cache',
      'cache/a_4ab00f7df701b9b3074399a60937889d.RData': 'knitr cache',
      'cache/a_4ab00f7df701b9b3074399a60937889d.rdb': 'knitr cache',
      'cache/a_4ab00f7df701b9b3074399a60937889d.rdx': 'knitr cache',
      'figure/fit-1.png': '',
      'Rplots.pdf': '',
    },
  },
  {
    by: 'nextflow run main.nf (24.10)',
    paths: {
      '.nextflow.log': 'nextflow state',
      '.nextflow.log.1': 'nextflow state',
      '.nextflow/cache/c184c9b4-86e3-483b-9e80-8b7539312211/db/000003.log': 'nextflow state',
      '.nextflow/history': 'nextflow state',
      'pipeline_info/execution_trace_2024-05-01_10-00-00.txt': 'nextflow state',
      'results/n.txt': '',
      'work/2f/01dfe5ab8e7582c2c3afe4c2405b87/.command.begin': 'working directory of a nextflow task',
      'work/2f/01dfe5ab8e7582c2c3afe4c2405b87/.exitcode': 'working directory of a nextflow task',
      'work/2f/01dfe5ab8e7582c2c3afe4c2405b87/n.txt': 'working directory of a nextflow task',
      'work/table.csv': '',
    },
  },
  {
    by: "sqlite3 with journal_mode=wal, open; GROMACS's second mdrun; Slurm",
    paths: {
      'r.db': '',
      'r.db-shm': 'shared memory of SQLite',
      // What is not yet in the database stands there.
      'r.db-wal': '',
      '#md.log.1#': 'backup',
      'md.out': '',
      'slurm-4711.out': '',
      'server.pid': 'process id',
    },
  },
  {
    by: 'gcc --coverage -pg (12.2); meson; scons; ninja; mvn package; tsc --build; npm ci',
    paths: {
      a: '',
      'a-a.gcda': 'profile',
      'a-a.gcno': '',
      'gmon.out': 'profile',
      'b/.ninja_log': 'state of a builder',
      'b/meson-logs/meson-log.txt': 'state of a builder',
      '.sconsign.dblite': 'state of a builder',
      'config.log': 'state of a builder',
      'target/maven-status/maven-compiler-plugin/compile/default-compile/createdFiles.lst': 'Maven state',
      'target/x-1.0.jar': '',
      'dist/tsconfig.tsbuildinfo': 'state of a JavaScript tool',
      'node_modules/left-pad/index.js': 'installed packages',
    },
  },
  {
    by: 'git init, jupyter lab, sphinx-build, dvc repro, spark, an editor, a shell, a crash, NFS',
    paths: {
      '.git/objects/0a/4d55a8d778e5022fab701977c5d840bbc486d0': 'version control',
      '.ipynb_checkpoints/fit-checkpoint.ipynb': 'notebook state',
      '_build/doctrees/index.doctree': 'state of a documentation builder',
      '_build/html/index.html': '',
      '.dvc/tmp/rwlock': 'state of a workflow tool',
      'part-00000': '',
      '.part-00000.crc': 'Hadoop side file',
      '.python_history': 'history of a shell',
      '.cache/pip/selfcheck/0a.json': 'cache',
      'core.4711': 'what is left of a crash',
      '.nfs00000000012c8d4a00000002': 'mark of a file system',
    },
  },
  {
    by: 'names that look alike',
    paths: {
      'world.aux': '',
      'cache/table.csv': '',
      'site.idx': '',
      'uv.lock': '',
      'git/notes.txt': '',
      'core.csv': '',
      'target/summary.csv': '',
      'target/surefire-reports/TEST-a.xml': '',
      'joblib/table.npy': '',
    },
  },
];
