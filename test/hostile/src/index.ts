export type { Description, Node, Result } from './capsule/description.ts';
export { orders } from './orders.ts';
export { describeParts, makeCapsule } from './capsule/make-capsule.ts';
export { miniatureTree } from './capsule/miniature-tree.ts';
export { type Frame, type MadePack, packContents, packOfFrames } from './capsule/packs.ts';
export { craft, type Parts, takeApart, writeParts } from './capsule/parts.ts';
