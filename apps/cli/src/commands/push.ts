import { parseReference, printJson } from '@holotype/model';
import {
  collect,
  type CommonOptions,
  type Context,
  makeCommand,
  type RegistryOptions,
  toPath,
  unreadable,
  withRegistry,
  workflowContext,
} from '@holotype/command';
import { formatBytes, safeText } from '@holotype/terminal';
import { type Command, Option } from 'commander';
import { attach, push, referrerTypes, type ReferrerType } from '@holotype/workflows';

interface Options extends CommonOptions, RegistryOptions {
  readonly attach: readonly string[];
  readonly type?: ReferrerType;
}

const typeOf = (file: string, asked: ReferrerType | undefined): ReferrerType => {
  const type = asked ?? (file.endsWith('.sig') ? 'signature' : undefined);
  if (type) return type;
  throw unreadable(
    `--attach ${file}: it is not said what that is`,
    `add --type, one of ${referrerTypes.map((one) => one.type).join(', ')}`,
  );
};

export const pushCommand = (context: Context): Command =>
  withRegistry(
    makeCommand('push', 'Put a capsule into a registry, as it is, and attach files to it.', [
      'holotype push fit.capsule registry.example/lab/fit:v1',
      'holotype push fit.capsule registry.example/lab/fit:v1 --attach fit.capsule.sig',
      'holotype push fit.capsule registry.example/lab/fit:v1 --attach report.json --type report',
      'holotype push fit.capsule oci:layout:v1    # into an OCI layout directory',
    ]),
  )
    .argument('<capsule>', 'a capsule')
    .argument('<reference>', 'HOST/REPOSITORY:TAG, or oci:DIRECTORY:TAG')
    .option('--attach <file>', 'attach this file to the capsule there (repeatable)', collect, [])
    .addOption(
      new Option(
        '--type <type>',
        'what is attached (default: signature for a file that ends in .sig)',
      ).choices(referrerTypes.map((one) => one.type)),
    )
    .action(async (capsule: string, typed: string, options: Options) => {
      const { terminal } = context;
      const workflow = workflowContext(context, options);
      const reference = parseReference(typed);
      const { plainHttp } = options;
      const files = options.attach.map((file) => ({
        file: toPath(context, file),
        type: typeOf(file, options.type),
      }));
      const pushed = await push(workflow, { capsule: toPath(context, capsule), reference, plainHttp });
      const subject = parseReference(pushed.reference);
      const attached = [];
      for (const one of files)
        attached.push(await attach(workflow, { reference: subject, ...one, plainHttp }));
      if (options.json) {
        terminal.print(printJson({ ...pushed, attached }).trimEnd());
        return;
      }
      const sent = pushed.sent === pushed.bytes ? '' : `, ${formatBytes(pushed.sent)} of it sent now`;
      terminal.print(`pushed ${safeText(typed)} (${formatBytes(pushed.bytes)}${sent})`);
      for (const { digest, artifactType } of attached) terminal.print(`  attached ${artifactType} ${digest}`);
      terminal.print(`next   holotype replay ${pushed.reference}`);
    });
