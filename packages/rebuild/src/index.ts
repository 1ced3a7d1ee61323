export type { WrittenArchive } from './archives.ts';
export { type ArchiveToWrite, writeArchives } from './archives.ts';
export { artifactsFor, type ContentsRequest, readContents, streamContents } from './read-contents.ts';
export { RebuildError, type RebuildErrorCode } from './errors.ts';
export type { Assembly, Form, FormResult } from './form.ts';
export { forms } from './forms/index.ts';
export { lockOf, rebuild, type RebuildProgress, type RebuildRequest } from './rebuild.ts';
export { fetchArtifacts, missingArtifacts, renewArtifact } from './artifacts.ts';
export { surveyPackages, type SurveyRequest } from './survey.ts';
