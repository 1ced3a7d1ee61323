import {
  changesResults,
  chooseVariables,
  type ChosenVariables,
  findIdentity,
  findNames,
  isPerson,
  namesToFind,
  tellVariables,
  type VariableWishes,
} from '@holotype/capture';
import { openLocal, ownAddresses } from '@holotype/host';
import { looksSecret } from '@holotype/secrets';
import { tell, type WorkflowContext } from '@holotype/workflows-replay';

/** The pseudonym of whoever freezes with `--private`. */
const alias = 'user-1';

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
