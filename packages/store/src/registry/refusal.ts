import { HolotypeError, type Json, readJson } from '@holotype/model';
import { NetError } from '../errors.ts';
import { statusError } from '../net-failure.ts';
import { showUrl } from '../url.ts';
import { RegistryError } from './errors.ts';
import { readBytes } from '../read-bytes.ts';
import type { Answer } from '../exchange.ts';

/** Bytes of an explanation. */
const longest = 64 * 1024;

/** What a status means that is not what was hoped for; `what` names what was asked for. */
export const refusalOf = async (answer: Answer, what: string): Promise<Error> => {
  const code = await codeOf(answer);
  const said = `${showUrl(answer.url)} answers ${String(answer.status)}${code === undefined ? '' : ` (${code})`}`;
  switch (answer.status) {
    case 401:
      return new RegistryError(
        'REGISTRY_LOGIN_NEEDED',
        `${what} cannot be had without another login: ${said}`,
      );
    case 404:
      return new RegistryError('REGISTRY_NOT_FOUND', `${what} is not there: ${said}`);
    default: {
      // A server that is at fault may be asked again.
      const general = statusError(answer.status, answer.url);
      return general.code === 'NET_UNREACHABLE'
        ? new NetError('NET_UNREACHABLE', said)
        : new RegistryError('REGISTRY_REFUSED', `${what}: ${said}`);
    }
  }
};

/** The word by which the specification tells errors apart; what else a registry says is not repeated. */
const codeOf = async (answer: Answer): Promise<string | undefined> => {
  try {
    const document = readJson(await readBytes(answer, longest), 'answer');
    const { errors } = (typeof document === 'object' && document !== null ? document : {}) as {
      readonly errors?: Json;
    };
    const [first] = Array.isArray(errors) ? (errors as readonly Json[]) : [];
    const { code } = (typeof first === 'object' && first !== null ? first : {}) as { readonly code?: Json };
    return typeof code === 'string' && /^[A-Z][A-Z_]{0,40}$/.test(code) ? code : undefined;
  } catch (error) {
    if (error instanceof HolotypeError) return undefined;
    throw error;
  } finally {
    await answer.drop();
  }
};
