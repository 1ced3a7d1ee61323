import type { Replay, Run } from '@holotype/model';
import type { Context } from '../context.ts';

/** A run that changes its user id, where an ordinary user has one to give: the kernel refuses any other. */
export const oneIdentity = (
  { uid }: Pick<Context, 'uid'>,
  { changesIdentity }: Run,
): NonNullable<Replay['causes']> =>
  changesIdentity === true && uid !== 0
    ? [
        {
          kind: 'identity',
          what: 'identity',
          detail: 'the run changes to another user, and has one user id here: only root can give it more',
        },
      ]
    : [];
