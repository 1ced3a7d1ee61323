import { readWhole, writeWhole } from '@holotype/host';
import { canonicalJson, type Json, type RawPath, sha256 } from '@holotype/model';
import type { FreezeRequest } from './request.ts';
import { partialFiles } from './partial-place.ts';
import type { OptionTexts } from './safe-run.ts';

/** In their order; the run itself and its bytes are whole once state.json is there. */
export type StageName = 'captured' | 'locked' | 'packed' | 'twice';

/** Which stages are whole, and for which options: each key covers those before it. */
export interface Stages {
  readonly isDone: (name: StageName, key: string) => boolean;
  readonly done: (name: StageName, key: string) => void;
}

const parse = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

export const openStages = (place: RawPath): Stages => {
  const path = partialFiles(place).stages;
  const keys = parse(readWhole(path).toString('utf8'));
  return {
    isDone: (name, key) => keys[name] === key,
    done: (name, key) => {
      keys[name] = key;
      writeWhole(path, JSON.stringify(keys));
    },
  };
};

/** Options that change nothing of what is captured; every other one does, as far as is known here. */
const later: ReadonlySet<string> = new Set([
  ...['json', 'quiet', 'store', 'offline', 'force', 'capsule'],
  ...['mirror', 'full', 'twice', 'timeout', 'maxOutput', 'keepFailed'],
]);

export interface StageKeys {
  readonly captured: string;
  readonly locked: string;
  /** Before and after a second run marked what varies. */
  readonly packed: string;
  readonly twice: string;
  readonly marked: string;
}

export const stageKeys = (request: FreezeRequest, options: OptionTexts, offline: boolean): StageKeys => {
  const key = (...parts: readonly Json[]) => sha256(canonicalJson(parts));
  const captured = key(
    Object.fromEntries(Object.entries(options).filter(([name]) => !later.has(name))),
    request.choice?.sha256 ?? '',
  );
  const locked = key(captured, request.mirrors, offline);
  const packed = key(locked, request.full);
  const twice = key(packed, 'twice');
  return { captured, locked, packed, twice, marked: key(twice, 'marked') };
};
