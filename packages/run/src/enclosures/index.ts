import type { Enclosure } from '../enclosure.ts';
import { bwrap } from './bwrap/index.ts';
import { chroot } from './chroot/index.ts';
import { fakechroot } from './fakechroot/index.ts';
import { namespaces } from './namespaces/index.ts';
import { proot } from './proot/index.ts';

/** In order of preference: what redirects writes, then what forbids them; what the kernel encloses, then what a tracer or a library pretends. */
export const enclosures: readonly Enclosure[] = [namespaces, bwrap, chroot, proot, fakechroot];
