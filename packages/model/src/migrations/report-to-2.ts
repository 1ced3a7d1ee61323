import type { Json } from '../json/read.ts';
import { parseClaim } from '../notation/claim.ts';
import { parsePolicy } from '../notation/policy.ts';
import { parseSelector } from '../notation/selector.ts';
import { parseStatedPolicy } from '../notation/stated-policy.ts';
import { isJsonObject, type JsonObject } from '../json/members.ts';
import { mapItems, type Migration, readText } from './migration.ts';

/** `none` was said of what nobody had recorded. */
const toOutput = (output: JsonObject, what: string): JsonObject => {
  const { policy, ...rest } = output;
  return policy === 'none' || policy === undefined
    ? rest
    : { ...rest, policy: readText(policy, parsePolicy, what) };
};

/** What stood behind the comma: `rmse, row 3`, `/results/0/rmse`, `line 12`, `accuracy=`. */
const selectorOf = (words: string) => {
  const [, column, row] = /^(.+), row (\d+)$/s.exec(words) ?? [];
  return parseSelector(column !== undefined && row !== undefined ? `${column}[${row}]` : words);
};

/**
 * `table.csv, rmse, row 3` was the output with the selector in words. A comma may stand in either, so an output that the Report names comes
 * first; where nothing behind a comma can be a selector, all of it is the output.
 */
const claimed = (text: string, outputs: ReadonlySet<Json | undefined>): JsonObject => {
  const found = [...text.matchAll(/, /g)].flatMap(({ index }) => {
    const select = selectorOf(text.slice(index + 2));
    return select ? [{ output: text.slice(0, index), select: { ...select } }] : [];
  });
  if (outputs.has(text)) return { output: text };
  return found.find(({ output }) => outputs.has(output)) ?? found[0] ?? { output: text };
};

/** What the reader had typed: `--compare PATTERN=POLICY`, `--claim CLAIM`, `--strict`. */
const toAsked = (texts: readonly Json[], what: string): Json => {
  const behind = (option: string, parse: (text: string) => unknown) =>
    texts.flatMap((text) =>
      typeof text === 'string' && text.startsWith(`${option} `)
        ? [readText(text.slice(option.length + 1), parse, what)]
        : [],
    );
  return {
    policies: behind('--compare', parseStatedPolicy),
    claims: behind('--claim', parseClaim),
    strict: texts.includes('--strict'),
  };
};

/** Report 1-1-0 to 2-0-0: of a replay, claims were told in words, and policies and what was asked were texts as they are typed. */
export const reportTo2: Migration['migrate'] = (report, what) => {
  const { replay } = report;
  if (!isJsonObject(replay)) return report;
  const { asked, ...rest } = replay;
  const outputs = mapItems(replay['outputs'], (one) => (isJsonObject(one) ? toOutput(one, what) : one));
  const names = new Set(
    Array.isArray(outputs)
      ? (outputs as readonly Json[]).map((one) => (isJsonObject(one) ? one['name'] : undefined))
      : [],
  );
  const claims = mapItems(replay['claims'], (one) =>
    isJsonObject(one) && typeof one['output'] === 'string'
      ? { ...one, ...claimed(one['output'], names) }
      : one,
  );
  return {
    ...report,
    replay: {
      ...rest,
      ...(outputs !== undefined && { outputs }),
      ...(claims !== undefined && { claims }),
      ...(Array.isArray(asked)
        ? { asked: toAsked(asked as readonly Json[], what) }
        : asked !== undefined && { asked }),
    },
  };
};
