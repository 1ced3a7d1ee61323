import { bytes, debian, picture, pypi, sdist, venv, type Workload } from '../workload.ts';

const pdf = { by: 'lines', without: /\/(?:CreationDate|ModDate)\s*\([^)]*\)|\/ID\s*\[.*?\]/ } as const;

export const documents: readonly Workload[] = [
  {
    name: 'latex',
    about: "LaTeX's own sample document, twice for its references; the date is today's",
    origin: [debian('texlive-latex-base', 'texmf-dist/tex/latex/base/sample2e.tex')],
    licence: 'LPPL-1.3c',
    files: {
      'run.sh': `#!/bin/sh
set -e
cp /usr/share/texlive/texmf-dist/tex/latex/base/sample2e.tex .
for pass in 1 2; do pdflatex -interaction=batchmode sample2e.tex > /dev/null; done
`,
    },
    command: ['sh', 'run.sh'],
    flags: ['--claim', 'paper=sample2e.pdf'],
    results: { 'sample2e.pdf': pdf },
    truth: { is: 'same' },
  },
  {
    name: 'bibtex',
    about: "a paper that cites BibTeX's example database; all files are left beside it",
    origin: [debian('texlive-base', 'texmf-dist/bibtex/bib/base/xampl.bib')],
    licence: 'Knuth-CTAN',
    files: {
      'paper.tex': `\\documentclass{article}
\\begin{document}
\\title{On examples}\\author{A. Uthor}\\date{1 May 2020}\\maketitle
\\section{Sources}\\label{sources} All of \\cite{article-full,book-full,inproceedings-full}; see Section~\\ref{sources}.
\\bibliographystyle{plain}\\bibliography{xampl}
\\end{document}
`,
      Makefile: `paper.pdf: paper.tex
\tpdflatex -interaction=batchmode paper && bibtex paper && pdflatex -interaction=batchmode paper && pdflatex -interaction=batchmode paper
`,
    },
    command: ['make'],
    results: { 'paper.pdf': pdf },
    truth: { is: 'same' },
  },
  {
    name: 'pandoc',
    about: "pandoc's README to HTML, Word and plain text",
    origin: [debian('pandoc', '/usr/share/doc/pandoc/README.md.gz')],
    licence: 'GPL-2.0-or-later',
    files: {
      'run.sh': `#!/bin/sh
set -e
zcat -f /usr/share/doc/pandoc/README* > manual.md
pandoc -f markdown -s --toc --metadata title=Manual -o manual.html manual.md
pandoc -f markdown -o manual.docx manual.md
pandoc -f markdown -t plain -o manual.txt manual.md
`,
    },
    command: ['sh', 'run.sh'],
    results: {
      'manual.html': bytes,
      'manual.txt': bytes,
      'manual.docx': {
        by: 'members',
        without: /<dcterms:(?:created|modified).*?<\/dcterms:(?:created|modified)>/,
      },
    },
    truth: { is: 'same' },
  },
  {
    name: 'notebook-emcee',
    about: "emcee's quickstart, executed in place of a reader; without seeds it draws anew",
    origin: [pypi('emcee', '3.1.6', 'docs/tutorials/quickstart.ipynb')],
    licence: 'MIT',
    install: [
      ...sdist('emcee', '3.1.6'),
      ...venv('emcee==3.1.6', 'nbconvert==7.16.4', 'ipykernel==6.29.5', 'matplotlib==3.9.2', 'numpy==1.26.4'),
      ['cp', 'docs/tutorials/quickstart.ipynb', '.'],
    ],
    command: [
      ...['.venv/bin/python', '-m', 'nbconvert', '--to', 'notebook', '--execute'],
      ...['--output', 'executed.ipynb', 'quickstart.ipynb'],
    ],
    results: { 'executed.ipynb': { by: 'notebook' } },
    truth: { is: 'same' },
  },
  {
    name: 'notebook-random',
    about: "emcee's tutorial of autocorrelation with the seed taken out: it draws anew each time",
    origin: [pypi('emcee', '3.1.6', 'docs/tutorials/quickstart.ipynb')],
    licence: 'MIT',
    install: [
      ...sdist('emcee', '3.1.6'),
      ...venv('emcee==3.1.6', 'nbconvert==7.16.4', 'ipykernel==6.29.5', 'matplotlib==3.9.2', 'numpy==1.26.4'),
      ['sed', '-i', 's/np.random.seed(42)/pass/', 'docs/tutorials/quickstart.ipynb'],
    ],
    command: [
      ...['.venv/bin/python', '-m', 'nbconvert', '--to', 'notebook', '--execute'],
      ...['--output-dir', '.', '--output', 'executed.ipynb', 'docs/tutorials/quickstart.ipynb'],
    ],
    results: { 'executed.ipynb': { by: 'notebook' } },
    truth: { is: 'different', why: 'numpy draws without a seed', cause: /random|seed|varies/i },
  },
  {
    name: 'rmarkdown',
    about: 'a report of rmarkdown as HTML, by knitr and pandoc',
    origin: [debian('r-cran-rmarkdown', 'rmarkdown/rmarkdown/templates/github_document')],
    licence: 'GPL-3.0-only',
    files: {
      'report.Rmd': `---
title: Cars
output:
  html_document: { self_contained: false, theme: null }
---

\`\`\`{r}
summary(cars)
plot(pressure)
\`\`\`
`,
    },
    command: ['Rscript', '-e', "rmarkdown::render('report.Rmd', quiet = TRUE)"],
    results: { 'report.html': bytes, 'report_files/figure-html/unnamed-chunk-1-1.png': picture },
    truth: { is: 'same' },
  },
];
