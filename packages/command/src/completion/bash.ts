import type { DescribedProgram, DescribedVerb } from './describe.ts';

/** A word of our own, in single quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const flagsOf = ({ options }: DescribedVerb): string =>
  [...options.flatMap(({ flags }) => flags), '--help'].join(' ');

/** Patterns of a `case` with the words that follow: `rebuild --form`. */
const choiceCases = (verb: DescribedVerb): string[] => [
  ...verb.options.flatMap(({ flags, choices }) =>
    choices.length > 0
      ? [
          `    ${flags.map((flag) => quoted(`${verb.name} ${flag}`)).join(' | ')}) words=${quoted(choices.join(' '))} ;;`,
        ]
      : [],
  ),
  ...(verb.arguments[0] && verb.arguments[0].choices.length > 0
    ? [`    ${quoted(`${verb.name} ${verb.name}`)}) words=${quoted(verb.arguments[0].choices.join(' '))} ;;`]
    : []),
];

/** For bash 4 or newer. Files where nothing else is known, and behind `--`. */
export const bashCompletion = ({ name, verbs }: DescribedProgram): string => `# bash completion for ${name}
_${name.replaceAll('-', '_')}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} verb=\${COMP_WORDS[1]}
  local words='' flags='' at
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    words=${quoted([...verbs.map((verb) => verb.name), '--help', '--version'].join(' '))}
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    return
  fi
  for ((at = 2; at < COMP_CWORD; at++)); do
    if [[ \${COMP_WORDS[at]} == -- ]]; then return; fi
  done
  case "$verb $previous" in
${verbs.flatMap(choiceCases).join('\n')}
  esac
  case "$verb" in
${verbs.map((verb) => `    ${verb.name}) flags=${quoted(flagsOf(verb))} ;;`).join('\n')}
  esac
  if [[ $current == -* ]]; then words=$flags; fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -o bashdefault -o default -F _${name.replaceAll('-', '_')} ${name}
`;
