import { readdirSync, statSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const bundle = new URL('../bundle/', import.meta.url);
/** Written last; as young as the youngest module in the bundle. */
export const stamp = new URL('stamp', bundle);

const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/** When anything was compiled last, in milliseconds since 1970; undefined where nothing says so. */
export const lastCompiled = () => {
  const times = ['packages/', 'apps/'].flatMap((folder) =>
    readdirSync(new URL(folder, root)).map((name) =>
      timeOf(new URL(`${folder}${name}/tsconfig.tsbuildinfo`, root)),
    ),
  );
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
};

/** The bundle that scripts/bundle.mjs made, or undefined: one that is older than what was compiled since is passed over. */
export const findBundle = () => {
  const made = timeOf(stamp);
  return made !== undefined && made >= (lastCompiled() ?? 0) ? bundle : undefined;
};
