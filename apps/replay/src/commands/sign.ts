import { rawToText } from '@holotype/model';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  toPath,
  toTypedCapsule,
  unreadable,
  withStore,
  workflowContext,
} from '@holotype/command';
import { safeText, shownCommand } from '@holotype/terminal';
import { sign, signatureBeside } from '@holotype/workflows-replay';
import type { Command } from 'commander';
import { placeInJson, placeInWords, placeOf } from '../signatures/place.ts';

interface Options extends CommonOptions {
  readonly key: string;
  readonly output?: string;
  readonly force?: boolean;
}

const withoutHolotype = `
Anybody can check the signature without Holotype:
  printf 'holotype capsule 1\\n%s\\n' sha256:DIGEST | ssh-keygen -Y verify \\
    -f allowed_signers -I WHO -n holotype -s f.capsule.sig`;

export const signCommand = (context: Context): Command =>
  withStore(
    makeCommand('sign', 'Sign a capsule with an SSH key; ssh-keygen makes the signature.', [
      'holotype sign f.capsule --key ~/.ssh/id_ed25519',
      'holotype sign f.capsule --key ~/.ssh/id_ed25519.pub    # by the agent',
      'holotype sign registry.example/lab/fit:v1 --key ~/.ssh/id_ed25519    # attached to it there',
    ]),
  )
    .addHelpText('after', withoutHolotype)
    .argument('<capsule>', 'a capsule')
    .requiredOption('--key <file>', 'a private SSH key, or the public key of one in the agent')
    .option(
      '-o, --output <file>',
      'the signature to write (default: CAPSULE.sig; of a capsule in a registry it is attached there; of one at an address there is none)',
    )
    .option('--force', 'replace an existing signature')
    .action(async (typed: string, options: Options) => {
      const { terminal } = context;
      const capsule = await toTypedCapsule(context, typed, options, 'documents');
      const { at, ...signed } = await sign(workflowContext(context, options), {
        capsule: capsule.path,
        key: toPath(context, options.key),
        to: placeOf(context, capsule, options, () => {
          if (capsule.at === 'here') return signatureBeside(capsule.path);
          throw unreadable(
            `The signature of a capsule at an address needs a place: ${capsule.name}`,
            `add -o, as in -o ${capsule.file}.sig`,
          );
        }),
      });
      if (options.json) {
        terminal.json({ ...placeInJson(at, 'signature'), ...signed });
        return;
      }
      const { key, fingerprint, manifestDigest } = signed;
      terminal.print(`signed: ${safeText(placeInWords(at))}`);
      terminal.print(`  capsule ${fingerprint}, Manifest ${manifestDigest}`);
      terminal.print(`  key ${key.type} ${key.fingerprint}`);
      if (at.kind === 'registry') {
        terminal.print(`  check it with \`holotype verify-signature ${safeText(at.reference)}\``);
        return;
      }
      const argv = ['-f', 'allowed_signers', '-I', 'WHO', '-n', 'holotype', '-s', rawToText(at.path)];
      terminal.print('  check it with `holotype verify-signature`, or without Holotype:');
      terminal.print(
        `  printf 'holotype capsule 1\\n%s\\n' ${manifestDigest} | ${shownCommand(['ssh-keygen', '-Y', 'verify', ...argv])}`,
      );
    });
