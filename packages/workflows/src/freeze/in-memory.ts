import { isOfEverybody, type RawPath, rawToText } from '@holotype/model';
import { FreezeError } from './errors.ts';

/** Before anything runs. Throws FreezeError `FREEZE_PLACE_NOT_HELD` if the run works where no replay could. */
export const refusePlaceInMemory = (places: readonly (RawPath | undefined)[]): void => {
  const place = places.find((one) => one !== undefined && isOfEverybody(one));
  if (place === undefined) return;
  const shown = rawToText(place);
  throw new FreezeError('FREEZE_PLACE_NOT_HELD', `The run works in ${shown} itself, which all users share`, {
    hint: `nothing was run; work in a separate directory below ${shown}, and freeze it there`,
  });
};
