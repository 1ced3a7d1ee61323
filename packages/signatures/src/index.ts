export {
  type AllowedSigner,
  readAllowedSigners,
  readSshTime,
  type Vouched,
  whoVouches,
} from './allowed-signers.ts';
export { type Envelope, readEnvelope, signedBytes, statementType, writeEnvelope } from './envelope.ts';
export { SignatureError, type SignatureErrorCode } from './errors.ts';
export { capsuleText, namespace } from './signed-text.ts';
export {
  looksLikeSshSignature,
  readArmored,
  signsMessage,
  type SshSignature,
  toArmored,
} from './ssh-signature.ts';
export { readStatement, type ReplayStatement, writeStatement } from './statement.ts';
export { toAttestation } from './to-attestation.ts';
