import type { Form } from '../../form.ts';
import { writeImage } from '../../write-image.ts';

/** Rebuilds every byte, compares it, and writes nothing. */
export const check: Form = {
  name: 'check',
  writes: false,
  write: (assembly) => writeImage(assembly, {}),
};
