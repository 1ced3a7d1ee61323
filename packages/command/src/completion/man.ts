import { type DescribedProgram, type DescribedVerb, summaryOf } from './describe.ts';

/** Text that no macro takes for its own. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(
      /[^\x00-\x7f]/gu,
      (character) => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^(\s*)(['.])/gm, '$1\\&$2');

/** An argument of a macro. */
const word = (text: string): string => `"${escaped(text).replaceAll('"', '\\(dq')}"`;

const paragraphs = (text: string): string[] =>
  text.split(/\n{2,}/).flatMap((part, at) => {
    const lines = escaped(part).split('\n');
    const isTable = part.startsWith(' ');
    return [...(at > 0 ? ['.PP'] : []), ...(isTable ? ['.nf', ...lines, '.fi'] : lines)];
  });

const head = ({ name, version }: DescribedProgram, title: string): string[] => [
  `.TH ${word(title.toUpperCase())} 1 "" ${word(`${name} ${version}`)} ${word('User Commands')}`,
];

const item = (term: string, description: string): string[] => [
  '.TP',
  `.B ${word(term)}`,
  ...escaped(description).split('\n'),
];

const example = (line: string): string[] => {
  const [command = '', remark] = line.split(/ {2,}#/);
  return [...(remark === undefined ? [] : [escaped(`#${remark}`)]), escaped(`$ ${command}`)];
};

const verbPage = (program: DescribedProgram, verb: DescribedVerb): string => {
  const { name } = program;
  const synopsis = ['[options]', ...verb.arguments.map(({ term }) => term)].join(' ');
  return [
    ...head(program, `${name}-${verb.name}`),
    ...['.SH NAME', `${escaped(`${name}-${verb.name}`)} \\- ${escaped(summaryOf(verb))}`],
    ...['.SH SYNOPSIS', `.B ${word(`${name} ${verb.name}`)}`, escaped(synopsis)],
    ...['.SH DESCRIPTION', ...paragraphs(verb.description)],
    ...verb.arguments.flatMap(({ term, description }) => item(term, description)),
    '.SH OPTIONS',
    ...verb.options.flatMap(({ flags, value, choices, description }) =>
      item(
        `${flags.join(', ')}${value === undefined ? '' : ` ${value}`}`,
        choices.length > 0 ? `${description}\n(${choices.join(', ')})` : description,
      ),
    ),
    ...['.SH EXAMPLES', '.nf', ...verb.examples.flatMap(example), '.fi'],
    ...['.SH SEE ALSO', `.BR ${escaped(name)} (1)`],
    '',
  ].join('\n');
};

const programPage = (program: DescribedProgram): string => {
  const { name, description, verbs } = program;
  const [first = ''] = description.split('\n');
  return [
    ...head(program, name),
    ...['.SH NAME', `${escaped(name)} \\- ${escaped(first.split(/[;.] ?/)[0] ?? '')}`],
    ...['.SH SYNOPSIS', `.B ${word(name)}`, escaped('<command> [options]')],
    ...['.SH DESCRIPTION', ...paragraphs(description)],
    '.SH COMMANDS',
    ...verbs.flatMap((verb) => item(verb.name, summaryOf(verb))),
    '.SH SEE ALSO',
    ...verbs.map(
      (verb, at) => `.BR ${escaped(`${name}-${verb.name}`)} (1)${at + 1 < verbs.length ? ',' : ''}`,
    ),
    '',
  ].join('\n');
};

/** Manual pages by file name: one of the program, and one of each verb. */
export const manPages = (program: DescribedProgram): ReadonlyMap<string, string> =>
  new Map([
    [`${program.name}.1`, programPage(program)],
    ...program.verbs.map((verb) => [`${program.name}-${verb.name}.1`, verbPage(program, verb)] as const),
  ]);
