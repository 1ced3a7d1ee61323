import { bytes, debian, pypi, sdist, type Workload } from '../workload.ts';

export const languages: readonly Workload[] = [
  {
    name: 'octave',
    about: "Octave's own tests of its polynomial functions",
    origin: [debian('octave-common', '/usr/share/octave/*/m/polynomial/{polyfit,roots,spline,residue}.m')],
    licence: 'GPL-3.0-or-later',
    files: {
      'check.m': `names = {'polyfit', 'roots', 'spline', 'residue'};
out = fopen('tests.txt', 'w');
for i = 1:numel(names)
  [passed, total] = test(names{i}, 'quiet');
  fprintf(out, '%s %d of %d\\n', names{i}, passed, total);
end
fclose(out);
x = linspace(0, 1, 50); p = polyfit(x, sin(2 * pi * x), 5);
save('-text', '-', 'p');
`,
    },
    command: ['octave-cli', '--no-history', 'check.m'],
    flags: ['--compare', 'stdout=rtol:1e-9'],
    results: { 'tests.txt': bytes, stdout: { by: 'lines', without: /^# Created by.*$/, rtol: 1e-9 } },
    truth: { is: 'same' },
  },
  {
    name: 'maxima',
    about: 'demos of integration and series, by standard input',
    origin: [debian('maxima', '/usr/share/maxima/*/demo')],
    licence: 'GPL-2.0-or-later',
    files: {
      'session.mac': `integrate(1/(1+x^3), x);
taylor(sin(x)/x, x, 0, 8);
factor(x^12-1);
solve(x^2 - 5*x + 6 = 0, x);
quit();
`,
    },
    command: ['maxima', '--very-quiet'],
    flags: ['--stdin', 'session.mac'],
    results: { stdout: bytes },
    truth: { is: 'same' },
  },
  {
    name: 'knitr',
    about: "knitr's minimal example, knitted to Markdown with a figure",
    origin: [debian('r-cran-knitr', '/usr/lib/R/site-library/knitr/examples/knitr-minimal.Rmd')],
    licence: 'GPL-2.0-or-later',
    files: {
      'run.R': `library(knitr)
set.seed(1)
example <- system.file('examples', 'knitr-minimal.Rmd', package = 'knitr')
file.copy(example, 'minimal.Rmd')
knit('minimal.Rmd', quiet = TRUE)
`,
    },
    command: ['Rscript', 'run.R'],
    results: { 'minimal.md': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'ggplot2',
    about: 'the first plots of the manual, as PNG and PDF',
    origin: [debian('r-cran-ggplot2', 'help(qplot), help(geom_smooth): mpg')],
    licence: 'MIT',
    files: {
      'plot.R': `library(ggplot2)
p <- ggplot(mpg, aes(displ, hwy, colour = class)) + geom_point() + geom_smooth(aes(group = 1), method = 'loess', formula = y ~ x)
ggsave('mpg.pdf', p, width = 5, height = 4)
ggsave('mpg.svg', p, device = grDevices::svg, width = 5, height = 4)
fit <- lm(hwy ~ displ, mpg)
write.csv(coef(summary(fit)), 'coefficients.csv')
`,
    },
    command: ['Rscript', 'plot.R'],
    flags: ['--claim', 'slope=coefficients.csv:Estimate[2]', '--claim', 'Figure 1=mpg.pdf'],
    results: {
      'coefficients.csv': bytes,
      'mpg.pdf': { by: 'lines', without: /\/(?:Creation|Mod)Date.*$/ },
    },
    truth: { is: 'same' },
  },
  {
    name: 'r-demos',
    about: "R's own demos of linear models and lattice; the seed is the clock",
    origin: [debian('r-base-core', 'demo(lm.glm), example(jitter)')],
    licence: 'GPL-2.0-or-later',
    files: {
      'demos.R': `pdf('demos.pdf')
demo('lm.glm', package = 'stats', ask = FALSE, echo = FALSE)
sink('jitter.txt'); print(jitter(1:5)); sink()
`,
    },
    command: ['Rscript', 'demos.R'],
    flags: ['--output', 'jitter.txt'],
    results: { 'jitter.txt': bytes },
    truth: {
      is: 'different',
      why: 'jitter() without a seed: R takes it from the time and the process id',
      cause: /random|seed|time|clock|process id|varies/i,
    },
  },
  {
    name: 'perl',
    about: 'programs of perlfaq and the core documentation over the package lists',
    origin: [debian('perl', 'perlfaq4, Text::Wrap, List::Util and Data::Dumper synopses')],
    licence: 'Artistic-1.0-Perl OR GPL-1.0-or-later',
    files: {
      'words.pl': `use strict; use warnings;
use List::Util qw(sum max); use Text::Wrap; use Data::Dumper; use Digest::SHA qw(sha256_hex);
open my $in, '<', '/usr/share/common-licenses/Artistic' or die $!;
my %seen; while (<$in>) { $seen{lc $1}++ while /(\\w+)/g }
my @top = (sort { $seen{$b} <=> $seen{$a} || $a cmp $b } keys %seen)[0..19];
print "$_ $seen{$_}\\n" for @top;
$Text::Wrap::columns = 40; print wrap('', '  ', join ' ', @top), "\\n";
local $Data::Dumper::Sortkeys = 1; print Dumper({ total => sum(values %seen), most => max(values %seen) });
print sha256_hex(join ',', sort keys %seen), "\\n";
`,
    },
    command: ['perl', 'words.pl'],
    results: { stdout: bytes },
    truth: { is: 'same' },
  },
  {
    name: 'perl-hash-order',
    about: 'the same over keys in the order of the hash, which perl draws anew each time',
    origin: [debian('perl', 'perlsec: Algorithmic Complexity Attacks, PERL_HASH_SEED')],
    licence: 'Artistic-1.0-Perl OR GPL-1.0-or-later',
    files: {
      'keys.pl': `my %h = map { $_ => 1 } 'a' .. 'zz'; print join(' ', keys %h), "\\n";\n`,
    },
    command: ['perl', 'keys.pl'],
    results: { stdout: bytes },
    truth: { is: 'different', why: 'a random hash seed', cause: /random|seed|order|varies/i },
  },
  {
    name: 'ruby',
    about: 'synopses of the standard library: Matrix, Prime, CSV, JSON, ERB, Set',
    origin: [debian('libruby3.1', 'Matrix, Prime, CSV, JSON, ERB')],
    licence: 'Ruby OR BSD-2-Clause',
    files: {
      'report.rb': `require 'prime'; require 'csv'; require 'json'; require 'erb'; require 'set'; require 'bigdecimal/math'
rows = Prime.first(20).each_with_index.map { |p, i| [i, p, p * p, Math.log(p).round(9)] }
CSV.open('primes.csv', 'w') { |csv| csv << %w[n prime square log]; rows.each { |r| csv << r } }
File.write('primes.json', JSON.pretty_generate(rows.map { |r| { n: r[0], prime: r[1] } }))
puts ERB.new('<% Prime.each(30) do |p| %><%= p %> <% end %>').result
puts BigMath.PI(50).to_s, Random.new(42).rand(1000)
`,
    },
    command: ['ruby', 'report.rb'],
    results: { 'primes.csv': bytes, 'primes.json': bytes, stdout: bytes },
    truth: { is: 'same' },
  },
  {
    name: 'gawk',
    about: "the book's programs over its own data: histsort, wordfreq, quicksort, csv",
    origin: [debian('gawk', '/usr/share/doc/gawk/examples/{prog,misc,data}')],
    licence: 'GPL-3.0-or-later',
    files: {
      'run.sh': `#!/bin/sh
set -e
book=/usr/share/doc/gawk/examples
gawk -f "$book/prog/wordfreq.awk" "$book/data/mail-list" > words.txt
gawk -f "$book/prog/histsort.awk" "$book/data/inventory-shipped" > history.txt
gawk -f "$book/misc/findpat.awk" "$book/misc/findpat.data" > patterns.txt
`,
    },
    command: ['sh', 'run.sh'],
    results: { 'words.txt': bytes, 'history.txt': bytes, 'patterns.txt': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'bc',
    about: 'the examples of bc: pi and twin primes',
    origin: [debian('bc', '/usr/share/doc/bc/examples/{pi,primes}.b')],
    licence: 'GPL-3.0-or-later',
    files: {
      'run.sh': `#!/bin/sh
cp /usr/share/doc/bc/examples/primes.b . && printf '97\\n' | bc -q primes.b > primes.txt
echo 'scale=200; 4*a(1)' | BC_LINE_LENGTH=0 bc -lq > pi.txt
`,
    },
    command: ['sh', 'run.sh'],
    results: { 'pi.txt': bytes, 'primes.txt': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'sympy',
    about: 'beginner examples from the source distribution',
    origin: [
      pypi('sympy', '1.12.1', 'examples/beginner/{basic,differentiation,expansion,series,substitution}.py'),
    ],
    licence: 'BSD-3-Clause',
    install: [
      ...sdist('sympy', '1.12.1'),
      ['python3', '-m', 'venv', '.venv'],
      ['.venv/bin/pip', 'install', '-q', '--only-binary', ':all:', 'mpmath==1.3.0'],
    ],
    files: {
      'run.sh': `#!/bin/sh
set -e
for name in basic differentiation expansion series substitution; do
  echo "== $name"; .venv/bin/python "examples/beginner/$name.py"
done > beginner.txt
`,
    },
    command: ['sh', 'run.sh'],
    env: { PYTHONPATH: '.' },
    results: { 'beginner.txt': bytes },
    truth: { is: 'same' },
  },
];
