import { z } from 'zod';
import { schemaOfFile } from '../../../catalogue/writer/format-file.ts';
import { type FormContext, fieldsOf } from './field-of.ts';
import type { FormField } from './form-field.ts';

/** One file at the top of the content folder, as a form of its own. */
export interface FormFile {
  name: string;
  label: string;
  file: string;
  format: string;
  fields: FormField[];
}

/** In the order in which a province fills them in. */
const FILES: Readonly<Record<string, string>> = {
  province: 'Tỉnh: tên, liên hệ, thực đơn, trang chủ',
  communes: 'Xã, phường',
  terms: 'Tên thống nhất',
  audiences: 'Trang theo người đọc',
  synonyms: 'Từ đồng nghĩa cho tìm kiếm',
  redirects: 'Mã đã đổi',
};

/** The name of the format in which the page reads and writes such a file. */
export const fileFormatOf = (name: string): string => `file-${name}`;

/** The files of the whole province, each field of its schema as a field. */
export const createFiles = (context: FormContext): FormFile[] =>
  Object.entries(FILES).map(([name, label]) => {
    const schema = schemaOfFile(`${name}.yaml`);
    if (!(schema instanceof z.ZodObject)) throw new Error(`${name}.yaml is no object.`);
    return {
      name,
      label,
      file: `content/${name}.yaml`,
      format: fileFormatOf(name),
      fields: fieldsOf(schema.shape as Record<string, z.ZodType>, { ...context, path: '' }),
    };
  });
