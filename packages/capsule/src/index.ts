export {
  type Attached,
  attachedIn,
  type AttachedReference,
  isPdf,
  openAttached,
  readAttachedDocument,
} from './attached/find.ts';
export { capsuleAlone, mostDecompressed, placeCapsule, type PlacedCapsule } from './attached/open.ts';
export { type BlobPlace, type CapsuleReader } from './capsule-reader.ts';
export { captureFiles, openCapture, readCaptureSource } from './capture-directory.ts';
export {
  blobsInOrder,
  capsuleIndex,
  type Carried,
  type Descriptor,
  mediaTypes,
  plainMediaTypes,
  type NamedBlobs,
} from './capsule-documents.ts';
export { readChunks } from './chunks/read.ts';
export { ChunkWriter } from './chunks/write.ts';
export { CapsuleError } from './errors.ts';
export { imageDocuments } from './image/image-documents.ts';
export { ImageStream, type ImageSink, type LayerDigest } from './image/image-stream.ts';
export { planLayers } from './image/layers.ts';
export { endFile, indexLinks, refusedByOci } from './image/write-image.ts';
export { openCapsule } from './open.ts';
export { packCapsule } from './pack.ts';
export { readPack } from './packs/read.ts';
export { PackWriter, frameSize, packPath, packSize, type WrittenPack } from './packs/write.ts';
export { type CapsuleParts, openParts, referencedDigest } from './parts.ts';
export { openPlace, readPlace } from './place.ts';
export { readRecord } from './record.ts';
export { capsuleStart, readSlot, type RunnableRequest, writeRunnable } from './runnable.ts';
export { openRunContents, streamRunContent, type LocalContent, writeRunContents } from './run-contents.ts';
export { loadMap, loadTree, type MapRun } from './tree.ts';
