import { archiveOf } from '@holotype/ecosystems';
import {
  type Artifact,
  type AuditArchive,
  type AuditPackage,
  type AuditUrl,
  auditVerdictWords,
  compareRaw,
  isThere,
  keepsWords,
} from '@holotype/model';
import type { Reply } from '@holotype/store';
import { formatBytes } from '@holotype/terminal/words';

type Verdict = AuditPackage['verdict'];
type Keeps = AuditPackage['keeps'];

/** The first is the best; of those that give nothing, the one that may pass. */
const verdicts = Object.keys(auditVerdictWords) as readonly Verdict[];
/** The longest first. */
const lasting = Object.keys(keepsWords) as readonly Keeps[];

/** Whether an archive may drop a package without anybody's doing. */
export const isPerishable = (keeps: Keeps): boolean => keeps === 'until-superseded' || keeps === 'unknown';

/** What the replies to all URLs of a package say of it; without replies, what is known without asking. */
export const judgePackage = (
  { purl, sha256, size, urls }: Artifact,
  at: AuditPackage['at'],
  replies: readonly (Reply | undefined)[],
): AuditPackage => {
  const judged = urls.map((url, index) => judgeUrl(url, replies[index]));
  const [best] = [...judged].sort(
    (a, b) =>
      rank(verdicts, isThere(a.verdict) ? 'available' : a.verdict) -
        rank(verdicts, isThere(b.verdict) ? 'available' : b.verdict) ||
      rank(lasting, a.keeps) - rank(lasting, b.keeps) ||
      rank(verdicts, a.verdict) - rank(verdicts, b.verdict),
  );
  const { verdict, keeps } = best ?? { verdict: 'gone' as const, keeps: 'unknown' as const };
  return {
    ...{ purl, sha256, size, at, verdict },
    ...(best && (isThere(verdict) || verdict === 'unasked') && { best: best.url }),
    keeps,
    urls: judged,
  };
};

const rank = <T>(order: readonly T[], one: T): number => order.indexOf(one);

const judgeUrl = (url: string, reply: Reply | undefined): AuditUrl => {
  const detail = reply && detailOf(reply);
  return {
    url,
    verdict: reply?.kind ?? 'unasked',
    ...(detail !== undefined && { detail: detail.slice(0, 1024) }),
    keeps: archiveOf(url)?.keeps ?? 'unknown',
  };
};

const detailOf = (reply: Reply): string | undefined => {
  switch (reply.kind) {
    case 'available':
      return reply.size === undefined ? 'the server does not say how large it is' : undefined;
    case 'redirected':
      return `at ${reply.to}`;
    case 'gone':
      return reply.status === undefined ? 'no such file' : `answers ${String(reply.status)}`;
    case 'changed':
      return reply.what === 'content'
        ? 'has other bytes'
        : reply.size === undefined
          ? 'has another size'
          : `has ${formatBytes(reply.size)}`;
    default:
      return reply.why;
  }
};

/** What breaks first comes first: what is gone, then what the least lasting archives have; the largest of those. */
export const byBreaking = (a: AuditPackage, b: AuditPackage): number =>
  Number(a.at === 'capsule') - Number(b.at === 'capsule') ||
  Number(isThere(a.verdict)) - Number(isThere(b.verdict)) ||
  rank(verdicts, b.verdict) - rank(verdicts, a.verdict) ||
  rank(lasting, b.keeps) - rank(lasting, a.keeps) ||
  b.size - a.size ||
  compareRaw(a.purl, b.purl);

/** The archives of the best URLs, of packages that the capsule does not contain. */
export const listArchives = (packages: readonly AuditPackage[]): AuditArchive[] => {
  const archives = new Map<string, AuditArchive>();
  for (const { best, at, size, keeps } of packages) {
    if (best === undefined || at === 'capsule') continue;
    const facts = archiveOf(best);
    const name = facts?.name ?? serverOf(best);
    const known = archives.get(name) ?? {
      ...{ name, keeps, packages: 0, bytes: 0 },
      ...(facts && { says: facts.says, source: facts.source }),
    };
    archives.set(name, { ...known, packages: known.packages + 1, bytes: known.bytes + size });
  }
  return [...archives.values()].sort(
    (a, b) =>
      rank(lasting, b.keeps) - rank(lasting, a.keeps) || b.bytes - a.bytes || compareRaw(a.name, b.name),
  );
};

const serverOf = (url: string): string => {
  const { host = '', protocol = 'unknown' } = URL.canParse(url) ? new URL(url) : {};
  return host === '' ? `${protocol.replace(':', '')} URLs` : host;
};
