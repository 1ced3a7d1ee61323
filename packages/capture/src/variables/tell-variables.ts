import { isSameReason, reasonText } from '@holotype/model';
import type { ChosenVariables } from './choose-variables.ts';

/** Names of one reason that are shown. */
const most = 6;

const some = (names: readonly string[]): string =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} and ${String(names.length - most)} more`
    : names.join(', ');

/** One line: how many variables were recorded, and which were not. */
export const tellVariables = ({ recorded, withheld }: ChosenVariables): string => {
  const reasons = new Map(withheld.map(({ reason }) => [reason.code, reason]));
  const parts = [...reasons.values()].map((reason) => {
    const all = withheld.filter((one) => isSameReason(one.reason, reason));
    const words = reasonText(reason);
    const names = all.map(({ name }) => JSON.stringify(name).slice(1, -1));
    return all[0]?.told === 'number' && names.length > 1
      ? `${String(names.length)} ${words}`
      : `${some(names)} (${words})`;
  });
  const count = `recorded ${String(recorded.length)} variables`;
  return parts.length === 0 ? count : `${count}; not recorded: ${parts.join(', ')}   --env NAME records one`;
};
