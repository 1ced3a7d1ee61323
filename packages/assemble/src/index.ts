export { type ArchiveMember, type ArchiveToWrite, writeArchives, type WrittenArchive } from './archives.ts';
export { AssembleError, type AssembleErrorCode } from './errors.ts';
export type { Assembly, Form, FormResult } from './form.ts';
export { forms } from './forms/index.ts';
export { lockOf, rebuild, type RebuildProgress, type RebuildRequest } from './rebuild.ts';
export { fetchArtifacts, missingArtifacts, renewArtifact } from './artifacts.ts';
