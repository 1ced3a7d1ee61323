import { makeDirectories, openLocal, writeWhole } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';

const python = '/usr/bin/python3';
const probe = '/usr/lib/python3';

const script = `import math, statistics

heights = [float(line) for line in open('heights.txt')]
mean, deviation = statistics.fmean(heights), statistics.pstdev(heights)
with open('result.csv', 'w') as table:
    table.write(f'n,mean,deviation\\n{len(heights)},{mean:.9f},{deviation:.9f}\\n')
points = ' '.join(f'{10 + 3 * i:.1f},{110 - (h - mean) / deviation * 30:.2f}' for i, h in enumerate(heights))
with open('figure.svg', 'w') as figure:
    figure.write('<svg xmlns="http://www.w3.org/2000/svg" width="320" height="220">'
                 '<rect width="320" height="220" fill="white"/>'
                 f'<polyline points="{points}" fill="none" stroke="teal" stroke-width="2"/></svg>\\n')
print(f'mean height {mean:.3f} cm')
`;

/** The same 100 heights on every machine. */
const heights = Array.from({ length: 100 }, (_, index) =>
  (170 + 12 * Math.sin(index / 7) + 3 * Math.cos(index * 1.7)).toFixed(1),
).join('\n');

export interface Analysis {
  readonly directory: RawPath;
  readonly argv: readonly [string, ...string[]];
  /** The library that is changed in the second replay, inside a root. */
  readonly library: RawPath;
  readonly change: string;
}

/** A small analysis in Python, with a table and a figure; undefined where Debian's Python is not installed with its library. */
export const makeAnalysis = (all: RawPath): Analysis | undefined => {
  const { files } = openLocal();
  const version = /python(3\.\d+)$/.exec(files.realpath(python) ?? '')?.[1];
  const library = `/usr/lib/python${version ?? ''}/statistics.py`;
  if (version === undefined || !files.lstat(library) || !files.lstat(probe)) return undefined;
  const directory = joinRaw(all, 'analysis');
  makeDirectories(directory);
  writeWhole(joinRaw(directory, 'analysis.py'), script);
  writeWhole(joinRaw(directory, 'heights.txt'), `${heights}\n`);
  return {
    directory,
    argv: [python, 'analysis.py'],
    library,
    change: '\n_exact = fmean\ndef fmean(data):\n    return _exact(data) * 1.0001\n',
  };
};
