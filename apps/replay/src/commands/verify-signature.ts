import { exitCodes } from '@holotype/model';
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
import { type CheckedSignatures, readSshTime, verifySignatures } from '@holotype/workflows-replay';
import type { Command } from 'commander';
import { renderSignatures } from '../signatures/render.ts';

interface Options extends CommonOptions {
  readonly allowedSigners?: string;
  readonly identity?: string;
  readonly at?: string;
}

const readTime = (text: string): number => {
  const time = readSshTime(text);
  if (time !== undefined) return time;
  throw unreadable(`--at ${text} is not a time`, 'write it as ssh-keygen does, as in --at 20261231Z');
};

/**
 * 0 only if each that was named was made by somebody who is vouched for. Of those attached in a registry one is enough: anybody who may write there
 * can attach more.
 */
const codeOf = ({ signatures }: CheckedSignatures): number => {
  if (signatures.some(({ referrer, state }) => referrer !== undefined && state === 'vouched'))
    return exitCodes.same;
  if (signatures.some(({ state }) => state === 'invalid')) return exitCodes.invalid;
  return signatures.every(({ state }) => state === 'vouched') ? exitCodes.same : exitCodes.differs;
};

export const verifySignatureCommand = (context: Context): Command =>
  withStore(
    makeCommand(
      'verify-signature',
      'Say who signed a capsule, and who attests what of it. Nothing is run; ssh-keygen is not needed.',
      [
        'holotype verify-signature f.capsule --allowed-signers lab.signers',
        'holotype verify-signature f.capsule f.capsule.sig attestations/*.json --allowed-signers lab.signers',
        'holotype verify-signature f.capsule --allowed-signers lab.signers --identity alice@example.org --at 20261231Z',
        'holotype verify-signature registry.example/lab/f:v1 --allowed-signers lab.signers    # what is attached to it',
      ],
    ),
  )
    .argument('<capsule>', 'a capsule')
    .argument(
      '[sigs...]',
      'signatures and attestations (default: CAPSULE.sig, or what is attached to a capsule in a registry)',
    )
    .option('--allowed-signers <file>', 'whose keys are trusted, as ssh-keygen(1) describes it')
    .option('--identity <who>', 'accept signatures by this signer only')
    .option('--at <time>', 'when the keys must be valid, as YYYYMMDD[HHMM[SS]][Z] (default: now)')
    .action(async (typed: string, signatures: readonly string[], options: Options) => {
      const { terminal } = context;
      const {
        path,
        reference,
        at: place,
        name,
        file,
      } = await toTypedCapsule(context, typed, options, 'documents');
      if (place === 'address' && signatures.length === 0)
        throw unreadable(
          `Nothing lies beside a capsule at an address: ${name}`,
          `name the signature too, as in ${file}.sig`,
        );
      const { allowedSigners, identity, at } = options;
      const checked = await verifySignatures(workflowContext(context, options), {
        ...{ capsule: path, reference },
        signatures: signatures.map((path) => toPath(context, path)),
        allowedSigners: allowedSigners === undefined ? undefined : toPath(context, allowedSigners),
        identity,
        at: at === undefined ? undefined : readTime(at),
      });
      if (options.json) terminal.json(checked);
      else for (const line of renderSignatures(checked, terminal.style)) terminal.print(line);
      context.endWith({ code: codeOf(checked) });
    });
