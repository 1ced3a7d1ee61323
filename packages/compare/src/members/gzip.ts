import { grouped } from '@holotype/model';
import { gunzipSync } from 'node:zlib';
import { type Room, Unreadable } from '../kind.ts';
import { contentLimit } from '../limits.ts';

/** With `info` the engine comes along, which counts what it read; its types do not say so. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** What a gzip holds, one or several members of it. Throws Unreadable. */
export const gunzip = (bytes: Uint8Array, room: Room): Uint8Array => {
  try {
    const options = { info: true, maxOutputLength: Math.max(Math.min(contentLimit, room.left()), 1) };
    const { buffer, engine } = gunzipSync(bytes, options) as unknown as Inflated;
    room.take(buffer.length);
    // Node stops at what is no further member, which tools fill up with zeros.
    if (bytes.subarray(engine.bytesWritten).some((byte) => byte !== 0))
      throw new Unreadable('a gzip with something else behind its end');
    return buffer;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (error instanceof RangeError)
      throw new Unreadable(`a gzip of more than ${grouped(contentLimit / 1024 / 1024)} MB`);
    throw new Unreadable('a damaged gzip');
  }
};
