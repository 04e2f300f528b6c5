// Fails when a reliability suite left no result, or did less than its floor. The suites assert the same floors; this notices when one did not run.
// Results of everything (OPC_RELIABILITY=full) lie in the repository; with --release they must be there, of this major version and not too old.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const oldest = 14;
const [results, mode] = process.argv.slice(2);
const floors = {};
const folderOf = {};
for (const tests of ['tests/Reliability.Tests', 'tests/Simulation.Tests', 'tests/Mutations.Tests']) {
  for (const [suite, figures] of Object.entries(JSON.parse(readFileSync(join(tests, 'floors.json'), 'utf8')))) {
    floors[suite] = figures;
    folderOf[suite] = tests;
  }
}

const level = process.env.OPC_RELIABILITY === 'full' ? 'full' : 'ci';
let failures = 0;

function fail(sentence) {
  console.error(sentence);
  failures++;
}

function read(folder, suite) {
  const file = join(folder, `${suite}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function holdFloors(suite, result, wanted, what) {
  for (const [figure, byLevel] of Object.entries(floors[suite])) {
    const floor = byLevel[wanted] ?? byLevel;
    const done = result.figures[figure] ?? 0;
    if (result.level !== wanted || done < floor) {
      fail(`${suite}: ${done} ${figure} at level ${result.level} (${what}), the floor at level ${wanted} is ${floor}.`);
    }
  }
}

function holdFull(suite, present) {
  const full = read(join(folderOf[suite], 'results'), suite);
  if (full === null) {
    (mode === '--release' ? fail : console.log)(`${suite}: everything was never run.`);
    return;
  }

  holdFloors(suite, full, 'full', 'stored');
  const days = Math.floor((Date.now() - Date.parse(full.on)) / 86_400_000);
  console.log(`${suite}: everything was run on ${full.on}.`);
  if (present !== null && full.major !== present.major) {
    fail(`${suite}: everything was run with version ${full.major}, this is ${present.major}.`);
  }

  if (mode === '--release' && days > oldest) {
    fail(`${suite}: everything was run ${days} days ago; a release asks for ${oldest} at most.`);
  }
}

for (const suite of Object.keys(floors)) {
  const present = read(join(results, 'reliability'), suite);
  if (present === null) {
    fail(`The suite ${suite} did not run to its end.`);
  } else {
    holdFloors(suite, present, level, 'now');
  }

  holdFull(suite, present);
}

process.exit(failures === 0 ? 0 : 1);
