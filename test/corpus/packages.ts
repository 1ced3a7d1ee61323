/** Debian packages of the lab: the workloads that are Debian's own, and the languages of the others. */
export const packages: readonly string[] = [
  ...['ca-certificates', 'procps', 'sudo', 'git', 'make', 'gcc', 'g++', 'gfortran', 'cmake', 'pkg-config'],
  ...['python3', 'python3-venv', 'python3-pip', 'python3-numpy', 'libopenblas0-pthread'],
  ...['perl', 'ruby', 'gawk', 'bc', 'octave', 'maxima', 'sqlite3', 'sqlite3-doc'],
  ...['r-base-core', 'r-cran-knitr', 'r-cran-rmarkdown', 'r-cran-ggplot2', 'r-cran-testthat'],
  ...['gnuplot-nox', 'gnuplot-doc', 'graphviz', 'imagemagick', 'ffmpeg', 'povray', 'povray-examples'],
  ...['texlive-latex-base', 'cm-super-minimal', 'pandoc', 'dialog', 'vim-tiny', 'ncurses-bin', 'bsdutils'],
  ...['postgresql-15', 'postgresql-doc-15', 'postgresql-common', 'default-jdk-headless', 'maven'],
  ...['nodejs', 'npm', 'cargo', 'rustc', 'golang-go', 'openmpi-bin', 'libopenmpi-dev'],
  ...['flex', 'libfl-dev', 'bison', 'gsl-bin', 'libgsl-dev', 'libarmadillo-dev', 'parallel', 'snakemake'],
  ...['samtools', 'bwa', 'bcftools', 'bowtie2-examples', 'bedtools', 'bedtools-test'],
  ...['hmmer', 'hmmer-examples', 'muscle', 'mafft', 'lammps', 'lammps-examples', 'gromacs'],
];
