import type { SideRule } from './rule.ts';

export const pythonSides: readonly SideRule[] = [
  {
    name: 'compiled Python',
    bulk: true,
    why: 'the same as its source, with the time of the source in it',
    directories: ['__pycache__'],
    files: ['*.pyc', '*.pyo'],
  },
  {
    name: 'cache of a Python tool',
    bulk: true,
    why: 'what pytest, mypy, ruff and their kin remember for their next run',
    directories: [
      '.pytest_cache',
      '.mypy_cache',
      '.ruff_cache',
      '.hypothesis',
      '.pytype',
      '.tox',
      '.nox',
      '.eggs',
    ],
    files: ['.dmypy.json', '.doit.db', '.doit.db.*', '.testmondata*'],
  },
  {
    name: 'coverage data',
    why: 'which lines ran, from which reports are made, with the paths and process ids of this run',
    files: ['.coverage', '.coverage.*'],
  },
  {
    name: 'notebook state',
    bulk: true,
    why: 'copies and histories that Jupyter and IPython keep of what was edited and typed',
    directories: ['.ipynb_checkpoints', '.virtual_documents', '.ipython', '.jupyter'],
    files: ['.jupyter_ystore.db'],
  },
  {
    name: 'joblib cache',
    why: 'values of functions that were computed before, with how long each took',
    paths: [
      /\/joblib\/(?:[^/]{1,255}\/){1,12}(?:func_code\.py|[0-9a-f]{32}\/(?:output\.pkl|metadata\.json|input_args\.json|[^/]{1,255}\.npy))$/,
    ],
  },
  {
    name: 'list of fonts',
    why: 'the fonts of this machine, as matplotlib and fontconfig remember them',
    files: ['fontlist-v*.json', 'fontlist-v*.matplotlib-lock'],
    paths: [/\/[0-9a-f]{32}-[bl]e\d\d[^/]{0,20}\.cache-\d{1,3}$/],
  },
  {
    name: 'installed packages',
    bulk: true,
    why: 'software that was installed for the run',
    directories: ['site-packages', '.venv', 'node_modules', 'miniconda3', 'anaconda3', 'miniforge3'],
    paths: [
      /\.(?:dist|egg)-info(?:\/|$)/,
      /\/go\/pkg\/(?:mod|sumdb)(?:\/|$)/,
      // ~/R/x86_64-pc-linux-gnu-library/4.2
      /\/R\/[\w-]{1,80}-library(?:\/|$)/,
    ],
  },
];
