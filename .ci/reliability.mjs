// Fails when a reliability suite left no result, or did less than its floor. The suites assert the same floors; this notices when one did not run.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(process.argv[2], 'reliability');
const floors = JSON.parse(readFileSync('tests/Reliability.Tests/floors.json', 'utf8'));
const level = process.env.OPC_RELIABILITY === 'full' ? 'full' : 'ci';
let failures = 0;

for (const [suite, figures] of Object.entries(floors)) {
  const file = join(folder, `${suite}.json`);
  if (!existsSync(file)) {
    console.error(`The suite ${suite} did not run to its end.`);
    failures++;
    continue;
  }

  const result = JSON.parse(readFileSync(file, 'utf8'));
  for (const [figure, byLevel] of Object.entries(figures)) {
    const floor = byLevel[level] ?? byLevel;
    const done = result.figures[figure] ?? 0;
    if (result.level !== level || done < floor) {
      console.error(`${suite}: ${done} ${figure} at level ${result.level}, the floor at level ${level} is ${floor}.`);
      failures++;
    }
  }
}

process.exit(failures === 0 ? 0 : 1);
