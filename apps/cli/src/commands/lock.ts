import { lock, type LockProgress, type LockRequest, planLock } from '@holotype/lock';
import { printJson, type RawPath, rawToText } from '@holotype/model';
import {
  type CommonOptions,
  type Context,
  lockLines,
  collect,
  makeCommand,
  needSpace,
  storeFor,
  toPath,
  withStore,
} from '@holotype/replay';
import { formatAmount, formatBytes } from '@holotype/terminal';
import { type Command, Option } from 'commander';
import { recapture } from './recapture.ts';

export interface LockOptions extends CommonOptions {
  readonly mirror: readonly string[];
  readonly trust: 'content' | 'checksums';
  readonly dryRun?: boolean;
  readonly recapture?: boolean;
}

export const configuredMirrors = (environment: Context['environment']): string[] =>
  (environment['HOLOTYPE_MIRRORS'] ?? '').split(/\s+/).filter((mirror) => mirror !== '');

/** Locks with progress. `captured`: what this process has just written there. */
export const lockCapture = async (
  context: Context,
  directory: RawPath,
  options: LockOptions,
  captured?: LockRequest['captured'],
) => {
  const { terminal } = context;
  const next = { step: terminal.step('Looking for public sources', { unit: 'packages' }) };
  const progress: LockProgress = {
    report: (line) => {
      next.step.detail(line);
    },
    offers: (packages) => {
      next.step.done(formatAmount(packages, 'packages'));
      next.step = terminal.step('Fetching and opening packages', { unit: 'packages', total: packages });
    },
    opened: (packages) => {
      next.step.advance(packages);
    },
    plan: (bytes, kept) => {
      next.step.done();
      // Kept contents compress to a quarter or a third; half leaves room.
      needSpace(directory, kept / 2, 'Keeping what is not public');
      next.step = terminal.step('Reading what is kept, and the digests of every form', {
        unit: 'bytes',
        total: bytes,
      });
    },
    streamed: (bytes) => {
      next.step.advance(bytes);
    },
  };
  const request: LockRequest = {
    ...{ directory, captured },
    store: storeFor(context, options),
    mirrors: [...options.mirror, ...configuredMirrors(context.environment)],
    offline: options.offline ?? false,
    trust: options.trust,
    tool: context.tool,
    signal: context.signal,
    progress,
  };
  try {
    if (options.dryRun) return { plan: await planLock(request), lock: undefined };
    const locked = await lock(request);
    next.step.done();
    return locked;
  } finally {
    next.step[Symbol.dispose]();
  }
};

export const lockCommand = (context: Context): Command =>
  withStore(
    makeCommand('lock', 'Find a public source for every byte; what has none is read into the capture.', [
      'holotype lock my.cap',
      'holotype lock my.cap --dry-run                     # what would be public, what kept',
      "holotype lock my.cap --trust checksums             # trust packages' own checksums, fetch little",
      "holotype lock my.cap --mirror 'https://mirror.example/pool/{prefix}/{source}/{name}_{version}_{arch}.deb'",
    ]),
  )
    .argument('<capture>', 'the capture directory, on the machine that was captured')
    .option(
      '--mirror <url>',
      'another archive, or a template with {name} {version} {arch} {source} {prefix} (repeatable; also HOLOTYPE_MIRRORS)',
      collect,
      [],
    )
    .addOption(
      new Option('--trust <how>', 'content: open every package; checksums: where they agree, do not fetch')
        .choices(['content', 'checksums'])
        .default('content'),
    )
    .option('--dry-run', 'look, write nothing to the capture')
    .option('--recapture', 'capture again first, with the same options')
    .action(async (directory: string, options: LockOptions) => {
      const { terminal } = context;
      const path = toPath(context, directory);
      if (options.recapture) await recapture(context, path);
      const result = await lockCapture(context, path, options);
      const document = result.lock;
      const { totals, answers } = result.plan;
      if (options.json) {
        terminal.print(printJson(document ?? { totals, packages: answers }).trimEnd());
        return;
      }
      if (!document) {
        for (const line of lockLines({ totals, packages: [...answers] }, terminal.style))
          terminal.print(line);
        return;
      }
      for (const line of lockLines(document, terminal.style)) terminal.print(line);
      const { tarDigest, configDigest, manifestDigest, refused } = document.image;
      terminal.print(`  tar          ${tarDigest}`);
      terminal.print(
        `  image ID     ${configDigest}${refused === undefined ? '' : ` (the oci form is refused: ${refused})`}`,
      );
      terminal.print(`  OCI manifest ${manifestDigest}`);
      terminal.print(
        `locked ${rawToText(path)} (${formatBytes(document.totals.kept.stored)} kept in ${formatAmount(document.packs.length, 'packs')})`,
      );
      terminal.print(
        `next   holotype pack ${rawToText(path)} -o ${rawToText(path).replace(/\.cap$/, '')}.capsule`,
      );
    });
