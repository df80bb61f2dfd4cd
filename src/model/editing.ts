import { z } from 'zod';
import { isShortAddress } from './address-length.ts';
import { field, oneOf } from './fields.ts';

/** Programs of repositories that the form can write to. */
export const EDITING_BACKENDS = ['gitea', 'forgejo', 'gitlab', 'github'] as const;

/** Where editors write when not to the folder of their own machine. Only what is encrypted on its way. */
export const editingSchema = z
  .strictObject({
    backend: oneOf(
      EDITING_BACKENDS,
      'Phần mềm',
      'gitea: Gitea, từ bản 1.24; forgejo: Forgejo, từ bản 12; gitlab: GitLab; github: GitHub.',
    ),
    repository: field(
      z.string().regex(/^[\w.-]+(?:\/[\w.-]+)+$/),
      'Kho',
      'Chủ kho và tên kho, ví dụ so-van-hoa/noi-dung.',
    ),
    branch: field(
      z.string().regex(/^[\w-][\w./-]{0,99}$/),
      'Nhánh',
      'Nhánh giữ nội dung; không ghi là main.',
    ).optional(),
    url: field(
      z.url({ protocol: /^https$/ }).refine(isShortAddress, 'long-address'),
      'Địa chỉ máy chủ',
      'Bắt đầu bằng https://; kho ở github.com, gitlab.com thì không cần ghi.',
    ).optional(),
  })
  .meta({
    title: 'Biên tập qua kho Git',
    description: 'Kho mà trang biên tập đọc và ghi, thay cho thư mục trên máy này.',
  });
export type Editing = z.output<typeof editingSchema>;
