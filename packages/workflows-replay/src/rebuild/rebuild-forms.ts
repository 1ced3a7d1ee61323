/** What `rebuild` can make. */
export const rebuildForms = ['check', 'dir', 'tar', 'oci', 'squashfs', 'sif'] as const;
