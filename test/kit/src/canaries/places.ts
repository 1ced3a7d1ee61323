import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

/** The content of a file that hides `secret`; `other` gives more letters that look random. */
type Write = (secret: string, other: (length: number) => string) => string;

const basic = (secret: string) => Buffer.from(`user:${secret}`).toString('base64');
const url = (secret: string, rest: string) => `https://user:${secret}@${rest}`;
const keyBlock = (kind: string, secret: string, other: (length: number) => string) =>
  `-----BEGIN ${kind}-----\n${other(64)}\n${secret}${other(32)}\n${other(64)}\n-----END ${kind}-----\n`;

/** In a home or a project, credentials by their names. */
export const namedPlaces: Readonly<Record<string, Write>> = {
  '.bash_history': (secret) => `ls\nmysql -p${secret}\n`,
  '.python_history': (secret) => `login("${secret}")\n`,
  '.netrc': (secret) => `machine mirror.example login user password ${secret}\n`,
  '.pgpass': (secret) => `db.example:5432:*:user:${secret}\n`,
  '.my.cnf': (secret) => `[client]\npassword=${secret}\n`,
  '.pypirc': (secret) => `[pypi]\nusername = __token__\npassword = ${secret}\n`,
  '.npmrc': (secret) => `//mirror.example/:_authToken=${secret}\n`,
  '.git-credentials': (secret) => `${url(secret, 'git.example')}\n`,
  '.docker/config.json': (secret) => JSON.stringify({ auths: { 'mirror.example': { auth: basic(secret) } } }),
  '.config/containers/auth.json': (secret) =>
    JSON.stringify({ auths: { 'mirror.example': { auth: basic(secret) } } }),
  '.aws/credentials': (secret) => `[default]\naws_secret_access_key = ${secret}\n`,
  '.config/gcloud/application_default_credentials.json': (secret) =>
    JSON.stringify({ refresh_token: secret }),
  '.kube/config': (secret) => `users:\n- user:\n    token: ${secret}\n`,
  '.ssh/id_ed25519': (secret, other) => keyBlock('OPENSSH PRIVATE KEY', secret, other),
  '.ssh/config': (secret) => `# ${secret}\n`,
  '.gnupg/private-keys-v1.d/a.key': (secret) => `(private-key ${secret})\n`,
  '.cargo/credentials.toml': (secret) => `[registry]\ntoken = "${secret}"\n`,
  '.gem/credentials': (secret) => `---\n:rubygems_api_key: ${secret}\n`,
  '.m2/settings.xml': (secret) => `<settings><password>${secret}</password></settings>\n`,
  '.gradle/gradle.properties': (secret) => `signing.password=${secret}\n`,
  '.config/rclone/rclone.conf': (secret) => `[remote]\npass = ${secret}\n`,
  '.cache/huggingface/token': (secret) => secret,
  '.ssh/id_rsa': (secret, other) => keyBlock('RSA PRIVATE KEY', secret, other),
  '.zsh_history': (secret) => `: 1:0;curl -u user:${secret} https://mirror.example\n`,
  '.psql_history': (secret) => `alter role me password '${secret}';\n`,
  '.config/gh/hosts.yml': (secret) => `github.com:\n  oauth_token: ${secret}\n`,
  '.vault-token': (secret) => secret,
  '.s3cfg': (secret) => `[default]\nsecret_key = ${secret}\n`,
  '.boto': (secret) => `[Credentials]\ngs_secret_access_key = ${secret}\n`,
  '.azure/msal_token_cache.json': (secret) => JSON.stringify({ RefreshToken: { secret } }),
  '.terraform.d/credentials.tfrc.json': (secret) =>
    JSON.stringify({ credentials: { 'tf.example': { token: secret } } }),
  '.jupyter/jupyter_server_config.json': (secret) => JSON.stringify({ IdentityProvider: { token: secret } }),
  '.smbcredentials': (secret) => `username=user\npassword=${secret}\n`,
  '.kaggle/kaggle.json': (secret) => JSON.stringify({ username: 'user', key: secret }),
  '.ipython/profile_default/history.sqlite': (secret) => `SQLite format 3\0${secret}`,
};

/** In a home or a project, files that a run may need: only what they hold betrays them. */
export const readPlaces: Readonly<Record<string, Write>> = {
  '.env': (secret) => `DATA=/srv/data\nDB_PASSWORD=${secret}\n`,
  '.Renviron': (secret) => `GITHUB_PAT=${secret}\n`,
  '.condarc': (secret) => `channels:\n  - https://conda.example/t/${secret}/channel\n`,
  '.config/pip/pip.conf': (secret) => `[global]\nindex-url = ${url(secret, 'mirror.example/simple')}\n`,
  '.git/config': (secret) => `[remote "origin"]\n\turl = ${url(secret, 'git.example/p.git')}\n`,
  'requirements.txt': (secret) => `a @ git+${url(secret, 'git.example/a.git')}\n`,
  'renv.lock': (secret) => JSON.stringify({ R: { Repositories: [{ URL: url(secret, 'cran.example') }] } }),
  '.bundle/config': (secret) => `---\nBUNDLE_GEMS__EXAMPLE__COM: "user:${secret}"\n`,
  'app/.bundle/config': (secret) => `---\nBUNDLE_GEM__FURY__IO: "${secret}"\n`,
  'deploy/key': (secret, other) => keyBlock('PRIVATE KEY', secret, other),
  'settings.py': (secret, other) => `TOKEN = "ghp_${secret}${other(4)}"\n`,
  '__pycache__/settings.cpython-311.pyc': (secret, other) => `\xcb\r\r\n\0\0\0\0ghp_${secret}${other(4)}\0`,
  'venv/lib/python3.11/site-packages/a-1.dist-info/direct_url.json': (secret) =>
    JSON.stringify({
      url: url(secret, 'git.example/a.git'),
      vcs_info: { vcs: 'git', commit_id: 'a'.repeat(40) },
    }),
};

const token = (secret: string, other: (length: number) => string) => `ghp_${secret}${other(4)}`;
const inText =
  (before: string, after: string): Write =>
  (secret, other) =>
    `${before}${token(secret, other)}${after}\n`;

/** Of a project, texts of many kinds that hold a token. */
export const textPlaces: Readonly<Record<string, Write>> = {
  'conf.py': (secret) => `api_token = "${secret}"\n`,
  'config.yaml': inText('github:\n  token: ', ''),
  'config.toml': inText('[github]\ntoken = "', '"'),
  'config.json': inText('{"github":{"token":"', '"}}'),
  'config.ini': inText('[github]\ntoken=', ''),
  'config.xml': inText('<github token="', '"/>'),
  'analysis.ipynb': inText('{"cells":[{"cell_type":"code","source":["login(\\"', '\\")"],"outputs":[]}]}'),
  'analysis.R': inText('Sys.setenv(GITHUB_PAT = "', '")'),
  'analysis.jl': inText('const token = "', '"'),
  'analysis.m': inText("token = '", "';"),
  Dockerfile: inText('FROM scratch\nENV TOKEN=', ''),
  Makefile: inText('TOKEN := ', ''),
  'fetch.sh': inText('curl -H "Authorization: token ', '" https://api.github.example'),
  'notes.md': inText('# Notes\n\nmy token is ', ''),
  'data.csv': inText('name,value\ntoken,', ''),
  'app.log': inText('2026-01-01 GET /?access_token=', ' 200'),
  'page.html': inText('<!doctype html><script>const t = "', '"</script>'),
  'paper.tex': inText('% ', ''),
  'query.sql': inText("insert into t values ('", "');"),
  '.vscode/settings.json': inText('{"github.token":"', '"}'),
  '.idea/workspace.xml': inText('<project><token>', '</token></project>'),
  '.gitmodules': (secret) => `[submodule "a"]\n\turl = ${url(secret, 'git.example/a.git')}\n`,
  'environment.yml': (secret) => `dependencies:\n- pip:\n  - git+${url(secret, 'git.example/a.git')}\n`,
};

const wide = (text: string) => Buffer.from(text, 'utf16le');
const latin = (bytes: Buffer) => bytes.toString('latin1');

/** Texts in UTF-16, of which every other byte is a NUL. */
export const widePlaces: Readonly<Record<string, Write>> = {
  'export-le.txt': (secret, other) => latin(wide(`\ufefftoken: ${token(secret, other)}\r\n`)),
  'export-be.txt': (secret, other) => latin(wide(`\ufefftoken: ${token(secret, other)}\r\n`).swap16()),
  'export-unmarked.reg': (secret, other) => latin(wide(`token: ${token(secret, other)}\r\n`)),
};

const bytecode = (secret: string) => `\xcb\r\r\n\0\0\0\0\xda\tapi_token\xda${secret}\0`;
const open = (secret: string) => `b0VIM 9.0\0\0\0\0${'\0'.repeat(40)}api_token = "${secret}"\0`;

/** What repeats the strings of `conf.py` where no rule can see them. */
export const repeatedPlaces: Readonly<Record<string, Write>> = {
  '__pycache__/conf.cpython-311.pyc': bytecode,
  '__pycache__/conf.cpython-311.opt-1.pyc': bytecode,
  '__pycache__/conf.cpython-311.opt-2.pyc': bytecode,
  'conf.pyc': bytecode,
  '.conf.py.swp': open,
};

/** Credentials that no search goes into; where they are kept they are named, by why. Documented: nothing here is found. */
export const unsearchedPlaces: Readonly<
  Record<string, readonly [why: string, write: (secret: string) => Buffer]>
> = {
  'cache.sqlite': [
    'database',
    (secret) => Buffer.from(`SQLite format 3\0${'\0'.repeat(80)}api_token = "${secret}"`),
  ],
  'old.txt.gz': ['compressed', (secret) => gzipSync(`api_token = "${secret}"\n`)],
  'old.zip': [
    'compressed',
    (secret) => Buffer.concat([Buffer.from('504b0304', 'hex'), deflateRawSync(`api_token = "${secret}"\n`)]),
  ],
  'mirror.git/objects/ab/cdef': ['compressed', (secret) => deflateSync(`blob 60\0api_token = "${secret}"\n`)],
  'large.txt': [
    'middle',
    (secret) => {
      const bytes = Buffer.alloc(9 * 1024 * 1024, 'line of data\n');
      bytes.write(`api_token = "${secret}"\n`, bytes.length >> 1);
      return bytes;
    },
  ],
  'model.bin': ['binary', (secret) => Buffer.from(`\0\0\0api_token = "${secret}"\0`)],
};

/** On the system, credentials by their names. */
export const namedSystemPlaces: Readonly<Record<string, Write>> = {
  'etc/shadow': (secret) => `root:$6$salt$${secret}:19000:0:99999:7:::\n`,
  'etc/security/opasswd': (secret) => `root:0:1:$6$${secret}\n`,
  'etc/apt/auth.conf': (secret) => `machine mirror.example login user password ${secret}\n`,
  'etc/apt/auth.conf.d/a.conf': (secret) => `machine mirror.example login user password ${secret}\n`,
  'etc/ssl/private/site.key': (secret, other) => keyBlock('PRIVATE KEY', secret, other),
  'etc/ssh/ssh_host_ed25519_key': (secret, other) => keyBlock('OPENSSH PRIVATE KEY', secret, other),
  'etc/munge/munge.key': (secret) => secret,
  'etc/NetworkManager/system-connections/w.nmconnection': (secret) => `[wifi-security]\npsk=${secret}\n`,
};

/** On the system, files that hold credentials only sometimes. */
export const readSystemPlaces: Readonly<Record<string, Write>> = {
  'etc/pip.conf': (secret) => `[global]\nindex-url = ${url(secret, 'mirror.example/simple')}\n`,
  'etc/npmrc': (secret) => `//mirror.example/:_authToken=${secret}\n`,
  'usr/local/etc/npmrc': (secret) => `//mirror.example/:_password=${secret}\n`,
  'etc/gitconfig': (secret) => `[url "${url(secret, 'git.example/')}"]\n\tinsteadOf = git@git.example:\n`,
  'etc/environment': (secret) => `PATH=/usr/bin:/bin\nhttp_proxy=http://user:${secret}@proxy.example:3128\n`,
  'etc/apt/sources.list': (secret) => `deb ${url(secret, 'mirror.example/debian')} bookworm main\n`,
  'etc/apt/apt.conf.d/80proxy': (secret) =>
    `Acquire::http::Proxy "http://user:${secret}@proxy.example:3128";\n`,
};

/** In the environment of whoever runs the program: variables that are recorded and some that are not. */
export const variables: Readonly<Record<string, Write>> = {
  GITHUB_TOKEN: (secret) => secret,
  AWS_SECRET_ACCESS_KEY: (secret) => secret,
  WANDB_API_KEY: (secret) => secret,
  PIP_INDEX_URL: (secret) => url(secret, 'mirror.example/simple'),
  http_proxy: (secret) => `http://user:${secret}@proxy.example:3128`,
  GOPROXY: (secret) => url(secret, 'mirror.example/go'),
  PYTHONPATH: (secret) => `/opt/ghp_${secret}abcd`,
  MAKEFLAGS: (secret) => `PASSWORD=${secret}`,
};
