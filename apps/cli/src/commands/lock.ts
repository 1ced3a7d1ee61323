import { rawToText } from '@holotype/model';
import {
  collect,
  type CommonOptions,
  type Context,
  lockLines,
  makeCommand,
  toOwnPath,
  withStore,
  workflowContext,
} from '@holotype/command';
import { formatAmount, formatBytes } from '@holotype/terminal';
import { type Command, Option } from 'commander';
import { lock, recapture } from '@holotype/workflows';

interface Options extends CommonOptions {
  readonly mirror: readonly string[];
  readonly trust: 'content' | 'checksums';
  readonly dryRun?: boolean;
  readonly recapture?: boolean;
}

export const lockCommand = (context: Context): Command =>
  withStore(
    makeCommand(
      'lock',
      'Find a public source for every file; files without one are copied into the capture.',
      [
        'holotype lock my.cap',
        'holotype lock my.cap --dry-run                     # show what is public and what would be kept',
        'holotype lock my.cap --trust checksums             # trust the checksums that packages state, download little',
        "holotype lock my.cap --mirror 'https://deb.example/{source}/{name}_{version}_{arch}.deb'",
        'holotype lock my.cap --mirror pypi+https://mirror.example/simple',
      ],
    ),
  )
    .argument('<capture>', 'the capture directory, still on the captured machine')
    .option(
      '--mirror <url>',
      'also search this archive of Debian: a URL, or a template with {name} {version} {arch} {source} {prefix}; or another index: pypi+URL, npm+URL, conda+URL, go+URL, cargo+URL, maven+URL, cpython+URL (repeatable; also HOLOTYPE_MIRRORS)',
      collect,
      [],
    )
    .addOption(
      new Option(
        '--trust <how>',
        'content: open every package; checksums: do not download packages whose own checksums match',
      )
        .choices(['content', 'checksums'])
        .default('content'),
    )
    .option('--dry-run', 'show what would be done; write nothing to the capture')
    .option('--recapture', 'first capture again with the same options')
    .action(async (directory: string, options: Options) => {
      const { terminal } = context;
      const path = toOwnPath(
        context,
        directory,
        'a capsule, and no capture directory of this machine',
        'a capsule is locked already: `holotype replay` takes it as it is',
      );
      const workflow = workflowContext(context, options);
      if (options.recapture) await recapture(workflow, path);
      const { mirror, trust, dryRun = false } = options;
      const result = await lock(workflow, { directory: path, mirrors: mirror, trust, dryRun });
      const document = result.lock;
      const { totals, answers } = result.plan;
      if (options.json) {
        terminal.json(document ?? { totals, packages: answers });
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
