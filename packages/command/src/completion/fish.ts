import { type DescribedOption, type DescribedProgram, type DescribedVerb, summaryOf } from './describe.ts';

const quoted = (text: string): string => `'${text.replaceAll('\n', ' ').replace(/[\\']/g, '\\$&')}'`;

const optionLine = (program: string, verb: string, option: DescribedOption): string => {
  const { flags, value, choices, description } = option;
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const takes = value === undefined ? '' : choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : ' -r';
  return `complete -c ${program} -n '__fish_seen_subcommand_from ${verb}' ${names.join(' ')}${takes} -d ${quoted(description)}`;
};

const verbLines = (program: string, verb: DescribedVerb): string[] => {
  const choices = verb.arguments[0]?.choices ?? [];
  return [
    `complete -c ${program} -n __fish_use_subcommand -f -a ${verb.name} -d ${quoted(summaryOf(verb))}`,
    ...(choices.length > 0
      ? [
          `complete -c ${program} -n '__fish_seen_subcommand_from ${verb.name}' -f -a ${quoted(choices.join(' '))}`,
        ]
      : []),
    ...verb.options.map((option) => optionLine(program, verb.name, option)),
  ];
};

export const fishCompletion = ({ name, verbs }: DescribedProgram): string =>
  `# fish completion for ${name}
complete -c ${name} -n __fish_use_subcommand -l help -d 'show help'
complete -c ${name} -n __fish_use_subcommand -l version -d 'show the version'
${verbs.flatMap((verb) => verbLines(name, verb)).join('\n')}
`;
