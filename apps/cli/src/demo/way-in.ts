import type { Context } from '@holotype/command';
import { exitCodes, type RawPath, rawToText } from '@holotype/model';
import type { Stepper } from './step.ts';

/** Whether the other user can enter a root, if need be with what `fetch` brings. */
export const bringWayIn = async (
  { step, enters }: Pick<Stepper, 'step' | 'enters'>,
  capsule: RawPath,
): Promise<boolean> => {
  if (await enters()) return true;
  await step(['fetch', rawToText(capsule)], { other: true });
  return enters();
};

/** Says what is missing for the last step, and ends as a command does that this machine does not support. */
export const endWithoutRun = ({ terminal, endWith }: Context): void => {
  terminal.print(
    '\nNot run again: nothing on this machine lets this user enter a rebuilt directory, and PRoot could not be downloaded.',
  );
  terminal.print(
    'An administrator can change that with  apt-get install bubblewrap proot  ; then start this again.',
  );
  endWith({ code: exitCodes.unsupported });
};
