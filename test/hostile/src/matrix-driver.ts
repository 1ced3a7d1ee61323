// node test/hostile/dist/matrix-driver.js [everywhere] [case=NAME] [user=NAME] [way=NAME]...: the cases in every way in as every user that can be had here, with
// `everywhere` also those of which one way in is enough; what got through.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeScratch } from '@holotype/kit';
import { cases } from './cases/index.ts';
import { runMatrix } from './matrix.ts';

const asked = process.argv.slice(2);
const [names, users, ways] = ['case', 'user', 'way'].map((kind) =>
  asked.filter((one) => one.startsWith(`${kind}=`)).map((one) => one.slice(kind.length + 1)),
);
await using scratch = makeScratch();
const place = join(scratch.path, 'matrix');
mkdirSync(place);
const isAsked = (list: readonly string[] | undefined, name: string) =>
  !list || list.length === 0 || list.includes(name);
const { held, of, said, broken } = await runMatrix({
  place,
  everywhere: asked.includes('everywhere'),
  cases: cases.filter(({ name }) => isAsked(names, name)),
  wants: (actor, runtime) => isAsked(users, actor) && isAsked(ways, runtime),
  onResult: (where, result) => {
    const words = [
      ...result.broken.map(([breach, why]) => `BROKEN ${breach}: ${JSON.stringify(why)}`),
      ...result.said.map(([breach]) => `said ${breach}`),
    ];
    console.log(
      `${where}: ${words.length === 0 ? 'held' : words.join('; ')} (${result.outcome.seconds.toFixed(1)} s, ${result.outcome.megabytes} MB)`,
    );
  },
});
console.log(
  `held ${held} of ${of}; not kept apart and said so: ${said.length === 0 ? 'none' : said.join(', ')}; broken: ${broken.length}`,
);
rmSync(place, { recursive: true, force: true });
process.exitCode = broken.length === 0 ? 0 : 1;
