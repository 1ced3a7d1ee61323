import type { Manifest } from '@holotype/model';

/**
 * A text without what names the person and the machine of the run: paths below the project become relative, the home becomes `~`, the login name
 * `user`, private addresses of the network `ADDRESS`; homes of others, and of a machine without a run, are those of `user` too. The capsule itself keeps
 * all of it.
 */
export const openPublicText = ({ run }: Pick<Manifest, 'run'>): ((text: string) => string) => {
  const { project, home } = run ?? {};
  const login = /^\/(?:home|Users|users|export\/home)\/([^/]+)/.exec(home ?? '')?.[1] ?? lastOf(home);
  const replacements: (readonly [RegExp, string])[] = [
    ...(project === undefined || project === '/'
      ? []
      : [[pathAt(`${project}/`), ''] as const, [pathEnd(project), '.'] as const]),
    ...(home === undefined || home === '/' ? [] : [[pathEnd(home), '~'] as const]),
    ...(login === undefined || login.length < 3 || common.has(login)
      ? []
      : [[new RegExp(`(?<![A-Za-z0-9])${literal(login)}(?![A-Za-z0-9])`, 'g'), 'user'] as const]),
    [otherHome, '$1user'],
    [privateAddress, 'ADDRESS'],
  ];
  return (text) => replacements.reduce((one, [what, by]) => one.replace(what, by), text);
};

/** Accounts that name nobody. */
const common = new Set(['root', 'user', 'home', 'nobody', 'nonexistent', 'tmp', 'work']);
const lastOf = (path: string | undefined): string | undefined =>
  path?.split('/').findLast((part) => part !== '');

const otherHome = /(?<![\w.-])(\/(?:home|Users|users|export\/home)\/)[^/\s]+/g;

const literal = (text: string): string => text.replace(/[^\w]/g, (one) => `\\${one}`);
const pathAt = (path: string): RegExp => new RegExp(`(?<![\\w/.-])${literal(path)}`, 'g');
const pathEnd = (path: string): RegExp => new RegExp(`(?<![\\w/.-])${literal(path)}(?![\\w.-])`, 'g');

const privateAddress =
  /(?<![\d.])(?:10(?:\.\d{1,3}){3}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|192\.168(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2})(?![\d.])/g;
