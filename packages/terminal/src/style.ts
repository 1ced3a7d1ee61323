import picocolors from 'picocolors';

/** Functions that colour a text, or give it back as it is. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** NO_COLOR (https://no-color.org) beats FORCE_COLOR, FORCE_COLOR beats a pipe and TERM=dumb; FORCE_COLOR=0 is no colour. */
export const wantsColor = (env: Environment, isTty: boolean): boolean => {
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTty && env['TERM'] !== 'dumb';
};

export const toStyle = (color: boolean): Style => {
  const { bold, dim, red, green, yellow, cyan } = picocolors.createColors(color);
  return { bold, dim, red, green, yellow, cyan };
};
