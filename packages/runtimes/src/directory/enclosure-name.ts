export const enclosureNames = ['namespaces', 'bwrap', 'chroot', 'proot', 'fakechroot'] as const;
export type EnclosureName = (typeof enclosureNames)[number];
