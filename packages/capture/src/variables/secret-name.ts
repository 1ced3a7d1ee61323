/** Ends of words: GITHUB_TOKEN, PGPASSWORD and AUTHTOKEN, but neither TOKENIZERS nor SECRETARY. */
const strong =
  /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|SSHPASS|(?:API|ACCESS|SECRET|PRIVATE|SIGNING|LICENSE|AUTH)KEY)S?$/;
/** Whole words: API_KEY and OAUTH2_ID, but neither MONKEYPATCH, KEYBOARD_LAYOUT nor AUTHOR. */
const weak = /^(?:KEYS?|PASS|PWD|AUTH|OAUTH|COOKIES?|CREDS?|PAT)$/;
const ofDirectories: ReadonlySet<string> = new Set(['PWD', 'OLDPWD']);
/** A count or a switch, as in MAX_TOKENS=512; a password may be a number too. */
const harmless = /^(?:\d{1,6}|true|false|yes|no|on|off)$/i;
const numbered = /^(?:TOKENS?|KEYS?|AUTH)$/;

const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1_')
    .toUpperCase()
    .split(/[^A-Z]+/);

/** Whether the words of a variable's name say that it holds a secret; an empty value is none. */
export const isSecretName = (name: string, value: string): boolean =>
  value !== '' &&
  !ofDirectories.has(name) &&
  wordsOf(name).some(
    (word) => (strong.test(word) || weak.test(word)) && !(numbered.test(word) && harmless.test(value)),
  );
