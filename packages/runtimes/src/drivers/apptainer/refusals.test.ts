import { expect, test } from 'vitest';
import { explainRefusals, type Refusal } from './refusals.ts';

const refusal = (options: readonly string[], setuid: boolean, why: string): Refusal => ({
  way: { options, overlay: true, setuid },
  why,
});

test('each way says its own reason', () => {
  expect(
    explainRefusals([
      refusal(['--userns'], false, 'no user namespaces'),
      refusal(['--userns'], false, 'no overlay either'),
      refusal([], true, 'the configuration disallows users'),
    ]),
  ).toBe('in a user namespace: no user namespaces; by its setuid starter: the configuration disallows users');
  expect(
    explainRefusals([
      refusal([], false, 'no capability'),
      refusal(['--drop-caps', 'CAP_SYS_RESOURCE'], false, 'no mount'),
    ]),
  ).toBe('no capability; with --drop-caps CAP_SYS_RESOURCE: no mount');
});

test('a reason that all of them have is said once', () => {
  expect(explainRefusals([refusal(['--userns'], false, 'no image'), refusal([], true, 'no image')])).toBe(
    'no image',
  );
});
