import { printJson, rawToText } from '@holotype/model';
import { type CommonOptions, type Context, makeCommand, toPath } from '@holotype/command';
import { safeText } from '@holotype/terminal';
import { attest } from '@holotype/workflows-replay';
import type { Command } from 'commander';
import { attestedInWords } from '../signatures/render.ts';

interface Options extends CommonOptions {
  readonly key: string;
  readonly capsule?: string;
  readonly output?: string;
  readonly force?: boolean;
}

export const attestCommand = (context: Context): Command =>
  makeCommand(
    'attest',
    'Sign what a replay gave, for others to rely on: an in-toto Statement without names of this machine.',
    [
      'holotype attest f.replay --key ~/.ssh/id_ed25519',
      'holotype attest f.replay/report.json --capsule f.capsule --key ~/.ssh/id_ed25519 -o alice.json',
    ],
  )
    .argument('<report>', 'the report.json that `holotype replay` wrote, or its directory')
    .requiredOption('--key <file>', 'a private SSH key, or the public key of one in the agent')
    .option('--capsule <file>', 'the capsule that was replayed, to name its file too')
    .option('-o, --output <file>', 'the attestation to write (default: beside the report)')
    .option('--force', 'replace an existing attestation')
    .action(async (report: string, options: Options) => {
      const { terminal } = context;
      const place = (typed: string | undefined) => (typed === undefined ? undefined : toPath(context, typed));
      const { output, manifestDigest, predicate, key } = await attest(context, {
        report: toPath(context, report),
        capsule: place(options.capsule),
        key: toPath(context, options.key),
        output: place(options.output),
        force: options.force ?? false,
      });
      const written = rawToText(output);
      if (options.json)
        terminal.print(printJson({ attestation: written, manifestDigest, key, predicate }).trimEnd());
      else {
        terminal.print(`attested: ${safeText(written)}`);
        terminal.print(`  ${attestedInWords(predicate)}`);
        terminal.print(`  key ${key.type} ${key.fingerprint}`);
      }
    });
