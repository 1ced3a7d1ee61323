import { safeText } from '@holotype/terminal';
import type { Command } from 'commander';
import { show, sources } from '@holotype/workflows-replay';
import {
  accountingLines,
  collect,
  type CommonOptions,
  type Context,
  fingerprintOption,
  type FingerprintOption,
  lockLines,
  makeCommand,
  manifestLines,
  sourcesLines,
  toPath,
  toTypedCapsule,
  withStore,
  workflowContext,
  writePage,
} from '@holotype/command';

interface Options extends CommonOptions, FingerprintOption {
  readonly gaps?: boolean;
  readonly packages?: boolean;
  readonly lock?: boolean;
  readonly sources?: boolean;
  readonly all?: boolean;
  readonly html?: string;
  readonly report: readonly string[];
}

export const showCommand = (context: Context): Command =>
  withStore(
    makeCommand('show', 'Show what a capture or capsule contains.', [
      'holotype show my.capsule',
      'holotype show my.capsule --packages',
      'holotype show my.capsule --fingerprint WPB2B-A1295-Y1CKB-0E1FB-7ZB9TD    # is this the published one?',
      'holotype show my.capsule --sources    # where the bytes come from, and what is kept',
      'holotype show my.capsule --html my.html --report my.replay/report.json    # a page for readers',
      'holotype show my.capsule --json | jq .sections.os',
      'holotype show registry.example/lab/my:v1',
    ]),
  )
    .argument('<capsule>', 'a capsule or capture')
    .option('--packages', 'list every package and its source')
    .option('--sources', 'show what public packages give, and what is kept and why')
    .option('--all', 'with --sources: list all packages and files')
    .option('--gaps', 'list what could not be read, and why')
    .option('--lock', 'with --json: print the Lock instead of the Manifest')
    .addOption(fingerprintOption())
    .option('--html <file>', 'write an HTML page for readers')
    .option('--report <file>', 'with --html: list this report of a replay (repeatable)', collect, [])
    .action(async (capsule: string, options: Options) => {
      const { terminal } = context;
      const { html } = options;
      const workflow = workflowContext(context, options);
      const needed = html !== undefined || options.sources ? 'all' : 'documents';
      const { path, name } = await toTypedCapsule(context, capsule, options, needed);
      const { manifest, lock, fingerprint, page } = await show(workflow, path, {
        ...{ page: html !== undefined, name },
        replays: options.report.map((file) => toPath(context, file)),
        fingerprint: options.fingerprint,
      });
      if (html !== undefined && page !== undefined) writePage(context, html, page);
      if (options.sources) {
        const found = await sources(workflow, path);
        if (options.json) terminal.json(found);
        else
          for (const line of sourcesLines(found, terminal.style, options.all ?? false)) terminal.print(line);
        return;
      }
      if (options.json) {
        terminal.json(options.lock ? (lock ?? null) : manifest);
        return;
      }
      for (const line of [
        ...manifestLines(manifest, terminal.style, fingerprint),
        '',
        ...accountingLines(manifest.accounting),
      ])
        terminal.print(line);
      if (lock) for (const line of ['', ...lockLines(lock, terminal.style)]) terminal.print(line);
      if (options.packages) {
        for (const { purl, answer, evidence } of lock?.packages ?? [])
          terminal.print(`${answer.padEnd(11)} ${safeText(purl)}  ${terminal.style.dim(safeText(evidence))}`);
      }
      if (options.gaps) {
        for (const { path, why } of manifest.run?.unsearched ?? [])
          terminal.print(`unsearched  ${safeText(path)}  ${terminal.style.dim(why)}`);
        for (const { section, where, why, detail } of manifest.gaps)
          terminal.print(
            `${why.padEnd(11)} ${section}: ${safeText(where)}${detail === undefined ? '' : `  ${terminal.style.dim(safeText(detail))}`}`,
          );
      }
    });
