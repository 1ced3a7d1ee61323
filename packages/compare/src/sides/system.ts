import type { SideRule } from './rule.ts';

export const systemSides: readonly SideRule[] = [
  {
    name: 'cache',
    bulk: true,
    why: 'what programs keep to be faster the next time',
    directories: ['.cache'],
  },
  {
    name: 'history of a shell',
    why: 'what was typed',
    files: [
      '.bash_history',
      '.zsh_history',
      '.python_history',
      '.node_repl_history',
      '.sqlite_history',
      '.psql_history',
      '.mysql_history',
      '.gnuplot_history',
      '.octave_hist',
      '.lesshst',
      '.viminfo',
      '.wget-hsts',
      '.root_hist',
      '.maxima_history',
    ],
  },
  {
    name: 'process id',
    why: 'the number of a process of this run',
    files: ['*.pid'],
  },
  {
    name: 'lock',
    why: 'says that a program was at work, and holds nothing',
    // A lock file of a package manager has content, and is a result.
    files: ['*.lock', '*.lck', '.lock'],
    empty: true,
  },
  {
    name: 'shared memory of SQLite',
    why: 'an index into the write-ahead log, made again by whoever opens the database',
    files: ['*-shm'],
    beside: '',
  },
  {
    name: 'what is left of a crash',
    why: 'the memory of a program that failed',
    files: ['vgcore.*', 'hs_err_pid*.log', 'java_pid*.hprof', 'octave-workspace'],
    paths: [/\/core\.\d{1,10}$/],
  },
  {
    name: 'backup',
    why: 'an older copy that an editor or a program set aside: GROMACS names them #md.log.1#',
    files: ['*~', '#*#', '.#*', '.*.swp', '.*.swo'],
  },
  {
    name: 'mark of a file system',
    why: 'what a desktop or a network file system leaves',
    files: ['.DS_Store', 'Thumbs.db', '.directory', '.nfs*', '.fuse_hidden*'],
  },
];
