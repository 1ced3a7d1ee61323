import { type ErrorOptions, HolotypeError } from '@holotype/model';

export type RegistryErrorCode =
  | 'REGISTRY_ANSWER_INVALID'
  | 'REGISTRY_CREDENTIALS_UNREADABLE'
  | 'REGISTRY_LOGIN_ELSEWHERE'
  | 'REGISTRY_LOGIN_NEEDED'
  | 'REGISTRY_NOT_FOUND'
  | 'REGISTRY_REFUSED';

const defaults: Readonly<Record<RegistryErrorCode, ErrorOptions>> = {
  REGISTRY_ANSWER_INVALID: {
    exit: 'invalid',
    hint: 'ask those who run the registry, or use a copy in another one',
  },
  REGISTRY_CREDENTIALS_UNREADABLE: { exit: 'failed', hint: 'log in again with podman or docker' },
  REGISTRY_LOGIN_ELSEWHERE: {
    exit: 'network',
    hint: 'credentials are only sent over https, and to the site of the registry that they are for',
  },
  REGISTRY_LOGIN_NEEDED: {
    exit: 'network',
    hint: 'log in with `podman login` or `docker login`: their credentials are used and not stored',
  },
  REGISTRY_NOT_FOUND: { exit: 'missing', hint: 'check the name, the tag and the digest' },
  REGISTRY_REFUSED: { exit: 'network', hint: 'check what this account may do in this repository' },
};

/** A registry does not give or take what it was asked to, or answers what no registry should. Messages contain no credentials. */
export class RegistryError extends HolotypeError<RegistryErrorCode> {
  constructor(code: RegistryErrorCode, message: string, options: ErrorOptions = {}) {
    super(code, message, { ...defaults[code], ...options });
  }
}
