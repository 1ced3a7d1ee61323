import { derivedOf } from './derived.ts';
import { looksSecret } from './looks-secret.ts';
import { scanFiles } from './scan-files.ts';

/** All that a capture asks, as it takes it: the `SecretFinder` of `@holotype/capture`, which knows no rules of its own. */
export const secretFinder = { looksSecret, scanFiles, derivedOf };
