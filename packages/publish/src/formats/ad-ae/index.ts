import { pageToLatex } from '../../appendix/latex.ts';
import { pageToMarkdown } from '../../appendix/markdown.ts';
import type { Format } from '../../format.ts';
import { acmAppendix } from './acm.ts';
import { badges } from './badges.ts';
import { scAppendix } from './sc.ts';

/** The appendices of SC (AD/AE, part 2) and of ACM conferences (cTuning), with what badges ask for. */
export const adAe: Format = {
  name: 'ad-ae',
  files: [
    {
      name: 'AD-AE.md',
      mediaType: 'text/markdown',
      about: 'artifact description and evaluation, with blanks for what only the authors know',
    },
    { name: 'AD-AE.tex', mediaType: 'text/x-tex', about: 'the same for LaTeX' },
  ],
  needs: [],
  uses: ['title', 'description', 'licence', 'doi', 'archive', 'code', 'paper'],
  leftOut: ({ run }) => (run ? undefined : 'it is about a run, and this is the capsule of a machine'),
  write: (facts) => {
    const sections = [...scAppendix(facts), ...acmAppendix(facts), ...badges(facts)];
    return [
      { name: 'AD-AE.md', text: pageToMarkdown(sections) },
      { name: 'AD-AE.tex', text: pageToLatex(sections) },
    ];
  },
};
