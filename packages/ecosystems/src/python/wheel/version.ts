const pattern =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(a|b|c|rc|alpha|beta|pre|preview)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:[+_]([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;
const stages: Readonly<Record<string, string>> = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };

const plainNumber = (digits: string | undefined): string => (digits ?? '').replace(/^0+(?=\d)/, '') || '0';

/** PEP 440: versions that mean the same have the same key: `1.0`, `v1.0.0` and `1`. Text that is no version is its own. */
export const versionKey = (version: string): string => {
  const text = version.trim().toLowerCase();
  const found = text.length > 200 ? undefined : pattern.exec(text);
  if (!found) return text;
  const [, epoch, release = '', stage, stageNumber, implicitPost, post, postNumber, dev, devNumber, local] =
    found;
  const numbers = release.split('.').map(plainNumber);
  while (numbers.length > 1 && numbers.at(-1) === '0') numbers.pop();
  return [
    epoch === undefined || plainNumber(epoch) === '0' ? '' : `${plainNumber(epoch)}!`,
    numbers.join('.'),
    stage === undefined ? '' : `${stages[stage] ?? stage}${plainNumber(stageNumber)}`,
    implicitPost !== undefined || post !== undefined ? `.post${plainNumber(implicitPost ?? postNumber)}` : '',
    dev === undefined ? '' : `.dev${plainNumber(devNumber)}`,
    local === undefined
      ? ''
      : `+${local
          .split(/[-_.]/)
          .map((part) => (/^\d+$/.test(part) ? plainNumber(part) : part))
          .join('.')}`,
  ].join('');
};
