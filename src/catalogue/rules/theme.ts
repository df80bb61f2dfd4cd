import { readTheme } from '../theme/theme.ts';
import type { Rule } from './rule.ts';

/** The province's colours: of the listed tokens, readable, and leading nowhere. */
export const theme: Rule = ({ catalogue }) => readTheme(catalogue.dir).issues;
