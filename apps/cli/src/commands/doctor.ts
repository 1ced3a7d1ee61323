import { exitCodes, type Fact } from '@holotype/model';
import { type CommonOptions, type Context, makeCommand, withStore, workflowContext } from '@holotype/command';
import { formatBytes, formatCount, safeText } from '@holotype/terminal';
import { diagnose, type Diagnosis, type Place, type Tried } from '@holotype/workflows';
import type { Command } from 'commander';

export const doctorCommand = (context: Context): Command =>
  withStore(
    makeCommand('doctor', 'Try what this machine can do, and say what would help; nothing is changed.', [
      'holotype doctor',
      'holotype doctor --json | jq .canReplay',
    ]),
  ).action(async (options: CommonOptions) => {
    const { terminal } = context;
    const found = await diagnose(workflowContext(context, options));
    if (options.json) terminal.json(found);
    else for (const line of pageOf(found)) terminal.print(line);
    if (!found.canFreeze && !found.canReplay) context.endWith({ code: exitCodes.unsupported });
  });

const pageOf = (found: Diagnosis): readonly string[] => [
  answer(found.canFreeze, 'freeze', 'runs can be watched, and frozen', 'no run can be watched here'),
  answer(
    found.canReplay,
    'replay',
    'capsules can be replayed',
    'nothing here runs a command in a rebuilt root',
  ),
  ...part('This machine', found.facts.map(factLine)),
  ...part('Watching a run', found.watching.map(triedLine), !found.canFreeze && advice.watching),
  ...part(
    'Running in a rebuilt directory',
    found.directories.map(triedLine),
    enters(found) && advice.directories,
  ),
  ...part('Running an image', found.images.map(triedLine)),
  ...part('Building a recipe', found.builders.map(triedLine)),
  ...part('GPUs for a run', [triedLine(found.gpu)]),
  ...part('Places', found.places.flatMap(placeLines)),
  ...(found.native
    ? []
    : part('Also', ['no  the calls that Node lacks: attributes, device nodes and exact times are not kept'])),
];

/** What mends most: one command, or whom to ask. */
const advice = {
  watching:
    'ptrace is refused: in a container, start it with --cap-add=SYS_PTRACE or another seccomp profile',
  directories:
    'an administrator can allow user namespaces (sysctl kernel.unprivileged_userns_clone=1), or: apt-get install bubblewrap proot',
} as const;

const enters = ({ directories }: Diagnosis): boolean => !directories.some(({ usable }) => usable);

const answer = (can: boolean, verb: string, yes: string, no: string): string =>
  `${can ? 'yes' : 'no '}  ${verb.padEnd(8)} ${can ? yes : no}`;

const part = (title: string, lines: readonly string[], next?: string | false): readonly string[] =>
  lines.length === 0
    ? []
    : ['', title, ...lines.map((line) => `  ${line}`), ...(next ? [`  next: ${next}`] : [])];

const factLine = ({ name, here }: Fact): string => `${name.padEnd(20)} ${safeText(here ?? '?')}`;

const triedLine = ({ name, usable, why }: Tried): string =>
  `${usable ? 'yes' : 'no '}  ${name.padEnd(12)} ${safeText(why)}`;

const placeLines = ({ what, path, type, free, freeInodes, startsPrograms }: Place): readonly string[] => {
  const files = freeInodes === undefined ? '' : ` and ${formatCount(freeInodes)} files`;
  const room = `${what.padEnd(22)} ${safeText(path)} (${type}): room for ${formatBytes(free)}${files}`;
  return startsPrograms
    ? [room]
    : [
        room,
        `${''.padEnd(22)} mounted noexec: no program starts from it; choose another place with -o or TMPDIR`,
      ];
};
