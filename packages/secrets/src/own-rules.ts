import type { Allowed, RuleSource } from './rule.ts';

const unless = (...regexes: readonly string[]): readonly Allowed[] => [
  { regexes, stopwords: [], paths: [], target: 'secret', all: false },
];
/** What manuals and templates write in the place of a password. */
const placeholder =
  '(?i)^(?:my|your|the|some|proxy|user|db|new|old)?[_-]?(?:pass(?:w(?:or)?d?)?|pwd?|p|secret|token|key|test|bar|foo|example|changeme|x+|[*.]+|name|port|\\d{1,5})\\d?$';
const template = '^\\\\?[$%{<\\[(]|[{}<>]|\\$\\(|%s|\\.\\.\\.';

/** Credentials whose form is that of their file, not that of one company's tokens: gitleaks has no rules for them. */
export const ownRules: readonly RuleSource[] = [
  {
    id: 'url-password',
    regex: '(?i)\\b[a-z][a-z0-9+.-]{1,30}://[^\\s/:@"\'`<>]{0,200}:([^\\s/@"\'`<>]{1,200})@[\\w\\[]',
    keywords: ['://'],
    allowed: unless(placeholder, template),
  },
  {
    id: 'url-token',
    regex: '(?i)://([a-z0-9_.-]{20,200})@[\\w\\[]',
    keywords: ['://'],
    entropy: 3.5,
    allowed: unless('^[a-zA-Z_.-]+$'),
  },
  {
    id: 'conda-token',
    regex: '(?i)://[^\\s"\']{1,200}/t/([a-z0-9_-]{12,200})/',
    keywords: ['/t/'],
    entropy: 3,
    allowed: unless('^[a-z]+(?:-[a-z]+){2,}$'),
  },
  {
    id: 'netrc-password',
    regex: '(?i)\\bmachine\\s+\\S{1,200}\\s+login\\s+\\S{1,200}\\s+password\\s+(\\S{1,200})',
    keywords: ['machine'],
    allowed: unless(placeholder, template),
  },
  {
    id: 'npm-auth',
    regex:
      '(?im)^[ \\t]*(?://\\S{1,200}/:_(?:authToken|password|auth)|_auth)[ \\t]*=[ \\t]*"?([\\w+/=-]{8,500})"?[ \\t]*$',
    keywords: ['_auth', '_password'],
  },
  {
    id: 'bundler-login',
    regex: '(?m)^[ \\t]*BUNDLE_\\w{1,200}:[ \\t]*["\']?[^\\s:"\'/]{1,200}:([^\\s"\'/@]{1,200})["\']?[ \\t]*$',
    keywords: ['bundle_'],
    allowed: unless(placeholder, template),
  },
  {
    // A name with a host in it has two underscores for each dot; `build.` and `local.` are followed by options and directories.
    id: 'bundler-token',
    regex: '(?m)^[ \\t]*BUNDLE_\\w{1,100}__\\w{1,100}:[ \\t]*["\']?(\\w[\\w-]{15,199})["\']?[ \\t]*$',
    keywords: ['bundle_'],
    entropy: 3,
    allowed: unless('^[a-zA-Z_-]+$'),
  },
  {
    id: 'docker-auth',
    regex: '"(?:auth|identitytoken)"\\s{0,50}:\\s{0,50}"([A-Za-z0-9+/=_.-]{8,1000})"',
    keywords: ['"auth"', '"identitytoken"'],
    entropy: 3,
    allowed: unless('^[a-zA-Z_-]+$'),
  },
  {
    id: 'env-password',
    regex:
      '(?im)^[ \\t]*(?:export[ \\t]+)?(?:\\w{0,50}(?:password|passwd|passphrase|secret|token|credential|api_?key|private_?key|access_?key)\\w{0,50}|(?:\\w{1,50}_)?(?:pass|pwd|pat|key|auth))[ \\t]*=[ \\t]*["\']?([^\\s"\']{4,500})',
    keywords: ['pass', 'pwd', 'pat', 'secret', 'token', 'key', 'auth', 'credential'],
    path: '(?:^|/)(?:\\.env(?:\\.[\\w.-]+)?|\\.Renviron|Renviron\\.site)$|^/etc/environment$',
    allowed: unless(placeholder, template),
  },
];
