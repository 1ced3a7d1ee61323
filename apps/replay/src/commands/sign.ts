import { printJson, rawToText } from '@holotype/model';
import { type CommonOptions, type Context, makeCommand, toPath } from '@holotype/command';
import { safeText, shownCommand } from '@holotype/terminal';
import { sign, signatureBeside } from '@holotype/workflows-replay';
import type { Command } from 'commander';

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
  makeCommand('sign', 'Sign a capsule with an SSH key; ssh-keygen makes the signature.', [
    'holotype sign f.capsule --key ~/.ssh/id_ed25519',
    'holotype sign f.capsule --key ~/.ssh/id_ed25519.pub    # by the agent',
  ])
    .addHelpText('after', withoutHolotype)
    .argument('<capsule>', 'a capsule')
    .requiredOption('--key <file>', 'a private SSH key, or the public key of one in the agent')
    .option('-o, --output <file>', 'the signature to write (default: CAPSULE.sig)')
    .option('--force', 'replace an existing signature')
    .action(async (capsule: string, options: Options) => {
      const { terminal } = context;
      const path = toPath(context, capsule);
      const output = options.output === undefined ? signatureBeside(path) : toPath(context, options.output);
      const signed = await sign(context, {
        capsule: path,
        key: toPath(context, options.key),
        output,
        force: options.force ?? false,
      });
      if (options.json) {
        terminal.print(printJson({ signature: rawToText(output), ...signed }).trimEnd());
        return;
      }
      const { key, fingerprint, manifestDigest } = signed;
      const argv = ['-f', 'allowed_signers', '-I', 'WHO', '-n', 'holotype', '-s', rawToText(output)];
      for (const line of [
        `signed: ${safeText(rawToText(output))}`,
        `  capsule ${fingerprint}, Manifest ${manifestDigest}`,
        `  key ${key.type} ${key.fingerprint}`,
        '  check it with `holotype verify-signature`, or without Holotype:',
        `  printf 'holotype capsule 1\\n%s\\n' ${manifestDigest} | ${shownCommand(['ssh-keygen', '-Y', 'verify', ...argv])}`,
      ])
        terminal.print(line);
    });
