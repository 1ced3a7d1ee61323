import { findProgram, openLocal, runLocal, toLocalText } from '@holotype/host';
import { HolotypeError, type RawPath, rawToText } from '@holotype/model';
import { namespace, readArmored, signsMessage, type SshSignature, toArmored } from '@holotype/signatures';
import type { WorkflowContext } from '../context.ts';
import { SigningError } from './errors.ts';

/** Whoever signs may have to find a token, or a passphrase. */
const patienceMs = 10 * 60_000;

/**
 * Has ssh-keygen sign some bytes by a key file, or by an agent or a security key that a public key file names. It asks its user for what it needs;
 * the private key is never read here. What it gives is verified. Throws SigningError `SIGN_KEY_MISSING`, `SIGN_NO_PROGRAM`, `SIGN_FAILED`.
 */
export const signBytes = async (
  { environment }: Pick<WorkflowContext, 'environment'>,
  key: RawPath,
  bytes: Uint8Array,
): Promise<SshSignature> => {
  const shown = rawToText(key);
  if (openLocal().files.stat(key)?.type !== 'file')
    throw new SigningError('SIGN_KEY_MISSING', `there is no key ${shown}`, {
      hint: 'give a private key, or the public key of one in your agent; `ssh-keygen -t ed25519` makes one',
      exit: 'missing',
    });
  const program = findProgram('ssh-keygen', environment['PATH']);
  if (program === undefined)
    throw new SigningError('SIGN_NO_PROGRAM', 'ssh-keygen is not installed', {
      hint: 'install OpenSSH, as in: apt-get install openssh-client',
      exit: 'unsupported',
    });
  const done = await runLocal(
    {
      argv: [program, '-q', '-Y', 'sign', '-n', namespace, '-f', toLocalText(key)],
      env: environment,
      timeoutMs: patienceMs,
      maxOutput: 64 * 1024,
    },
    { input: bytes, asks: true },
  );
  if (done.kind !== 'exited' || done.code !== 0)
    throw new SigningError('SIGN_FAILED', `ssh-keygen did not sign with ${shown}`, {
      hint: 'what it printed says why; OpenSSH 8.2 or newer is needed',
    });
  return verified(shown, Buffer.from(done.stdout), bytes);
};

const verified = (key: string, armored: Buffer, bytes: Uint8Array): SshSignature => {
  try {
    const signature = readArmored(armored);
    if (signsMessage(signature, namespace, bytes)) return signature;
  } catch (error) {
    if (!(error instanceof HolotypeError)) throw error;
    throw new SigningError('SIGN_FAILED', `signatures by ${key} cannot be used: ${error.message}`, {
      hint: error.hint ?? 'sign with an Ed25519, ECDSA or RSA key',
    });
  }
  throw new SigningError('SIGN_FAILED', `ssh-keygen gave a signature by ${key} that is not valid`, {
    hint: 'try another key',
  });
};

/** As signBytes, in the form that ssh-keygen reads. */
export const signArmored = async (
  context: Pick<WorkflowContext, 'environment'>,
  key: RawPath,
  bytes: Uint8Array,
): Promise<string> => toArmored(await signBytes(context, key, bytes));
