import { parseReference, rawToText } from '@holotype/model';
import {
  collect,
  type CommonOptions,
  type Context,
  makeCommand,
  type RegistryOptions,
  toPath,
  toTypedCapsule,
  unreadable,
  withRegistry,
  workflowContext,
} from '@holotype/command';
import { formatBytes, safeText } from '@holotype/terminal';
import { type Command, Option } from 'commander';
import {
  attach,
  type FileBeside,
  filesBeside,
  push,
  recognize,
  referrerTypeNames,
  type ReferrerType,
} from '@holotype/workflows';

interface Options extends CommonOptions, RegistryOptions {
  readonly attach: readonly string[];
  readonly type?: ReferrerType;
  readonly withReferrers?: boolean;
}

/** What is to be attached, before anything is sent. */
const toAttach = (context: Context, capsule: string, options: Options): readonly FileBeside[] => {
  const named = options.attach.map((typed) => {
    const file = toPath(context, typed);
    const found = recognize(file);
    const type = options.type ?? found?.type;
    if (type) return { file, type };
    throw unreadable(
      `--attach ${typed}: it does not say what it is`,
      `add --type, one of ${referrerTypeNames.join(', ')}`,
    );
  });
  const beside = options.withReferrers ? filesBeside(toPath(context, capsule)) : [];
  return [...named, ...beside.filter(({ file }) => !named.some((one) => one.file === file))];
};

export const pushCommand = (context: Context): Command =>
  withRegistry(
    makeCommand('push', 'Put a capsule into a registry, as it is, and attach files to it.', [
      'holotype push fit.capsule registry.example/lab/fit:v1',
      'holotype push fit.capsule registry.example/lab/fit:v1 --attach fit.replay/report.json --attach sbom.spdx.json',
      'holotype push fit.capsule registry.example/lab/fit:v1 --with-referrers    # fit.capsule.sig, and what else pull wrote',
      'holotype push fit.capsule oci:layout:v1    # into an OCI layout directory',
    ]),
  )
    .argument('<capsule>', 'a capsule')
    .argument('<reference>', 'HOST/REPOSITORY:TAG, or oci:DIRECTORY:TAG')
    .option('--attach <file>', 'attach this file to the capsule there (repeatable)', collect, [])
    .addOption(
      new Option('--type <type>', 'what --attach attaches (default: what the file says that it is)').choices(
        referrerTypeNames,
      ),
    )
    .option(
      '--with-referrers',
      'attach the signatures, reports, attestations and SBOMs beside the capsule, called CAPSULE.… as pull calls them',
    )
    .action(async (capsule: string, typed: string, options: Options) => {
      const { terminal } = context;
      const workflow = workflowContext(context, options);
      const reference = parseReference(typed);
      const { plainHttp } = options;
      const found = await toTypedCapsule(context, capsule, options);
      if (options.withReferrers && found.at !== 'here')
        throw unreadable(
          'Nothing lies beside a capsule that is elsewhere',
          'from a registry: holotype copy --with-referrers; else name each file with --attach',
        );
      const files = toAttach(context, capsule, options);
      const pushed = await push(workflow, { capsule: found.path, reference, plainHttp });
      const subject = parseReference(pushed.reference);
      const attached = [];
      for (const one of files)
        attached.push({
          file: rawToText(one.file),
          ...(await attach(workflow, { reference: subject, ...one, plainHttp })),
        });
      if (options.json) {
        terminal.json({ ...pushed, attached });
        return;
      }
      const sent = pushed.sent === pushed.bytes ? '' : `, ${formatBytes(pushed.sent)} of it sent now`;
      terminal.print(`pushed ${safeText(typed)} (${formatBytes(pushed.bytes)}${sent})`);
      for (const { file, digest } of attached) terminal.print(`  attached ${safeText(file)} ${digest}`);
      terminal.print(`next   holotype replay ${pushed.reference}`);
    });
