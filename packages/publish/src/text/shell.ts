import { visible } from './visible.ts';

/** A command as it is typed in a shell; arguments that need it are in single quotes. */
export const commandText = (words: readonly string[]): string =>
  words
    .map(visible)
    .map((word) => (/^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`))
    .join(' ');

/** The line that replays a capsule, with what a reader has to give. */
export const replayLine = (capsule: string, slots: readonly string[]): string =>
  commandText([
    'holotype',
    'replay',
    capsule.startsWith('-') ? `./${capsule}` : capsule,
    ...slots.flatMap((slot) => ['--data', `${slot}=FILE`]),
  ]);
