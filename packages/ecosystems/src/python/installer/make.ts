import type { ZipMember } from '@holotype/formats';
import type { ArtifactMember } from '../../artifact.ts';
import { madeMembers } from '../../made.ts';
import { makeRecord } from './record.ts';
import { parseWheelRule, type ScriptRule, scriptRule } from './rules.ts';
import { scriptFor, scriptOf } from './scripts.ts';
import { readWheelFiles, type WheelFiles } from './wheel-files.ts';

/** What rules make of a wheel. */
export async function* makeOfWheel(
  members: readonly ZipMember[],
  rules: readonly string[],
): AsyncGenerator<ArtifactMember, void> {
  const known = rules.flatMap((text) => {
    const parsed = parseWheelRule(text);
    return parsed ? [{ text, parsed }] : [];
  });
  const wheel = known.length > 0 ? await readWheelFiles(members) : undefined;
  if (!wheel) return;
  for (const { text, parsed } of known) {
    if (parsed.kind === 'record') yield* madeMembers(text, makeRecord(parsed.rule, wheel));
    else for (const [rule, script] of makeScripts(parsed.rule, wheel)) yield* madeMembers(rule, script);
  }
}

/** The one of the rule, or all. */
function* makeScripts(rule: ScriptRule, wheel: WheelFiles): Generator<readonly [rule: string, Buffer]> {
  const { by, python } = rule;
  const { console, gui } = wheel.entryPoints;
  const entries = new Map([...console, ...gui]);
  const named = (name: string) => rule.name === undefined || rule.name === name;
  for (const [name, entry] of entries)
    if (named(name)) yield [scriptRule({ by, python, name }), scriptFor(by, python, entry)];
  for (const [path, bytes] of wheel.scripts) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const script = named(name) && !entries.has(name) ? scriptOf(by, python, bytes) : undefined;
    if (script) yield [scriptRule({ by, python, name }), script];
  }
}
