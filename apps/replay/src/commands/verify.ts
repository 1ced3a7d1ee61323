import { exitCodes } from '@holotype/model';
import type { Command } from 'commander';
import { renderHtml, renderTerminal, verify } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  fingerprintOption,
  type FingerprintOption,
  makeCommand,
  toCapsulePath,
  toPath,
  withStore,
  workflowContext,
  writePage,
} from '@holotype/command';

interface Options extends CommonOptions, FingerprintOption {
  readonly strict?: boolean;
  readonly html?: string;
}

export const verifyCommand = (context: Context): Command =>
  withStore(
    makeCommand('verify', 'Compare a rebuilt environment with the capsule, path by path.', [
      'holotype verify r my.capsule',
      'holotype verify image.tar my.capsule --strict',
      'holotype verify / my.capsule --html report.html    # has this machine changed since then?',
    ]),
  )
    .argument('<subject>', 'a directory, a tar file, an OCI layout, a SquashFS or SIF image, or /')
    .argument('<capsule>', 'a capsule or capture')
    .option('--strict', 'also count what this form cannot represent')
    .addOption(fingerprintOption())
    .option('--html <file>', 'write the report as an HTML page')
    .action(async (subject: string, capsule: string, options: Options) => {
      const { terminal } = context;
      const { report, manifest, lock } = await verify(
        workflowContext(context, options),
        toPath(context, subject),
        await toCapsulePath(context, capsule, options),
        options.strict ?? false,
        options.fingerprint,
      );
      if (options.json) terminal.json(report);
      else for (const line of renderTerminal(report, terminal.style)) terminal.print(line);
      if (options.html !== undefined)
        writePage(context, options.html, renderHtml({ report, manifest, ...(lock && { lock }) }));
      if (report.verdict === 'fail') context.endWith({ code: exitCodes.differs });
    });
