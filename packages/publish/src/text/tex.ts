import { visible } from './visible.ts';

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Braces by name, as BibTeX counts them even behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
  "'": '\\textquotesingle{}',
};

/** A text as LaTeX and BibTeX print it, with nothing in it that they obey: no command, no comment, no brace. Needs textcomp and T1, as LaTeX of 2020 has. */
export const tex = (text: string): string =>
  visible(text)
    .replace(/[\\{}$&#%_^~<>|"`']/g, (character) => escapes[character] ?? '')
    .replace(/--/g, '-{}-');

/** In typewriter type, broken where a line ends. */
export const texCode = (text: string): string =>
  `\\texttt{${tex(text).replace(/([/.:])/g, '$1\\allowbreak{}')}}`;
