import { blank } from '../citing.ts';
import { md, mdBlock, mdCode, mdLink, mdTable } from '../text/markdown.ts';
import type { Block, Line, Section } from './page.ts';

export const pageToMarkdown = (sections: readonly Section[]): string =>
  `${sections
    .flatMap(({ level, title, blocks }) => [`${'#'.repeat(level)} ${md(title)}`, ...blocks.map(blockText)])
    .join('\n\n')}\n`;

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'lines':
      return block.lines.length === 1
        ? block.lines.map(lineText).join('')
        : block.lines.map((line) => `- ${lineText(line)}`).join('\n');
    case 'table':
      return mdTable(
        block.head.map(md),
        block.rows.map((cells) => cells.map(lineText)),
      );
    case 'commands':
      return mdBlock(block.commands, 'sh');
  }
};

const lineText = (line: Line): string =>
  line
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return md(part.text);
        case 'code':
          return mdCode(part.text);
        case 'url':
          return mdLink(part.text);
        case 'blank':
          return `**${md(blank(part.what))}**`;
      }
    })
    .join('');
