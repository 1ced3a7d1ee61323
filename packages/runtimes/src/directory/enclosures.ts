import type { Enclosure } from './enclosure.ts';
import { bwrap } from '../drivers/bwrap/index.ts';
import { chroot } from '../drivers/chroot/index.ts';
import { fakechroot } from '../drivers/fakechroot/index.ts';
import { namespaces } from '../drivers/namespaces/index.ts';
import { proot } from '../drivers/proot/index.ts';

/** In order of preference: what redirects writes, then what forbids them; what the kernel encloses, then what a tracer or a library pretends. */
export const enclosures: readonly Enclosure[] = [namespaces, bwrap, chroot, proot, fakechroot];
