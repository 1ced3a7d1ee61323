import { bytes, debian, pypi, venv, type Workload } from '../workload.ts';

const quickstart = `import numpy as np
rng = np.random.default_rng(7)
a = rng.normal(size=(300, 300))
np.save('product.npy', a @ a.T)
np.savez('parts.npz', values=np.linalg.eigvalsh(a @ a.T), mean=a.mean(axis=0))
print(f'{np.linalg.slogdet(a)[1]:.10f}')
`;

export const data: readonly Workload[] = [
  {
    name: 'numpy',
    about: "numpy's quickstart: linear algebra of a seeded matrix, saved as NPY and NPZ",
    origin: [debian('python3-numpy', 'numpy quickstart: numpy.linalg')],
    licence: 'BSD-3-Clause',
    files: {
      'quick.py': quickstart,
    },
    command: ['python3', 'quick.py'],
    results: { 'product.npy': bytes, 'parts.npz': { by: 'members' }, stdout: bytes },
    truth: { is: 'same' },
  },
  {
    name: 'h5py',
    about: "h5py's quick start: groups, attributes and compressed data in one HDF5 file, written twice",
    origin: [pypi('h5py', '3.11.0', 'docs/quick.rst')],
    licence: 'BSD-3-Clause',
    install: venv('h5py==3.11.0', 'numpy==1.26.4'),
    files: {
      'quick.py': `import h5py, numpy as np
with h5py.File('mytestfile.hdf5', 'w') as f:
    dset = f.create_dataset('mydataset', (100,), dtype='i')
    dset[...] = np.arange(100)
    grp = f.create_group('subgroup')
    grp.create_dataset('another_dataset', data=np.linspace(0, 1, 5000), compression='gzip')
with h5py.File('mytestfile.hdf5', 'r+') as f:
    f['mydataset'].attrs['temperature'] = 99.5
    f.visit(print)
    print(f['mydataset'][0:10:3])
`,
    },
    command: ['.venv/bin/python', 'quick.py'],
    results: { 'mytestfile.hdf5': bytes, stdout: bytes },
    truth: { is: 'same' },
  },
  {
    name: 'h5py-random',
    about: "an example of h5py's that fills its file with random numbers",
    origin: [pypi('h5py', '3.11.0', 'examples/swmr_inotify_example.py, docs/high/dataset.rst')],
    licence: 'BSD-3-Clause',
    install: venv('h5py==3.11.0', 'numpy==1.26.4'),
    files: {
      'write.py': `import h5py, numpy as np
with h5py.File('random.h5', 'w') as f:
    f.create_dataset('x', data=np.random.random((50, 50)))
`,
    },
    command: ['.venv/bin/python', 'write.py'],
    results: { 'random.h5': bytes },
    truth: { is: 'different', why: 'numpy draws without a seed', cause: /random|seed|varies/i },
  },
  {
    name: 'xarray',
    about: "xarray's own example file, resampled and written as NetCDF",
    origin: [pypi('xarray', '2024.7.0', 'xarray/tests/data/example_1.nc')],
    licence: 'Apache-2.0',
    install: venv('xarray==2024.7.0', 'netCDF4==1.7.1.post2', 'numpy==1.26.4', 'pandas==2.2.2'),
    files: {
      'means.py': `import os, xarray
there = os.path.join(os.path.dirname(xarray.__file__), 'tests', 'data', 'example_1.nc')
mean = xarray.open_dataset(there).mean('time')
mean.to_netcdf('mean.nc')
mean.to_dataframe().to_csv('mean.csv')
`,
    },
    command: ['.venv/bin/python', 'means.py'],
    results: { 'mean.nc': bytes, 'mean.csv': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'parquet',
    about: "pandas' tour of tables through pyarrow's Parquet",
    origin: [pypi('pandas', '2.2.2', 'getting_started/intro_tutorials/06_calculate_statistics')],
    licence: 'BSD-3-Clause',
    install: venv('pandas==2.2.2', 'pyarrow==17.0.0', 'numpy==1.26.4'),
    files: {
      'people.csv':
        'name,sex,age,fare\nBraund,male,22,7.25\nCumings,female,38,71.2833\nHeikkinen,female,26,7.925\nFutrelle,female,35,53.1\nAllen,male,35,8.05\n',
      'tour.py': `import pandas as pd
people = pd.read_csv('people.csv')
people.to_parquet('people.parquet')
means = pd.read_parquet('people.parquet').groupby('sex')[['age', 'fare']].mean()
means.to_csv('means.csv')
means.to_parquet('means.parquet', compression='zstd')
`,
    },
    command: ['.venv/bin/python', 'tour.py'],
    flags: ['--claim', 'mean fare=means.csv:fare[1]'],
    results: { 'means.csv': bytes, 'people.parquet': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'openpyxl',
    about: "openpyxl's tutorial: a workbook with formulas and a chart; it holds the time",
    origin: [pypi('openpyxl', '3.1.5', 'doc/tutorial.rst, doc/charts/bar.rst')],
    licence: 'MIT',
    install: venv('openpyxl==3.1.5'),
    files: {
      'book.py': `from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
wb = Workbook()
ws = wb.active
for row in [('Number', 'Batch 1', 'Batch 2'), (2, 10, 30), (3, 40, 60), (4, 50, 70)]:
    ws.append(row)
ws['E1'] = '=SUM(B2:B4)'
chart = BarChart()
chart.add_data(Reference(ws, min_col=2, min_row=1, max_row=4, max_col=3), titles_from_data=True)
ws.add_chart(chart, 'G2')
wb.save('book.xlsx')
with open('cells.csv', 'w') as out:
    for row in load_workbook('book.xlsx').active.iter_rows(values_only=True):
        print(*row, sep=',', file=out)
`,
    },
    command: ['.venv/bin/python', 'book.py'],
    results: {
      'cells.csv': bytes,
      'book.xlsx': {
        by: 'members',
        without: /<dcterms:(?:created|modified).*?<\/dcterms:(?:created|modified)>/,
      },
    },
    truth: { is: 'same' },
  },
  {
    name: 'uv',
    about: "uv's guide to scripts: dependencies in the script itself, run offline from its cache",
    origin: [pypi('uv', '0.4.30', 'docs/guides/scripts.md')],
    licence: 'MIT OR Apache-2.0',
    install: [
      ...venv('uv==0.4.30'),
      ['.venv/bin/uv', 'run', '--quiet', '--python', '/usr/bin/python3', 'example.py'],
      ['rm', '-f', 'squares.txt'],
    ],
    files: {
      'example.py': `# /// script
# requires-python = ">=3.11"
# dependencies = ["rich==13.8.1", "more-itertools==10.5.0"]
# ///
from more_itertools import chunked
from rich.pretty import pretty_repr
open('squares.txt', 'w').write(pretty_repr(list(chunked([n * n for n in range(30)], 7))) + '\\n')
`,
    },
    command: ['.venv/bin/uv', 'run', '--quiet', '--offline', '--python', '/usr/bin/python3', 'example.py'],
    results: { 'squares.txt': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'many-files',
    about: '20,000 icons read and summed up by kind',
    origin: [{ registry: 'npm', package: '@fluentui/svg-icons', version: '1.1.258', file: 'icons/*.svg' }],
    licence: 'MIT',
    install: [
      ['npm', 'install', '--silent', '--ignore-scripts', '--prefix', '.', '@fluentui/svg-icons@1.1.258'],
      ['sh', '-c', 'mv node_modules/@fluentui/svg-icons/icons icons && rm -r node_modules'],
    ],
    files: {
      'count.py': `import collections, hashlib, os, re
kinds, paths, whole = collections.Counter(), 0, hashlib.sha256()
for name in sorted(n for n in os.listdir('icons') if n.endswith('.svg')):
    with open('icons/' + name, 'rb') as f:
        text = f.read()
    whole.update(text)
    paths += text.count(b'<path')
    kinds[re.sub(r'^.*_(\\d+_\\w+)\\.svg$', r'\\1', name)] += 1
with open('kinds.csv', 'w') as out:
    for kind, count in sorted(kinds.items()):
        print(kind, count, sep=',', file=out)
print(sum(kinds.values()), paths, whole.hexdigest())
`,
    },
    command: ['python3', 'count.py'],
    results: { 'kinds.csv': bytes, stdout: bytes },
    truth: { is: 'same' },
  },
  {
    name: 'asked-only',
    about:
      "what os.path's documentation shows: exists, getsize, which and glob of files that are never opened",
    origin: [debian('python3', 'Library reference: os.path, shutil.which, glob')],
    licence: 'Python-2.0',
    install: [['sh', '-c', 'mkdir -p /data/in && for n in 1 2 3 4; do echo $n > /data/in/$n.txt; done']],
    files: {
      'asks.py': `import glob, os, shutil
print(os.path.exists('/data/in/1.txt'), os.path.exists('/data/in/9.txt'), os.path.getsize('/data/in/2.txt'))
print(shutil.which('git'), shutil.which('no-such-program'), os.path.isdir('/usr/share/gromacs'))
print(len(glob.glob('/data/in/*')), sorted(os.listdir('/data/in')))
`,
    },
    command: ['python3', 'asks.py'],
    results: { stdout: bytes },
    truth: { is: 'same' },
  },
  {
    name: 'other-processor',
    about: "the same as on an older processor: its name, and OpenBLAS' kernel for it",
    origin: [debian('python3-numpy', 'numpy quickstart: numpy.linalg')],
    licence: 'BSD-3-Clause',
    // OpenBLAS asks the processor itself, which cannot be another one here.
    files: {
      'quick.py': `import os
if 'X5570' in open('/proc/cpuinfo').read():
    os.environ['OPENBLAS_CORETYPE'] = 'Nehalem'
${quickstart}`,
    },
    command: ['python3', 'quick.py'],
    shown: {
      '/proc/cpuinfo': (text) =>
        text
          .replaceAll(/^model name.*$/gm, 'model name\t: Intel(R) Xeon(R) CPU X5570 @ 2.93GHz')
          .replaceAll(/ (?:avx\w*|fma|bmi1|bmi2|f16c|vaes|vpclmulqdq|sha_ni|amx\w*|gfni|movbe)(?= |$)/gm, ''),
    },
    results: { 'product.npy': bytes },
    truth: { is: 'different', why: 'another processor adds up in another order', cause: /processor|cpu/i },
  },
  {
    name: 'data-slot',
    about: 'numbers summed up from a file that is larger than what is kept',
    origin: [debian('gawk', "The GNU Awk User's Guide: summing columns")],
    licence: 'GPL-3.0-or-later',
    install: [['sh', '-c', 'seq 300000 > numbers.txt']],
    command: ['sh', '-c', "awk '{ s += $1 * $1 } END { print s }' numbers.txt > sum.txt"],
    flags: ['--data-limit', '1M'],
    results: { 'sum.txt': bytes },
    truth: { is: 'cannot', why: 'the reader has not got the data', cause: /numbers\.txt/ },
  },
];
