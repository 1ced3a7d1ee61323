import { expect, test } from 'vitest';
import { chooseRuntime, namesFor } from './choose.ts';
import { imageForms } from './image/image.ts';
import { runtimeForms } from './runtime.ts';

test('one list gives the names of all that take a form, in its order', () => {
  expect(namesFor('dir')).toEqual(['namespaces', 'bwrap', 'chroot', 'proot', 'fakechroot']);
  expect(namesFor(...imageForms)).toEqual(['apptainer', 'podman', 'squashfuse', 'charliecloud']);
  expect(namesFor(...runtimeForms)).toEqual([
    ...['apptainer', 'namespaces', 'bwrap', 'podman', 'squashfuse', 'charliecloud'],
    ...['chroot', 'proot', 'fakechroot'],
  ]);
});

test('one that was asked for and takes another form is refused, with what it takes', async () => {
  await expect(chooseRuntime({ form: 'oci', runtime: 'apptainer', caller: {} })).rejects.toMatchObject({
    code: 'ENGINE_UNUSABLE',
    message: 'apptainer cannot be used here for the form oci (it runs sif and squashfs)',
  });
});
