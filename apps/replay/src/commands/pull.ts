import { rawToText } from '@holotype/model';
import { formatBytes, safeText } from '@holotype/terminal';
import type { Command } from 'commander';
import { type FoundReferrer, pull } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  type RegistryOptions,
  toPath,
  toReference,
  withRegistry,
  workflowContext,
} from '@holotype/command';

interface Options extends CommonOptions, RegistryOptions {
  readonly output?: string;
  readonly withReferrers?: boolean;
  readonly force?: boolean;
}

export const pullCommand = (context: Context): Command =>
  withRegistry(
    makeCommand('pull', 'Fetch a capsule from a registry: the file that was pushed, byte for byte.', [
      'holotype pull registry.example/lab/fit:v1',
      'holotype pull registry.example/lab/fit@sha256:… -o fit.capsule --with-referrers',
      'holotype pull oci:layout:v1 -o fit.capsule',
    ]),
  )
    .argument('<reference>', 'HOST/REPOSITORY:TAG, HOST/REPOSITORY@sha256:…, or oci:DIRECTORY:TAG')
    .option('-o, --output <file>', 'the capsule to write (default: named after the repository)')
    .option('--with-referrers', 'write what was attached to it, such as signatures, beside it')
    .option('--force', 'replace existing outputs')
    .action(async (typed: string, options: Options) => {
      const { terminal } = context;
      const reference = toReference(
        context,
        typed,
        '`holotype replay` and every other verb take it as it is',
      );
      const place = reference.kind === 'registry' ? reference.repository : reference.directory;
      const output = toPath(context, options.output ?? `${place.split('/').at(-1) ?? 'pulled'}.capsule`);
      const pulled = await pull(workflowContext(context, options), {
        ...{ reference, output, force: options.force ?? false },
        ...{ withReferrers: options.withReferrers ?? false, plainHttp: options.plainHttp },
      });
      const capsule = rawToText(output);
      const written = pulled.written.map(rawToText);
      if (options.json) {
        terminal.json({ capsule, ...pulled, written });
        return;
      }
      terminal.print(`pulled ${safeText(capsule)} (${formatBytes(pulled.bytes)})`);
      terminal.print(`  ${pulled.reference}`);
      for (const line of referrerLines(pulled.referrers)) terminal.print(line);
      for (const file of written) terminal.print(`  wrote ${safeText(file)}`);
      terminal.print(`next   holotype replay ${safeText(capsule)}`);
    });

/** What was attached, in the words of whoever did. */
export const referrerLines = (referrers: readonly FoundReferrer[]): readonly string[] =>
  referrers.flatMap(({ type, artifactType, files, digest }) =>
    files.map(
      ({ title, size }) =>
        `  ${safeText(type ?? artifactType)}: ${safeText(title ?? '(no name)')} (${formatBytes(size)}) ${digest}`,
    ),
  );
