import { installedPackages } from '@holotype/ecosystems';
import { flipByte, writeWhole } from '@holotype/host';
import { openCapsule, loadTree } from '@holotype/capsule';
import { type RawPath, rawToText } from '@holotype/model';
import { accountingLines, type Context, workflowContext } from '@holotype/command';
import { needSpace, verify } from '@holotype/workflows-replay';
import { formatBytes, formatDuration } from '@holotype/terminal';
import { renderHtml } from '@holotype/verify';
import { lookAround } from './look.ts';
import { findOtherUser } from './other-user.ts';
import { makePlaces } from './places.ts';
import { chooseProgram } from './program.ts';
import { failed, runSide } from './sides.ts';
import { holotypeCommand, makeStepper } from './step.ts';
import { bringWayIn, endWithoutRun } from './way-in.ts';

/** Bytes on disk for each byte captured: packs and capsule at a third each, the rebuilt directory, room. */
const fullFactor = 1.8;
/** Bytes a second of the whole loop on two cores, measured; only for the plan. */
const fullRate = 40_000_000;
const smallSpace = 1_000_000_000;

/** Look, capture, lock, pack; then somebody else rebuilds, verifies and runs; then one byte is flipped. Every step is the command that a user would type. */
export const showLoop = async (context: Context, all: RawPath, full: boolean): Promise<void> => {
  const { terminal } = context;
  const other = await findOtherUser(context.uid === 0, holotypeCommand);
  const places = makePlaces(all, other.uid);
  const text = (path: RawPath) => rawToText(path);
  const stepper = makeStepper(context, other, places.theirs);
  const { holotype, step, title } = stepper;

  title('1. This machine');
  const found = await lookAround(context, { output: places.capture, exclude: [all], force: true });
  const program = chooseProgram(installedPackages(found.sections).map(({ name }) => name));
  if (full) {
    const held = found.accounting.filter((row) => row.class !== 'left-out');
    const bytes = held.reduce((sum, row) => sum + row.bytes, 0);
    for (const line of accountingLines(found.accounting)) terminal.print(line);
    terminal.print(
      `  plan: ${formatBytes(bytes)} to capture, lock, pack, rebuild and verify; about ${formatDuration((bytes / fullRate) * 1000)}, up to ${formatBytes(bytes * fullFactor)} of disk in ${text(all)}`,
    );
    needSpace(all, bytes * fullFactor, 'The whole machine');
  } else needSpace(all, smallSpace, 'The demonstration');

  title(
    full
      ? '2. The whole machine becomes one file'
      : `2. ${program.package} of this machine, and what it depends on, becomes one file`,
  );
  const store = ['--store', text(places.store)];
  await step([
    'capture',
    ...(full ? ['--system'] : ['--packages', program.package]),
    '-o',
    text(places.capture),
    ...store,
    '--exclude',
    text(all),
    '--force',
    ...(full ? [] : ['-q']),
  ]);
  await step(['lock', text(places.capture), ...store]);
  await step(['pack', text(places.capture), '--full', '-o', text(places.capsule), ...store, '--force']);

  title(`3. Rebuilt by ${other.who}, ${other.network}`);
  await step(['rebuild', text(places.capsule), '-o', text(places.root), '--offline'], { other: true });
  await step(['verify', text(places.root), text(places.capsule)], { other: true });

  title('4. The same program in both');
  if (!(await bringWayIn(stepper, places.capsule))) {
    endWithoutRun(context);
    return;
  }
  const shownCommand = `${program.argv.slice(0, 2).join(' ')} '…'`;
  const here = await runSide('this machine', shownCommand, program.argv, {});
  const run = [
    ...other.prefix,
    ...holotype,
    'run',
    '-q',
    text(places.root),
    '--',
    ...program.argv,
  ] as unknown as [string, ...string[]];
  const there = await runSide(
    'the rebuilt root',
    `holotype run ${text(places.root)} -- ${shownCommand}`,
    run,
    { HOME: text(places.theirs) },
  );
  for (const { label, output, digest } of [here, there]) {
    terminal.print(
      `  ${label}\n${output
        .trim()
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n')}\n    ${terminal.style.bold(digest)}`,
    );
  }
  const same = here.digest === there.digest;
  terminal.print(
    same ? terminal.style.green('  the same output') : terminal.style.red('  the outputs differ'),
  );
  if (!same) context.endWith({ code: 1 });

  // Root would hold against the other user what their directory cannot keep.
  const asThem = { ...context, uid: other.uid ?? context.uid };
  const { report, manifest, lock } = await verify(
    workflowContext(asThem),
    places.root,
    places.capsule,
    false,
  );
  const next = [
    `npx holotype show ${text(places.capsule)}`,
    `npx holotype run ${text(places.root)} -- sh`,
    'npx holotype capture --system --dry-run',
  ];
  const notes = [`Rebuilt by ${other.who}, ${other.network}.`];
  writeWhole(
    places.report,
    renderHtml({
      report,
      manifest,
      ...(lock && { lock }),
      demo: { title: 'One program, two places', sides: [here, there], notes, next },
    }),
  );

  title('5. One byte flipped');
  const victim = await chooseVictim(places.capsule);
  flipByte(places.root + victim.path, Math.floor(victim.size / 2));
  terminal.print(`  in ${rawToText(victim.path)}; its size and time stay`);
  await step(['verify', text(places.root), text(places.capsule)], { other: true, expected: 1 });
  flipByte(places.root + victim.path, Math.floor(victim.size / 2));

  title('Done');
  terminal.print(`report     ${text(places.report)}`);
  for (const line of next) terminal.print(`next       ${line}`);
};

/** A plain file in the middle of the Tree. */
const chooseVictim = async (capsule: RawPath) => {
  const reader = await openCapsule(capsule);
  try {
    const files = (await loadTree(reader)).flatMap((entry) =>
      entry.type === 'file' && entry.size > 1000 && (entry.mode & 0o600) === 0o600 ? [entry] : [],
    );
    const victim = files[Math.floor(files.length / 2)];
    if (!victim) throw failed('verify', 'the environment holds no file to change');
    return victim;
  } finally {
    reader.close();
  }
};
