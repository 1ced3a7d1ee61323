import { cutUserInfo } from '@holotype/ecosystems';
import { scanText } from './scan-text.ts';

/** Laxer than gitleaks: a variable that is missing costs less than a token that is shown. */
const secrets = [
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /\bgh[pousr]_\w{20,}/,
  /\bgithub_pat_\w{20,}/,
  /\bglpat-[\w-]{20,}/,
  /\bA[KS]IA[0-9A-Z]{16}\b/,
  /\bxox[abprs]-[\w-]{10,}/,
  /\bsk-[\w-]{20,}/,
  /\bhf_[A-Za-z0-9]{20,}/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}/,
];

/** True for text that holds a token or a private key, beside user names and passwords in URLs: cutUserInfo takes those out. */
export const looksSecret = (text: string): boolean =>
  secrets.some((form) => form.test(text)) || scanText('', Buffer.from(cutUserInfo(text)), false).length > 0;
