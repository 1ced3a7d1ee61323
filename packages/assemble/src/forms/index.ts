import type { Form } from '../form.ts';
import { check } from './check/index.ts';
import { dir } from './dir/index.ts';
import { oci } from './oci/index.ts';
import { tar } from './tar/index.ts';

export const forms: readonly Form[] = [check, dir, tar, oci];
