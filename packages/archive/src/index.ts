export { type Bytes, readAll } from './bytes/input.ts';
export { decompress, type DecompressOptions } from './compression/decompress.ts';
export { type Compression, detectCompression } from './compression/format.ts';
export { compressZstd, decompressZstd } from './compression/zstd.ts';
export { type DebMember, type DebOptions, readDeb } from './deb/read.ts';
export { ArchiveError, type ArchiveErrorCode } from './errors.ts';
export type { TarHeader, TarMember, TarType } from './tar/member.ts';
export { readTar } from './tar/read.ts';
export { readChunks } from './chunks/read.ts';
export { chunkPath, ChunkWriter, maxChunkSize } from './chunks/write.ts';
export type { BlobPlace, Bundle } from './bundle/bundle.ts';
export { captureFiles, openCapture, readCaptureSource } from './bundle/capture-directory.ts';
export { loadMap, loadTree, type MapRun } from './bundle/tree.ts';
export { paddingOf, tarHeader } from './image/tar-header.ts';
export { type ImageDocuments, imageDocuments } from './image/image-documents.ts';
export { type ImageSink, ImageStream, type LayerDigest } from './image/image-stream.ts';
export { Lane } from './image/lane.ts';
export { planLayers } from './image/layers.ts';
export { endFile, indexLinks, refusedByOci } from './image/write-image.ts';
export { readPack } from './packs/read.ts';
export { frameSize, packPath, packSize, PackWriter, type WrittenPack } from './packs/write.ts';
export type { Layout, LayoutBlob, LayoutPlace } from './layout/layout.ts';
export { openLayout } from './layout/open.ts';
export { type BlobInput, type LayoutInput, writeLayout } from './layout/write.ts';
export { openBundle } from './bundle/open.ts';
export { packCapsule, type PackRequest } from './bundle/pack.ts';
export { openPlace, readPlace } from './bundle/place.ts';
export {
  type LocalContent,
  openRunContents,
  streamRunContent,
  writeRunContents,
} from './bundle/run-contents.ts';
export { encodeSif, findSquashfs, isSif, sifDataAt, type SifObject } from './sif/sif.ts';
export { heldBySquashfs } from './squashfs/holds.ts';
export { isSquashfs, readSquashfs, type ReadSquashfsRequest } from './squashfs/read.ts';
export { SquashfsWriter } from './squashfs/write.ts';
