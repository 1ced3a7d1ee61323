import {
  type CommonOptions,
  type Context,
  makeCommand,
  toPath,
  toTypedCapsule,
  withStore,
  workflowContext,
} from '@holotype/command';
import { safeText } from '@holotype/terminal';
import { attest, attestationBeside } from '@holotype/workflows-replay';
import type { Command } from 'commander';
import { placeInJson, placeInWords, placeOf } from '../signatures/place.ts';
import { attestedInWords } from '../signatures/render.ts';

interface Options extends CommonOptions {
  readonly key: string;
  readonly capsule?: string;
  readonly output?: string;
  readonly force?: boolean;
}

export const attestCommand = (context: Context): Command =>
  withStore(
    makeCommand(
      'attest',
      'Sign what a replay gave, for others to rely on: an in-toto Statement without names of this machine.',
      [
        'holotype attest f.replay --key ~/.ssh/id_ed25519',
        'holotype attest f.replay/report.json --capsule f.capsule --key ~/.ssh/id_ed25519 -o alice.json',
        'holotype attest f.replay --capsule registry.example/lab/f:v1 --key ~/.ssh/id_ed25519    # attached to it there',
      ],
    ),
  )
    .argument('<report>', 'the report.json that `holotype replay` wrote, or its directory')
    .requiredOption('--key <file>', 'a private SSH key, or the public key of one in the agent')
    .option('--capsule <capsule>', 'the capsule that was replayed, to name its file too')
    .option(
      '-o, --output <file>',
      'the attestation to write (default: beside the report; with --capsule in a registry it is attached there)',
    )
    .option('--force', 'replace an existing attestation')
    .action(async (typed: string, options: Options) => {
      const { terminal } = context;
      const report = toPath(context, typed);
      const capsule =
        options.capsule === undefined ? undefined : await toTypedCapsule(context, options.capsule, options);
      const { at, manifestDigest, predicate, key } = await attest(workflowContext(context, options), {
        report,
        capsule: capsule?.path,
        key: toPath(context, options.key),
        to: placeOf(context, capsule, options, () => attestationBeside(report)),
      });
      if (options.json) terminal.json({ ...placeInJson(at, 'attestation'), manifestDigest, key, predicate });
      else {
        terminal.print(`attested: ${safeText(placeInWords(at))}`);
        terminal.print(`  ${attestedInWords(predicate)}`);
        terminal.print(`  key ${key.type} ${key.fingerprint}`);
      }
    });
