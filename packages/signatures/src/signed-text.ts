import type { Digest } from '@holotype/model';

/** What all signatures that Holotype makes are for, so that none made for something else counts: `ssh-keygen -n`. */
export const namespace = 'holotype';

/**
 * The text that a signature of a capsule signs, whatever file the capsule is in: two lines that a person can write. Its first line says the version.
 */
export const capsuleText = (manifestDigest: Digest): string => `holotype capsule 1\n${manifestDigest}\n`;
