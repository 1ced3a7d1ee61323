import {
  changesResults,
  chooseVariables,
  type ChosenVariables,
  findIdentity,
  findNames,
  type Identity,
  isPerson,
  namesToFind,
  tellVariables,
  type VariableWishes,
} from '@holotype/capture';
import { openLocal, ownAddresses } from '@holotype/host';
import { looksSecret } from '@holotype/secrets';
import { tell, type WorkflowContext } from '@holotype/workflows-replay';
import type { SafeRun } from './safe-run.ts';

/** The pseudonym of whoever freezes with `--private`. */
const alias = 'user-1';

/**
 * Who ran it. Where no account has that user id, as with a directory of another machine, only the caller's own variables tell the name: those of
 * the run may have a pseudonym.
 */
export const identityOf = (
  { environment }: Pick<WorkflowContext, 'environment'>,
  { uid, gid }: Pick<SafeRun, 'uid' | 'gid'>,
): Identity => findIdentity(openLocal().files, { uid, gid, environment });

/** What the command gets of the caller's variables, and what of that the capsule will hold. */
export const chooseForRun = (
  person: Pick<WorkflowContext, 'uid' | 'gid' | 'environment'>,
  wishes: VariableWishes,
  isPrivate: boolean,
): ChosenVariables => {
  const identity = findIdentity(openLocal().files, person);
  const needles = namesToFind(identity);
  return chooseVariables({
    environment: person.environment,
    wishes,
    looksSecret,
    machine: { hosts: identity.hosts, addresses: ownAddresses() },
    ...(isPrivate && {
      private: {
        alias: isPerson(person.uid) ? alias : undefined,
        names: (text: string) => findNames(Buffer.from(text), needles) !== undefined,
        needs: changesResults,
      },
    }),
  });
};

/** One line, and one for each secret that was asked for. */
export const tellOfVariables = (context: WorkflowContext, chosen: ChosenVariables): void => {
  tell(context, 'VARIABLES', tellVariables(chosen));
  for (const name of chosen.exposed)
    tell(
      context,
      'SECRET_RECORDED',
      `${name} is recorded as requested, although its value looks like a secret`,
    );
};
