import { bytes, debian, type Workload } from '../workload.ts';

export const pipelines: readonly Workload[] = [
  {
    name: 'snakemake',
    about: "the tutorial's workflow: reads mapped by bwa, sorted, counted and summed up",
    origin: [
      debian('snakemake', 'tutorial/basics: map, sort, index, stats'),
      debian('bowtie2-examples', 'reads/reads_1.fq, reference/lambda_virus.fa'),
    ],
    licence: 'MIT',
    install: [
      [
        'sh',
        '-c',
        'mkdir data; for f in lambda_virus.fa reads_1.fq; do zcat -f "$(find /usr/share -name "$f*" -path "*bowtie2*" | head -n 1)" > data/$f; done; head -n 8000 data/reads_1.fq > data/a.fq; tail -n 8000 data/reads_1.fq > data/b.fq; rm data/reads_1.fq; bwa index data/lambda_virus.fa',
      ],
    ],
    files: {
      Snakefile: `rule all:
    input: "stats.txt"
rule map:
    input: "data/lambda_virus.fa", "data/{sample}.fq"
    output: "mapped/{sample}.bam"
    shell: "bwa mem {input} | samtools view -Sb - > {output}"
rule sort:
    input: "mapped/{sample}.bam"
    output: "sorted/{sample}.bam"
    shell: "samtools sort -O bam {input} > {output}; samtools index {output}"
rule stats:
    input: expand("sorted/{sample}.bam", sample=["a", "b"])
    output: "stats.txt"
    shell: "for f in {input}; do samtools idxstats $f; done > {output}"
`,
    },
    command: ['snakemake', '--cores', '2', '--quiet'],
    flags: ['--output', 'stats.txt', '--output', 'sorted/*.bam'],
    results: { 'stats.txt': bytes, 'sorted/a.bam': bytes, 'sorted/b.bam': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'flex-make',
    about: "programs of flex's manual, built by make and run on its data",
    origin: [debian('flex', '/usr/share/doc/flex/examples/manual')],
    licence: 'BSD-2-Clause',
    files: {
      Makefile: `manual = /usr/share/doc/flex/examples/manual
all: dates.txt expr.txt
dates: dates.c
\t$(CC) -O -o $@ $< -lfl
expr: expr.tab.c expr.c
\t$(CC) -O -w -o $@ $^ -lfl
dates.c: $(manual)/dates.lex
\tflex -o $@ $<
expr.c: $(manual)/expr.lex expr.tab.c
\tflex -o $@ $<
expr.tab.c: $(manual)/expr.y
\tbison -d -o $@ $< && cp expr.tab.h y.tab.h
dates.txt: dates
\t./dates < $(manual)/datetest.dat > $@
expr.txt: expr
\tprintf '1+2*3\\n(4-1)/3\\n' | ./expr > $@
clean:
\trm -f dates expr *.c *.h *.txt
`,
    },
    command: ['make', 'dates.txt'],
    results: { 'dates.txt': bytes, 'dates.c': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'bison-make',
    about: "bison's calculator of several files, built beside each other, with what it prints for two sums",
    origin: [debian('bison', '/usr/share/doc/bison/examples/c/lexcalc')],
    licence: 'GPL-3.0-or-later',
    files: {
      'run.sh': `#!/bin/sh
set -e
cp -r /usr/share/doc/bison/examples/c/lexcalc .
(cd lexcalc && bison --header -o parse.c parse.y && flex -o scan.c scan.l && cc -O2 -o lexcalc parse.c scan.c)
printf '1 + 2 * 3\\n(1 + 2) * 3\\n' | lexcalc/lexcalc > sums.txt
`,
    },
    command: ['sh', 'run.sh'],
    results: { 'sums.txt': bytes, 'lexcalc/parse.c': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'parallel-ordered',
    about: "GNU parallel's tutorial with -k: the order of the jobs is kept",
    origin: [debian('parallel', 'parallel_tutorial(7): --keep-order')],
    licence: 'GPL-3.0-or-later',
    files: {
      'run.sh':
        "#!/bin/sh\nparallel -k -j4 'sleep 0.{}; echo {} $(({} * {}))' ::: 3 1 4 1 5 9 2 6 > squares.txt\n",
    },
    command: ['sh', 'run.sh'],
    results: { 'squares.txt': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'parallel-unordered',
    about: "the tutorial's jobs as they come in: lines in any order are the same result",
    origin: [debian('parallel', 'parallel_tutorial(7): controlling the output')],
    licence: 'GPL-3.0-or-later',
    files: {
      'run.sh':
        "#!/bin/sh\nparallel -j8 'sleep 0.0$(($(od -An -N1 -tu1 /dev/urandom) % 8)); echo {}' ::: $(seq 40) > lines.txt\n",
    },
    command: ['sh', 'run.sh'],
    flags: ['--compare', 'lines.txt=unordered'],
    results: { 'lines.txt': { by: 'lines', sorted: true } },
    truth: { is: 'same' },
  },
  {
    name: 'shell-pipeline',
    about: 'words counted as in the Unix tradition, over temporary files in /tmp',
    origin: [debian('base-files', '/usr/share/common-licenses/*')],
    licence: 'GPL-2.0-or-later',
    files: {
      'run.sh': `#!/bin/sh
set -e
t=$(mktemp -d)
for f in /usr/share/common-licenses/*; do tr -cs A-Za-z '\\n' < "$f" | tr A-Z a-z; done > "$t/words"
sort "$t/words" | uniq -c | sort -k1,1nr -k2 | sed 20q > top.txt
ls /usr/share/common-licenses > names.txt
rm -r "$t"
`,
    },
    command: ['sh', 'run.sh'],
    results: { 'top.txt': bytes, 'names.txt': bytes },
    truth: { is: 'same' },
  },
];
