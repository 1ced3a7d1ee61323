import { type DescribedOption, type DescribedProgram, type DescribedVerb, summaryOf } from './describe.ts';

/** For a text in single quotes, where `_arguments` takes brackets and colons as its own. */
const escaped = (text: string): string =>
  text
    .replaceAll('\n', ' ')
    .replace(/[[\]:\\]/g, '\\$&')
    .replaceAll("'", `'\\''`);

const optionLines = ({ flags, value, choices, description }: DescribedOption): string[] =>
  flags.map((flag) => {
    const takes =
      value === undefined
        ? ''
        : `:${escaped(value.replace(/[<>[\]]/g, ''))}:${choices.length > 0 ? `(${choices.join(' ')})` : '_files'}`;
    return `'*${flag}[${escaped(description)}]${takes}'`;
  });

const verbCase = ({ name, options, arguments: given }: DescribedVerb): string => {
  const choices = given[0]?.choices ?? [];
  const lines = [
    ...options.flatMap(optionLines),
    `'--help[show help]'`,
    ...(choices.length > 0 ? [`'1:what:(${choices.join(' ')})'`] : [`'*:file:_files'`]),
  ];
  return `    ${name})\n      _arguments -S \\\n        ${lines.join(' \\\n        ')}\n      ;;`;
};

export const zshCompletion = (program: DescribedProgram): string => `#compdef ${program.name}
local -a verbs
verbs=(
${program.verbs.map((verb) => `  '${verb.name}:${escaped(summaryOf(verb))}'`).join('\n')}
)
if ((CURRENT == 2)); then
  _describe -t commands command verbs
  _values option --help --version
else
  local verb=\${words[2]}
  shift words
  ((CURRENT--))
  case $verb in
${program.verbs.map(verbCase).join('\n')}
  esac
fi
`;
