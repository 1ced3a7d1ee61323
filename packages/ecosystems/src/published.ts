import { isWithin, type RawPath } from '@holotype/model';
import { RE2JS } from 're2js';
import { unsearchedByGitleaks } from './generated/published.ts';
import { places } from './installed.ts';

let unsearched: RE2JS | undefined;
const compileUnsearched = (): RE2JS =>
  RE2JS.compile(unsearchedByGitleaks.map((path) => `(?:${path})`).join('|'));
const libraries = [
  /^\/usr\/(?:local\/)?(?:lib|lib32|lib64|libexec|share|include|src|go)\//,
  ...places.published,
];

const isLibrary = (path: RawPath): boolean =>
  libraries.some((pattern) => pattern.test(path)) ||
  places.bookkeeping.some((directory) => isWithin(path, directory));

/** pip writes the URL that it was given there, with user and password. */
const ofInstaller = /\.dist-info\/direct_url\.json$/;

/** True for places where code of others is installed, whatever a file there is. */
export const isInstalled = (path: RawPath): boolean =>
  !ofInstaller.test(path) && (isLibrary(path) || /\/(?:node_modules|lib\/python[23]\.\d+)\//.test(path));

/** True for places of code that others wrote and published, and for lock files: there only tokens that are unmistakable count. */
export const isPublished = (path: RawPath): boolean =>
  !ofInstaller.test(path) && (isLibrary(path) || (unsearched ??= compileUnsearched()).test(path));
