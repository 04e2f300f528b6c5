// Sums the result files of all test projects and names what failed; fails when a project left none, or when nothing was executed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const projects = readdirSync('tests', { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name.endsWith('.Tests'));
const files = existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.trx')) : [];
const sum = { passed: 0, failed: 0, skipped: 0 };
const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll(/&#x([\dA-Fa-f]+);/g, (_, code) => String.fromCodePoint(parseInt(code, 16))).replaceAll('&amp;', '&');

/** Each test that failed, with the first lines of its message: the log of the run is long, and its start may be lost. */
function nameFailures(text) {
  for (const [, test, rest] of text.matchAll(/<UnitTestResult testName="([^"]*)" outcome="(?:Failed|Error|Timeout|Aborted)"([\s\S]*?)<\/UnitTestResult>/g)) {
    const message = /<Message>([\s\S]*?)<\/Message>/.exec(rest)?.[1] ?? '';
    console.error(`FAILED ${plain(test)}\n${plain(message).split('\n').slice(0, 12).join('\n')}`);
  }
}

for (const file of files) {
  const text = readFileSync(join(folder, file), 'utf8');
  nameFailures(text);
  const counters = /<Counters\b[^>]*>/.exec(text)?.[0] ?? '';
  const count = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(counters)?.[1] ?? 0);
  sum.passed += count('passed');
  sum.failed += count('failed') + count('error') + count('timeout') + count('aborted');
  sum.skipped += count('total') - count('executed');
}

const complete = files.length >= projects.length && sum.passed > 0;
if (!complete) console.error(`Expected results of ${projects.length} test projects, found ${files.length}.`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(complete && sum.failed === 0 && sum.skipped === 0 ? 0 : 1);
