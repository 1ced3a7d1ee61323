import { grouped } from '@holotype/model';
import { type Room, Unreadable } from './kind.ts';

/** A number of bytes that may be unpacked. */
export const createRoom = (bytes: number): Room => {
  let left = bytes;
  return {
    left: () => left,
    take: (taken) => {
      left -= taken;
      if (left < 0)
        throw new Unreadable(`what is packed in it is more than ${grouped(bytes / 1024 / 1024)} MB`);
    },
  };
};
