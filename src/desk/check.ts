import { formatIssues, summariseIssues } from '../catalogue/issues.ts';
import { readCatalogue } from '../catalogue/read.ts';

const dir = process.env['CONTENT_DIR'] ?? 'content';
const { issues } = readCatalogue(dir);
console.log(formatIssues(issues, { color: process.stdout.isTTY }));
console.log(summariseIssues(issues));
process.exitCode = issues.some((issue) => issue.level === 'error') ? 1 : 0;
