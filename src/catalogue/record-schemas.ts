import { memoise } from '../language/memory.ts';
import { sourceSchema, translationSchema } from '../model/kinds.ts';

/** Compiling a schema costs more than using it: one a kind, for whoever reads and whoever writes. */
export const sourceSchemaOf = memoise(sourceSchema);
export const translationSchemaOf = memoise(translationSchema);
