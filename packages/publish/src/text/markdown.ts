import { visible } from './visible.ts';

/** A text as a line of Markdown that shows exactly it: no markup, no HTML, no link. */
export const md = (text: string): string =>
  visible(text)
    .replace(/[\\`*_{}[\]#|~!$^]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    // GitHub and others make links of these on their own.
    .replace(/(https?|ftp):\/\//gi, '$1:&#47;&#47;')
    .replace(/www\./gi, 'www&#46;')
    .replaceAll('@', '&#64;');

/** Paragraphs, each shown as it is. */
export const mdParagraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => md(paragraph.trim()))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

/** A text in code type, in a line or in a cell of a table. */
export const mdCode = (text: string): string => {
  const shown = visible(text);
  if (shown.includes('|')) return md(shown);
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return shown === '' ? '' : longest > 0 ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
};

/** Lines of code, which nothing in them ends. */
export const mdBlock = (lines: readonly string[], language = ''): string => {
  const shown = lines.map(visible);
  const longest = Math.max(
    2,
    ...shown.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)),
  );
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...shown, fence].join('\n');
};

/** A table; the cells are Markdown already. */
export const mdTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A link to an address of our own or one that was checked. */
export const mdLink = (url: string): string => `<${url.replace(/[\s<>]/g, encodeURIComponent)}>`;
