import type { Form } from '../form.ts';
import { check } from './check/index.ts';
import { dir } from './dir/index.ts';
import { oci } from './oci/index.ts';
import { sif } from './sif/index.ts';
import { squashfs } from './squashfs/index.ts';
import { tar } from './tar/index.ts';

/** Who writes each of the model's forms. */
export const forms: readonly Form[] = [check, dir, tar, oci, squashfs, sif];
