import { grouped } from '@holotype/model';
import type { FileMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { Unreadable } from '../../kind.ts';
import { contentLimit } from '../../limits.ts';

/** Values of a column in a group of rows; each takes some ten bytes of memory. */
const maxValues = 20_000_000;

const damaged = (why: string): Unreadable => new Unreadable(`a damaged Parquet: ${why}`);

/** Throws Unreadable if the pages of a file say that they hold more than is read: readers make room for what a page says. */
export const checkPages = (content: Uint8Array, { row_groups: groups }: FileMetaData): void => {
  for (const { columns } of groups) {
    for (const { meta_data: column } of columns) {
      if (!column) throw damaged('a column says nothing of itself');
      const dictionary = Number(column.dictionary_page_offset ?? 0n);
      const data = Number(column.data_page_offset);
      const start = dictionary > 0 ? Math.min(dictionary, data) : data;
      const end = start + Number(column.total_compressed_size);
      if (!(start >= 0 && start <= end && end <= content.length)) throw damaged('a column beyond its end');
      const view = new DataView(content.buffer, content.byteOffset + start, end - start);
      const reader = { view, offset: 0 };
      let values = 0;
      let bytes = 0;
      while (reader.offset < view.byteLength - 1) {
        const header = parquetHeader(reader);
        const counts = [
          header.data_page_header?.num_values,
          header.data_page_header_v2?.num_values,
          header.dictionary_page_header?.num_values,
        ];
        for (const count of counts) values += count ?? 0;
        bytes += header.uncompressed_page_size;
        const packed = header.compressed_page_size;
        if (!(packed >= 0) || !(values >= 0) || !(bytes >= 0)) throw damaged('a page of less than nothing');
        reader.offset += packed;
        if (values > maxValues)
          throw new Unreadable(`a Parquet of over ${grouped(maxValues)} values in a column`);
        if (bytes > contentLimit)
          throw new Unreadable(`a Parquet of over ${grouped(contentLimit / 1024 / 1024)} MB in a column`);
      }
    }
  }
};
