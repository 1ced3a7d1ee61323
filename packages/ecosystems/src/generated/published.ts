// Generated from github.com/gitleaks/gitleaks b58d3f102cf3a2c84cb7f923d05c25c9b1aed84b, config/gitleaks.toml, by scripts/secret-rules.mjs. Do not edit.
/*
MIT License

Copyright (c) 2019 Zachary Rice

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
*/

/** Code of others and lists of hashes, where gitleaks looks for nothing. */
export const unsearchedByGitleaks: readonly string[] = [
  "gitleaks\\.toml",
  "(?i)\\.(?:bmp|gif|jpe?g|png|svg|tiff?)$",
  "(?i)\\.(?:eot|[ot]tf|woff2?)$",
  "(?i)\\.(?:docx?|xlsx?|pdf|bin|socket|vsidx|v2|suo|wsuo|.dll|pdb|exe|gltf)$",
  "go\\.(?:mod|sum|work(?:\\.sum)?)$",
  "(?:^|/)vendor/modules\\.txt$",
  "(?:^|/)vendor/(?:github\\.com|golang\\.org/x|google\\.golang\\.org|gopkg\\.in|istio\\.io|k8s\\.io|sigs\\.k8s\\.io)(?:/.*)?$",
  "(?:^|/)gradlew(?:\\.bat)?$",
  "(?:^|/)gradle\\.lockfile$",
  "(?:^|/)mvnw(?:\\.cmd)?$",
  "(?:^|/)\\.mvn/wrapper/MavenWrapperDownloader\\.java$",
  "(?:^|/)node_modules(?:/.*)?$",
  "(?:^|/)(?:deno\\.lock|npm-shrinkwrap\\.json|package-lock\\.json|pnpm-lock\\.yaml|yarn\\.lock)$",
  "(?:^|/)bower_components(?:/.*)?$",
  "(?:^|/)(?:angular|bootstrap|jquery(?:-?ui)?|plotly|swagger-?ui)[a-zA-Z0-9.-]*(?:\\.min)?\\.js(?:\\.map)?$",
  "(?:^|/)javascript\\.json$",
  "(?:^|/)(?:Pipfile|poetry)\\.lock$",
  "(?i)(?:^|/)(?:v?env|virtualenv)/lib(?:64)?(?:/.*)?$",
  "(?i)(?:^|/)(?:lib(?:64)?/python[23](?:\\.\\d{1,2})+|python/[23](?:\\.\\d{1,2})+/lib(?:64)?)(?:/.*)?$",
  "(?i)(?:^|/)[a-z0-9_.]+-[0-9.]+\\.dist-info(?:/.+)?$",
  "(?:^|/)vendor/(?:bundle|ruby)(?:/.*?)?$",
  "\\.gem$",
  "verification-metadata\\.xml",
  "Database.refactorlog",
  "(?:^|/)\\.git$",
];
