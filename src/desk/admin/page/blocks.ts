import CMS from '@sveltia/cms';
import { BLOCKS } from '../form/blocks.ts';
import { fillReferences } from '../form/fill-references.ts';
import type { FormField, FormOption } from '../form/form-field.ts';

/** The blocks of a body (`:::luu-y`, `::anh`, `::bo-anh`, `::video`) under “Insert”. @param photos to choose from. */
export function registerBlocks(photos: FormOption[]): void {
  for (const { fields, ...block } of BLOCKS) {
    const filled = structuredClone(fields) as FormField[];
    fillReferences(filled, { photos });
    CMS.registerEditorComponent({ ...block, fields: filled, toPreview: () => '' } as never);
  }
}
