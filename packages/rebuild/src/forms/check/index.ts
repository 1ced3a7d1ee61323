import type { Form } from '../../form.ts';
import { writeImage } from '../../write-image.ts';

/** Rebuilds every byte, compares it, and writes nothing. */
export const check: Form = {
  name: 'check',
  summary: 'every byte rebuilt, hashed and compared, nothing written',
  writes: false,
  write: (assembly) => writeImage(assembly, {}),
};
