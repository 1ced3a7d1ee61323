export const enclosureNames = ['namespaces', 'bwrap', 'proot', 'fakechroot'] as const;
export type EnclosureName = (typeof enclosureNames)[number];
