import { tex, texCode } from '../text/tex.ts';
import type { Block, Line, Section } from './page.ts';

const commands = ['section*', 'subsection*', 'subsubsection*'];

/** A part of a document, for \input in an appendix; plain LaTeX without packages. */
export const pageToLatex = (sections: readonly Section[]): string =>
  `${[
    '% A part of an appendix. What is to be filled in is marked.',
    '\\providecommand{\\tofill}[1]{\\textbf{[TO FILL IN: #1]}}',
    ...sections.flatMap(({ level, title, blocks }) => [
      `\\${commands[level - 1] ?? 'paragraph'}{${tex(title)}}`,
      ...blocks.map(blockText),
    ]),
  ].join('\n\n')}\n`;

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'lines':
      return block.lines.length === 1 ? block.lines.map(lineText).join('') : list(block.lines.map(lineText));
    case 'table':
      return list(
        block.rows.map((cells) =>
          cells
            .map((line, at) => {
              const name = block.head[at] ?? '';
              const before = at === 0 ? '' : name === '' ? ': ' : `; ${tex(name)}: `;
              return `${before}${lineText(line)}`;
            })
            .join(''),
        ),
      );
    case 'commands':
      return list(block.commands.map(texCode));
  }
};

/** Tables become lists, which break over columns and pages. */
const list = (items: readonly string[]): string =>
  items.length === 0
    ? '---'
    : ['\\begin{itemize}', ...items.map((item) => `\\item{} ${item}`), '\\end{itemize}'].join('\n');

const lineText = (line: Line): string =>
  line
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return tex(part.text);
        case 'code':
        case 'url':
          return texCode(part.text);
        case 'blank':
          return `\\tofill{${tex(part.what)}}`;
      }
    })
    .join('');
