import { bytes, debian, picture, pypi, sdist, venv, type Workload } from '../workload.ts';

export const plots: readonly Workload[] = [
  {
    name: 'gnuplot',
    about: 'demos of curves, fits and surfaces as SVG and PNG',
    origin: [debian('gnuplot-doc', '/usr/share/doc/gnuplot/examples/{simple,fit,surface1}.dem')],
    licence: 'gnuplot',
    files: {
      'draw.gp': `set loadpath "/usr/share/doc/gnuplot/examples"
set terminal svg size 600,400
set output "simple.svg"
load "simple.dem"
set output "surface.svg"
load "surface1.dem"
`,
    },
    command: ['gnuplot', 'draw.gp'],
    flags: ['--claim', 'Figure 1=simple.svg'],
    results: { 'simple.svg': bytes, 'surface.svg': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'graphviz',
    about: "graphs of the gallery and of dot's guide as SVG and PNG",
    origin: [debian('graphviz', 'gallery: Clusters, Finite Automaton')],
    licence: 'EPL-1.0',
    files: {
      'clust.gv': `digraph G {
  subgraph cluster_0 { style=filled; color=lightgrey; node [style=filled,color=white]; a0 -> a1 -> a2 -> a3; label = "process #1"; }
  subgraph cluster_1 { node [style=filled]; b0 -> b1 -> b2 -> b3; label = "process #2"; color=blue }
  start -> a0; start -> b0; a1 -> b3; b2 -> a3; a3 -> a0; a3 -> end; b3 -> end;
  start [shape=Mdiamond]; end [shape=Msquare];
}
`,
      'fsm.gv': `digraph finite_state_machine {
  rankdir=LR; node [shape = doublecircle]; 0 3 4 8; node [shape = circle];
  0 -> 2 [label = "SS(B)"]; 0 -> 1 [label = "SS(S)"]; 1 -> 3 [label = "S($end)"]; 2 -> 6 [label = "SS(b)"];
  2 -> 5 [label = "SS(a)"]; 2 -> 4 [label = "S(A)"]; 5 -> 7 [label = "S(b)"]; 5 -> 5 [label = "S(a)"];
  6 -> 6 [label = "S(b)"]; 6 -> 5 [label = "S(a)"]; 7 -> 8 [label = "S(b)"]; 7 -> 5 [label = "S(a)"]; 8 -> 6; 8 -> 5;
}
`,
      'run.sh': `#!/bin/sh
set -e
for layout in dot neato circo; do "$layout" -Tsvg clust.gv -o "clust-$layout.svg"; done
dot -Tpng fsm.gv -o fsm.png
`,
    },
    command: ['sh', 'run.sh'],
    results: {
      'clust-dot.svg': bytes,
      'clust-neato.svg': bytes,
      'clust-circo.svg': bytes,
      'fsm.png': picture,
    },
    truth: { is: 'same' },
  },
  {
    name: 'povray',
    about: 'a scene of the distribution, ray-traced by two threads',
    origin: [debian('povray-examples', '/usr/share/doc/povray/examples/objects/csg/intee1.pov')],
    licence: 'CC-BY-SA-3.0',
    files: {
      'run.sh': `#!/bin/sh
set -e
cp /usr/share/doc/povray/examples/objects/csg/intee1.pov scene.pov
povray +Iscene.pov +Oscene.png +W160 +H120 -D +WT2 2> povray.log
`,
    },
    command: ['sh', 'run.sh'],
    flags: ['--output', 'scene.png'],
    results: { 'scene.png': picture },
    truth: { is: 'same' },
  },
  {
    name: 'imagemagick',
    about: "the manual's built-in pictures, resized and drawn upon; PNG chunks hold the time",
    origin: [debian('imagemagick', 'rose:, logo: and gradient: as in convert(1)')],
    licence: 'ImageMagick',
    files: {
      'run.sh': `#!/bin/sh
set -e
convert rose: -resize 300% -unsharp 0x2 rose.png
convert logo: -resize 50% -colors 16 logo.png
convert -size 200x100 gradient:red-blue -wave 5x40 wave.png
identify -format '%f %w %h %#\\n' rose.png logo.png wave.png > pictures.txt
`,
    },
    command: ['sh', 'run.sh'],
    results: { 'rose.png': picture, 'logo.png': picture, 'wave.png': picture, 'pictures.txt': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'ffmpeg',
    about: 'a test picture and a tone of the manual, encoded and measured',
    origin: [debian('ffmpeg', 'testsrc and sine as in ffmpeg-filters(1)')],
    licence: 'GPL-2.0-or-later',
    files: {
      'run.sh': `#!/bin/sh
set -e
ffmpeg -nostdin -v error -f lavfi -i testsrc=duration=2:size=320x240:rate=10 -c:v mpeg4 -bitexact -threads 1 -y test.avi
ffmpeg -nostdin -v error -f lavfi -i sine=frequency=440:duration=2 -bitexact -y tone.wav
ffmpeg -nostdin -v error -i test.avi -f framemd5 -bitexact -y frames.md5
`,
    },
    command: ['sh', 'run.sh'],
    results: { 'test.avi': bytes, 'tone.wav': bytes, 'frames.md5': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'vega-lite',
    about: "an example of vega-lite's manual over vega-datasets, compiled and drawn as SVG",
    origin: [
      { registry: 'npm', package: 'vega-lite', version: '5.21.0', file: 'README: bar and point charts' },
      { registry: 'npm', package: 'vega-datasets', version: '2.9.0', file: 'data/cars.json' },
      { registry: 'npm', package: 'vega', version: '5.30.0', file: 'View.toSVG' },
    ],
    licence: 'BSD-3-Clause',
    install: [
      [
        'npm',
        'install',
        '--silent',
        '--ignore-scripts',
        'vega@5.30.0',
        'vega-lite@5.21.0',
        'vega-datasets@2.9.0',
      ],
    ],
    files: {
      'draw.mjs': `import { readFileSync, writeFileSync } from 'node:fs';
import * as vega from 'vega';
import { compile } from 'vega-lite';
const values = JSON.parse(readFileSync('node_modules/vega-datasets/data/cars.json', 'utf8'));
const { spec } = compile({
  data: { values },
  mark: 'point',
  encoding: {
    x: { field: 'Horsepower', type: 'quantitative' },
    y: { field: 'Miles_per_Gallon', type: 'quantitative' },
    color: { field: 'Origin', type: 'nominal' },
  },
});
writeFileSync('cars.vg.json', JSON.stringify(spec, null, 1));
writeFileSync('cars.svg', await new vega.View(vega.parse(spec), { renderer: 'none' }).toSVG());
`,
    },
    command: ['node', 'draw.mjs'],
    flags: ['--claim', 'Figure 2=cars.svg'],
    results: { 'cars.svg': bytes, 'cars.vg.json': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'networkx',
    about: 'an example of the gallery, drawn by matplotlib, layout with a seed',
    origin: [
      pypi(
        'networkx',
        '3.3',
        'examples/drawing/plot_house_with_colors.py, examples/basic/plot_properties.py',
      ),
    ],
    licence: 'BSD-3-Clause',
    install: [...sdist('networkx', '3.3'), ...venv('networkx==3.3', 'matplotlib==3.9.2', 'numpy==2.0.2')],
    files: {
      'run.sh': `#!/bin/sh
set -e
export MPLBACKEND=agg
.venv/bin/python examples/basic/plot_properties.py > properties.txt
.venv/bin/python -c "
import runpy, matplotlib.pyplot as plt
runpy.run_path('examples/drawing/plot_house_with_colors.py')
plt.savefig('house.png')"
`,
    },
    command: ['sh', 'run.sh'],
    flags: ['--claim', 'Figure 3=house.png'],
    results: { 'house.png': picture, 'properties.txt': bytes },
    truth: { is: 'same' },
  },
];
