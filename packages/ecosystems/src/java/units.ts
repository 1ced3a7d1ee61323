import { toolchain } from '../reading/toolchain.ts';

export const jdk = toolchain({ name: 'jdk', what: 'Java', folder: 'lib', sign: 'lib/server/libjvm.so' });
export const oldJdk = toolchain({ name: 'old-jdk', what: 'Java', folder: 'jre', sign: 'jre/lib/rt.jar' });
