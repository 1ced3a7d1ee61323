import type { StartStep } from '@holotype/ecosystems';
import type { Line, Section } from './line.ts';
import { labelPair, variableName } from './quote.ts';
import { hasTest, testLines } from './test-script.ts';

const environment = ({ title, environment: variables }: StartStep): Line[] =>
  variables.length === 0
    ? []
    : [
        { kind: 'comment', text: title },
        ...variables.map(({ name, value }): Line => ({
          kind: 'words',
          before: `export ${variableName(name)}=`,
          words: [value],
          after: '',
          what: `the variable ${name}`,
        })),
      ];

const label = ({ name, value }: StartStep['labels'][number]): Line => ({
  kind: 'pair',
  ...labelPair(name, value),
});

/** The quoted words are never taken for options of exec. */
const runscript = (argv: readonly [string, ...string[]], directory: string): Line[] => [
  { kind: 'comment', text: 'The run. What is given besides is added to its arguments.' },
  { kind: 'words', before: 'cd ', words: [directory], after: ' || exit', what: 'the working directory' },
  {
    kind: 'words',
    before: argv[0].startsWith('-') ? '' : 'exec ',
    words: argv,
    after: ' "$@"',
    what: 'the command',
  },
];

const options: readonly string[] = [
  'with these OPTIONS nothing of the caller is seen inside, and what is written is dropped:',
  '  --cleanenv --fakeroot --ignore-fakeroot-command --writable-tmpfs --no-mount home,cwd,tmp,bind-paths',
  'For more than the sessiondir max size of apptainer.conf give --overlay DIRECTORY instead of --writable-tmpfs.',
];
const help = (isRun: boolean): readonly string[] => [
  `An environment as holotype captured it${isRun ? ', and the run that was frozen in it' : ''}.`,
  ...(isRun
    ? [
        '  apptainer run OPTIONS IMAGE           the run',
        '  apptainer test OPTIONS IMAGE          the run, and whether its results have the same bytes',
      ]
    : []),
  '  apptainer exec OPTIONS IMAGE COMMAND',
  ...options,
];

/** How the image is started, and what it says of itself. */
export const startSections = (step: StartStep): readonly Section[] => {
  const [program, ...rest] = step.argv ?? [];
  const directory = step.workingDirectory ?? '/';
  const argv = program === undefined ? undefined : ([program, ...rest] as const);
  return [
    { name: 'environment', lines: environment(step) },
    { name: 'labels', lines: step.labels.map(label) },
    { name: 'runscript', lines: argv ? runscript(argv, directory) : [] },
    { name: 'test', lines: argv && hasTest(step) ? testLines(step, argv, directory) : [] },
    { name: 'help', lines: help(argv !== undefined).map((text) => ({ kind: 'text', text })) },
  ];
};
