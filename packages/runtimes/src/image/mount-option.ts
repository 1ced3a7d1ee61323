import { toLocalText } from '@holotype/host';
import { rawToUtf8 } from '@holotype/model';
import type { RequestedBind } from '../request.ts';

/** A value of --mount is CSV. */
const field = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One value of --mount, as podman and Apptainer read it. */
export const mountOption = ({ source, target, writable }: RequestedBind): string =>
  [
    'type=bind',
    field(`src=${toLocalText(source)}`),
    field(`dst=${rawToUtf8(target)}`),
    ...(writable ? [] : ['ro=true']),
  ].join(',');
