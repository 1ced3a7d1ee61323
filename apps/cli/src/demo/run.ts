import type { Context } from '@holotype/command';
import { changeOwner, openLocal, readWhole, removeTree, writeWhole } from '@holotype/host';
import { joinRaw, type RawPath, rawToText } from '@holotype/model';
import { needSpace } from '@holotype/workflows-replay';
import type { Analysis } from './analysis.ts';
import { lookAround } from './look.ts';
import { findOtherUser } from './other-user.ts';
import { makePlaces } from './places.ts';
import { failed } from './sides.ts';
import { holotypeCommand, makeStepper } from './step.ts';
import { bringWayIn, endWithoutRun } from './way-in.ts';

const space = 1_000_000_000;

/** A look at this machine, a run frozen, replayed by somebody else, and replayed once more with one library changed. */
export const showRun = async (context: Context, all: RawPath, analysis: Analysis): Promise<void> => {
  const { terminal } = context;
  const other = await findOtherUser(context.uid === 0, holotypeCommand);
  const places = makePlaces(all, other.uid);
  const stepper = makeStepper(context, other, places.theirs);
  const { step, title } = stepper;
  const store = ['--store', rawToText(places.store)];
  const capsule = rawToText(places.capsule);

  title('1. This machine');
  await lookAround(context, { output: places.capture, exclude: [all], force: true });
  needSpace(all, space, 'The demonstration');

  title('2. A small analysis is run, and frozen into one file');
  await step(
    [
      ...[
        'freeze',
        '--claim',
        'Figure 1=figure.svg',
        '--claim',
        'Mean=result.csv:mean[1]',
        '--full',
        '--force',
      ],
      ...['-o', capsule, ...store, '--', ...analysis.argv],
    ],
    { directory: analysis.directory },
  );

  title(`3. Run again by ${other.who}, ${other.network}`);
  if (!(await bringWayIn(stepper, places.capsule))) {
    await step(['rebuild', capsule, '-o', rawToText(places.root), '--offline'], { other: true });
    await step(['verify', rawToText(places.root), capsule], { other: true });
    endWithoutRun(context);
    return;
  }
  const first = joinRaw(places.theirs, 'replay');
  await step(['replay', capsule, '--offline', '--keep', '-o', rawToText(first)], { other: true });

  title('4. The same with one library changed');
  const library = joinRaw(first, `root${analysis.library}`);
  if (!openLocal().files.lstat(library)) throw failed('replay', `${rawToText(library)} is not there`);
  const changed = readWhole(library).toString('utf8') + analysis.change;
  removeTree(library);
  writeWhole(library, changed);
  if (other.uid !== undefined) changeOwner(library, other.uid);
  terminal.print(`  fmean in ${analysis.library} returns a ten-thousandth more than before`);
  const second = joinRaw(places.theirs, 'replay-changed');
  await step(
    ['replay', capsule, '--offline', '--root', rawToText(joinRaw(first, 'root')), '-o', rawToText(second)],
    { other: true, expected: 1 },
  );

  title('Done');
  for (const [what, place] of [
    ['report     ', first],
    ['           ', second],
  ] as const)
    terminal.print(`${what}${rawToText(joinRaw(place, 'report.html'))}`);
  for (const line of [
    `npx holotype show ${capsule}`,
    `npx holotype run ${rawToText(joinRaw(first, 'root'))} -- sh`,
    'npx holotype freeze -- COMMAND',
  ])
    terminal.print(`next       ${line}`);
};
