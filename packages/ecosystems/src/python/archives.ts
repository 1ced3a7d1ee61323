import type { ArchiveFacts } from '../public-packages.ts';

export const archives: readonly ArchiveFacts[] = [
  {
    name: 'PyPI',
    at: /^(?:files\.pythonhosted|pypi)\.org\//,
    keeps: 'unless-deleted',
    says: 'has every file that was uploaded, yanked ones too, unless its project deletes it',
    source: 'https://docs.pypi.org/project-management/yanking/',
  },
];
