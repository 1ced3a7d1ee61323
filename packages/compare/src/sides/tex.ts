import type { SideRule } from './rule.ts';

export const texSides: readonly SideRule[] = [
  {
    name: 'LaTeX auxiliary',
    why: 'what one pass of LaTeX leaves for the next',
    // LaTeX writes a log of the same name; an .aux of a raster has none.
    files: ['*.aux'],
    beside: '.log',
  },
  {
    name: 'LaTeX list',
    why: 'lists and references that LaTeX, BibTeX and makeindex write for the next pass; all of them stand in the document',
    // Other programs use some of these names for results: `md.out`, `site.idx`.
    files: [
      ...['*.out', '*.toc', '*.lof', '*.lot', '*.loa', '*.lol', '*.nav', '*.snm', '*.vrb', '*.bbl', '*.blg'],
      ...['*.bcf', '*.idx', '*.ind', '*.ilg', '*.glo', '*.gls', '*.glg', '*.ist', '*.acn', '*.acr', '*.alg'],
      ...['*.thm', '*.brf', '*.maf', '*.mtc', '*.spl', '*.tdo', '*.auxlock'],
    ],
    beside: '.aux',
  },
  {
    name: 'state of a LaTeX tool',
    why: 'the files that were read, places for an editor, and what latexmk and biblatex remember',
    files: [
      ...['*.fls', '*.fdb_latexmk', '*.synctex', '*.synctex.gz', '*.synctex(busy)', '*.run.xml', '*-blx.bib'],
      ...['texput.log', 'missfont.log'],
    ],
    paths: [/\/_minted(?:-[^/]{1,255})?\//, /\/pythontex-files-[^/]{1,255}\//],
  },
  {
    name: 'state of a documentation builder',
    why: 'what Sphinx and Quarto remember for their next build',
    directories: ['.doctrees', '.quarto'],
    paths: [/\/_build\/doctrees(?:\/|$)/],
  },
];
