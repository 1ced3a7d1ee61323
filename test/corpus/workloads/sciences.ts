import { bytes, debian, type Workload } from '../workload.ts';

const lines = (without: RegExp) => ({ by: 'lines', without }) as const;

export const sciences: readonly Workload[] = [
  {
    name: 'samtools',
    about: 'the examples of Bowtie 2 mapped by BWA, sorted, indexed and called by samtools and bcftools',
    origin: [
      debian('bowtie2-examples', 'reference/lambda_virus.fa, reads/reads_1.fq'),
      debian('samtools', 'samtools(1): workflow'),
    ],
    licence: 'MIT',
    files: {
      'run.sh': `#!/bin/sh
set -e
for f in lambda_virus.fa reads_1.fq; do zcat -f $(find /usr/share -name "$f*" -path '*bowtie2*' | head -n 1) > $f; done
bwa index lambda_virus.fa
head -n 8000 reads_1.fq | bwa mem lambda_virus.fa - | samtools sort -o reads.bam -
samtools index reads.bam
samtools flagstat reads.bam > flagstat.txt
samtools depth reads.bam | awk '{ s += $3 } END { print s / NR }' > depth.txt
bcftools mpileup -Ou -f lambda_virus.fa reads.bam | bcftools call -mv -Ov | grep -v '^##' > calls.vcf
`,
    },
    command: ['sh', 'run.sh'],
    flags: ['--claim', 'depth=depth.txt', '--claim', 'calls=calls.vcf'],
    results: { 'flagstat.txt': bytes, 'depth.txt': bytes, 'calls.vcf': bytes, 'reads.bam': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'hmmer',
    about: "HMMER's tutorial: a profile of globins, searched; reports end in times",
    origin: [debian('hmmer-examples', 'tutorial/globins4.sto, globins45.fa')],
    licence: 'BSD-3-Clause',
    files: {
      'run.sh': `#!/bin/sh
set -e
t=/usr/share/doc/hmmer/examples/tutorial
for f in globins4.sto globins45.fa; do zcat -f $t/$f* > $f; done
hmmbuild --cpu 1 globins4.hmm globins4.sto > build.txt
hmmsearch --cpu 1 --tblout hits.tbl globins4.hmm globins45.fa > search.txt
`,
    },
    command: ['sh', 'run.sh'],
    results: {
      'search.txt': lines(/^# CPU time.*|^# Mc\/sec.*/),
      'globins4.hmm': lines(/^DATE .*/),
      'hits.tbl': lines(/^# Date:.*/),
    },
    truth: { is: 'same' },
  },
  {
    name: 'mafft',
    about: "MAFFT's own test sequences aligned, by threads",
    origin: [debian('mafft', '/usr/share/doc/mafft/test/sample')],
    licence: 'BSD-3-Clause',
    files: {
      'run.sh':
        '#!/bin/sh\nset -e\nzcat -f /usr/share/doc/mafft/test/sample > sample\nmafft --quiet --auto sample > aligned.fa\n',
    },
    command: ['sh', 'run.sh'],
    results: { 'aligned.fa': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'muscle',
    about: "the globins of HMMER's tutorial aligned by MUSCLE",
    origin: [debian('muscle', 'muscle(1)'), debian('hmmer-examples', 'tutorial/globins45.fa')],
    licence: 'GPL-3.0-or-later',
    files: {
      'run.sh': `#!/bin/sh
set -e
zcat -f /usr/share/doc/hmmer/examples/tutorial/globins45.fa* > globins.fa
muscle -align globins.fa -output aligned.fa -threads 1 2> muscle.log
`,
    },
    command: ['sh', 'run.sh'],
    flags: ['--output', 'aligned.fa'],
    results: { 'aligned.fa': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'lammps',
    about: "LAMMPS' example of a melt and its minimisation",
    origin: [debian('lammps-examples', '/usr/share/lammps/examples/min/in.min')],
    licence: 'GPL-2.0-only',
    files: {
      'run.sh': `#!/bin/sh
set -e
cp /usr/share/lammps/examples/min/in.min .
echo 'write_data final.data' >> in.min
lmp -in in.min -log lammps.log > /dev/null
grep -A 30 '^ *Step' lammps.log | grep -E '^ +[0-9]' > thermo.txt
`,
    },
    command: ['sh', 'run.sh'],
    results: { 'thermo.txt': bytes, 'final.data': bytes },
    truth: { is: 'same' },
  },
  {
    name: 'gromacs',
    about: 'the box of water that GROMACS ships, its energy minimised',
    origin: [debian('gromacs-data', '/usr/share/gromacs/top/spc216.gro')],
    licence: 'LGPL-2.1-or-later',
    files: {
      'em.mdp':
        'integrator = steep\nnsteps = 50\nemtol = 100\ncutoff-scheme = Verlet\nrcoulomb = 0.8\nrvdw = 0.8\n',
      'topol.top': `#include "oplsaa.ff/forcefield.itp"
#include "oplsaa.ff/spc.itp"
[ system ]
Water
[ molecules ]
SOL 216
`,
      'run.sh': `#!/bin/sh
set -e
cp /usr/share/gromacs/top/spc216.gro .
gmx -quiet grompp -f em.mdp -c spc216.gro -p topol.top -o em.tpr > grompp.log 2>&1
gmx -quiet mdrun -nt 1 -reprod -deffnm em > mdrun.log 2>&1
echo Potential | gmx -quiet energy -f em.edr -o potential.xvg > energy.txt 2>&1
grep -v '^[#@]' potential.xvg > potential.txt
`,
    },
    command: ['sh', 'run.sh'],
    flags: ['--claim', 'energy=potential.txt'],
    results: { 'potential.txt': bytes },
    truth: { is: 'same' },
  },
];
