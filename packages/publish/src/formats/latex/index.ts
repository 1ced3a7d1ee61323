import type { Format } from '../../format.ts';

/** What TeX takes as a file name and in a text as it stands. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** A DOI of which no character means something to TeX. */
const plainDoi = /^10\.[A-Za-z0-9./()-]+$/;

/** A package for authors who compile their paper: it attaches the capsule to the PDF, as `holotype attach` does, and has a line to print. */
export const latex: Format = {
  name: 'latex',
  files: [
    {
      name: 'holotype.sty',
      mediaType: 'text/x-tex',
      about: 'for authors who compile the paper: attaches the capsule to it, and prints its fingerprint',
    },
  ],
  needs: [],
  uses: ['doi'],
  leftOut: ({ capsule: { name } }) =>
    plainName.test(name) ? undefined : 'TeX cannot take the name of the capsule as it is',
  write: ({ capsule: { name }, fingerprint, about: { doi } }) => {
    const where = doi !== undefined && plainDoi.test(doi) ? `, \\textsc{doi} \\texttt{${doi}}` : '';
    return [
      {
        name: 'holotype.sty',
        text: String.raw`% In the preamble: \usepackage{holotype}, with this file and ${name} beside the paper.
% Where the paper says what it rests on: \holotypeline
% Readers then type: holotype replay paper.pdf
\NeedsTeXFormat{LaTeX2e}
\ProvidesPackage{holotype}[2026/11/29 the capsule behind this paper]
\RequirePackage{embedfile}
\IfFileExists{${name}}{%
  \embedfile[desc={Holotype capsule ${fingerprint}},mimetype={application/vnd.holotype.capsule.v1},afrelationship={/Supplement}]{${name}}%
}{\PackageWarning{holotype}{${name} is not here: it is not attached}}
\newcommand*{\holotypefingerprint}{\texttt{${fingerprint}}}
\newcommand*{\holotypeline}{Holotype capsule \holotypefingerprint${where}}
\endinput
`,
      },
    ];
  },
};
