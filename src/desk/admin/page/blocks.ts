import CMS from '@sveltia/cms';
import { BLOCKS } from '../form/blocks.ts';
import type { FormOption } from '../form/form-field.ts';

/** The blocks of a body (`:::luu-y`, `::anh`, `::bo-anh`, `::video`) under “Insert”. @param photos to choose from. */
export function registerBlocks(photos: readonly FormOption[]): void {
  for (const { fields, ...block } of BLOCKS) {
    const filled = fields.map((field) => (field.widget === 'select' ? { ...field, options: photos } : field));
    CMS.registerEditorComponent({ ...block, fields: filled, toPreview: () => '' } as never);
  }
}
