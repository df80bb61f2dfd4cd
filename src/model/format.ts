/**
 * The number of the form in which content is written today. It rises with a change of a schema that content must
 * follow; the migration to it stands in src/catalogue/migrations/.
 */
export const FORMAT = 1;
