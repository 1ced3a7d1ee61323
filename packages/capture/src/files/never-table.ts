import { places } from '@holotype/ecosystems';

/** Why a path may never enter a capture. */
export type NeverReason =
  | 'a private key'
  | 'a credential file'
  | 'a history of commands'
  | 'holds private keys'
  | 'old password hashes';

/** Ends of the paths of files; one that starts at the root is written with its `^`. */
export const files: Readonly<Partial<Record<NeverReason, readonly string[]>>> = {
  'a private key': [
    '/id_rsa',
    '/id_dsa',
    '/id_ecdsa',
    '/id_ecdsa_sk',
    '/id_ed25519',
    '/id_ed25519_sk',
    '/secring.gpg',
    '/munge.key',
    '/jwt_hs256.key',
    '/krb5.keytab',
    '^/etc/docker/key.json',
    '^/etc/ipsec.secrets',
  ],
  'a credential file': [
    ...places.credentials.files,
    // Network logins of many programs; wandb keeps its key there too.
    '/.netrc',
    '/_netrc',
    '/.Xauthority',
    '/.ICEauthority',
    '/.erlang.cookie',
    // Databases.
    '/.pgpass',
    '/.my.cnf',
    '/.mylogin.cnf',
    '/slurmdbd.conf',
    '^/etc/mysql/debian.cnf',
    // Package managers and registries.
    '/.pypirc',
    '/pypoetry/auth.toml',
    '/.npmrc',
    '/.yarnrc.yml',
    '/credentials.toml',
    '/.cargo/credentials',
    '/.gem/credentials',
    '/.m2/settings.xml',
    '/.m2/settings-security.xml',
    '/.gradle/gradle.properties',
    '/.composer/auth.json',
    '/composer/auth.json',
    // Code forges.
    '/.git-credentials',
    '/git/credentials',
    '/.config/gh/hosts.yml',
    '/.config/hub',
    '/glab-cli/config.yml',
    // Containers and clusters.
    '/.dockercfg',
    '/.docker/config.json',
    '/containers/auth.json',
    '/kubeconfig',
    '/.kube/config',
    '^/etc/kubernetes/admin.conf',
    // Clouds and storage.
    '/.aws/credentials',
    '/.boto',
    '/.s3cfg',
    '/rclone.conf',
    '/.vault-token',
    '/.terraformrc',
    '/credentials.tfrc.json',
    '/.azure/accessTokens.json',
    '/.azure/msal_token_cache.json',
    '/.azure/msal_token_cache.bin',
    '/.azure/service_principal_entries.json',
    '/gcloud/credentials.db',
    '/gcloud/access_tokens.db',
    '/gcloud/application_default_credentials.json',
    '/.smbcredentials',
    // Data and models, notebooks, assistants.
    '/kaggle.json',
    '/huggingface/token',
    '/huggingface/stored_tokens',
    '/.huggingface/token',
    '/jupyter_cookie_secret',
    '/notebook_cookie_secret',
    '/notebook_secret',
    '/.jupyter/jupyter_server_config.json',
    '/.jupyter/jupyter_notebook_config.json',
    '/.credentials.json',
    '/.codex/auth.json',
    // Networks and mail.
    '^/etc/ppp/chap-secrets',
    '^/etc/ppp/pap-secrets',
    '^/etc/sssd/sssd.conf',
    '^/etc/nslcd.conf',
    '^/etc/ldap.secret',
    '^/etc/pam_ldap.secret',
    '^/etc/libnss-ldap.secret',
    '^/etc/davfs2/secrets',
    '^/etc/postfix/sasl_passwd',
    '^/etc/exim4/passwd.client',
    '^/etc/wpa_supplicant/wpa_supplicant.conf',
  ],
  'a history of commands': [
    '/.bash_history',
    '/.zsh_history',
    '/.zhistory',
    '/.histfile',
    '/.sh_history',
    '/.ksh_history',
    '/.history',
    '/fish_history',
    '/.python_history',
    '/.node_repl_history',
    '/.Rhistory',
    '/repl_history.jl',
    '/.psql_history',
    '/.mysql_history',
    '/.sqlite_history',
    '/.rediscli_history',
    '/.lesshst',
    '/.viminfo',
    '/profile_default/history.sqlite',
  ],
  'old password hashes': ['^/etc/security/opasswd', '^/var/lib/samba/private/passdb.tdb'],
};

/** The same for directories: nothing below them enters. */
export const directories: Readonly<Partial<Record<NeverReason, readonly string[]>>> = {
  'holds private keys': [
    '/.ssh',
    '/.gnupg',
    '/private-keys-v1.d',
    '/.password-store',
    '/.pki',
    '^/etc/ssl/private',
    '^/etc/wireguard',
    '^/etc/letsencrypt/live',
    '^/etc/letsencrypt/archive',
    '^/etc/letsencrypt/accounts',
  ],
  'a credential file': [
    ...places.credentials.directories,
    '^/etc/NetworkManager/system-connections',
    '^/var/lib/samba/private',
    '/.aws/sso',
    '/.aws/cli',
    '/gcloud/legacy_credentials',
    '/anaconda-client/tokens',
    '/.local/share/keyrings',
    '/.local/share/kwalletd',
    '/.local/share/jupyter/runtime',
    '/.mozilla',
    '/.config/google-chrome',
    '/.config/chromium',
  ],
};

/** Names that hold what no list can: host keys, tickets, stores of keys. */
export const names: readonly (readonly [reason: NeverReason, pattern: RegExp])[] = [
  ['a private key', /^ssh_host_.*_key$/],
  ['a credential file', /^krb5cc_/],
];

/** Stores of keys, unless they lie in published code: libraries bring such files for their tests. */
export const keyStores = /\.(?:p12|pfx|jks|keystore|keytab|kdbx|ppk)$/;
