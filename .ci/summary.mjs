// Sums the result files of all test projects; fails when a project left none, or when nothing was executed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const projects = readdirSync('tests', { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name.endsWith('.Tests'));
const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.trx')) : [];
const sum = { passed: 0, failed: 0, skipped: 0 };

for (const file of files) {
  const counters = /<Counters\b[^>]*>/.exec(readFileSync(join(folder, file), 'utf8'))?.[0] ?? '';
  const count = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(counters)?.[1] ?? 0);
  sum.passed += count('passed');
  sum.failed += count('failed') + count('error') + count('timeout') + count('aborted');
  sum.skipped += count('total') - count('executed');
}

const complete = files.length >= projects.length && sum.passed > 0;
if (!complete) console.error(`Expected results of ${projects.length} test projects, found ${files.length}.`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(complete && sum.failed === 0 && sum.skipped === 0 ? 0 : 1);
