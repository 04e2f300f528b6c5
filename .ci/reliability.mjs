// Fails when a reliability suite did not run, or did less than its floor. Two looks at the same thing, because suites die silently:
// - reliability-classes.json names, for each row of docs/reliability.md, and for the rows of docs/audit.md that have floors, the test classes that must have passed, with how many tests, as the .trx files tell;
// - floors.json of the test projects names the figures (faults, kills, finished cases) that a suite must have left. The suites assert the same floors.
// A floor is one number, or one for each level; a level without a floor asks for nothing.
// Results of everything (OPC_RELIABILITY=full) lie in the repository and name the commit they were got with; with --release they must be there, name it,
// be of this major version and not too old.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const oldest = 14;
const projects = ['tests/Reliability.Tests', 'tests/Simulation.Tests', 'tests/Mutations.Tests', 'tests/Functions.Tests'];
const [results, mode] = process.argv.slice(2);
const level = process.env.OPC_RELIABILITY === 'full' ? 'full' : 'ci';
let failures = 0;

function fail(sentence) {
  console.error(sentence);
  failures++;
}

function read(folder, name) {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

const floorAt = (floor, wanted) => (typeof floor === 'number' ? floor : floor[wanted]);

/** Figures of a suite that have a floor at a level. */
const floorsAt = (figures, wanted) => Object.entries(figures).map(([figure, floor]) => [figure, floorAt(floor, wanted)]).filter(([, floor]) => floor !== undefined);

/** How many tests of each class passed, by the class's name without the company's. */
function passedTests() {
  const passed = new Map();
  const files = existsSync(results) ? readdirSync(results, { recursive: true }).filter((name) => name.endsWith('.trx')) : [];
  for (const file of files) {
    for (const [, test] of readFileSync(join(results, file), 'utf8').matchAll(/<UnitTestResult testName="([^"]*)" outcome="Passed"/g)) {
      const name = test.split('(')[0].split('.').slice(1, -1).join('.');
      passed.set(name, (passed.get(name) ?? 0) + 1);
    }
  }

  return passed;
}

function holdClasses() {
  const passed = passedTests();
  for (const [row, classes] of Object.entries(read('.ci', 'reliability-classes'))) {
    for (const [name, floor] of Object.entries(classes)) {
      const [done, wanted] = [passed.get(name) ?? 0, floorAt(floor, level)];
      if (done < wanted) {
        fail(`${row}: ${done} tests of ${name} passed at level ${level}, ${wanted} must.`);
      }
    }
  }
}

function holdFloors(suite, result, floors, wanted, what) {
  for (const [figure, floor] of floors) {
    const done = result.figures[figure] ?? 0;
    if (result.level !== wanted || done < floor) {
      fail(`${suite}: ${done} ${figure} at level ${result.level} (${what}), the floor at level ${wanted} is ${floor}.`);
    }
  }
}

function holdPresent(suite, figures, present) {
  const floors = floorsAt(figures, level);
  if (floors.length === 0) return;
  if (present === null) {
    fail(`The suite ${suite} did not run to its end.`);
  } else {
    holdFloors(suite, present, floors, level, 'now');
  }
}

function holdFull(project, suite, figures, present) {
  const full = read(join(project, 'results'), suite);
  if (full === null) {
    (mode === '--release' ? fail : console.log)(`${suite}: everything was never run.`);
    return;
  }

  holdFloors(suite, full, floorsAt(figures, 'full'), 'full', 'stored');
  console.log(`${suite}: everything was run on ${full.on}, ${full.commit ? `with commit ${full.commit}` : 'with a commit that it does not name'}.`);
  if (present !== null && full.major !== present.major) {
    fail(`${suite}: everything was run with version ${full.major}, this is ${present.major}.`);
  }

  const days = Math.floor((Date.now() - Date.parse(full.on)) / 86_400_000);
  if (mode === '--release' && (days > oldest || !full.commit)) {
    fail(`${suite}: everything was run ${days} days ago; a release asks for ${oldest} at most, and for the commit.`);
  }
}

holdClasses();
for (const project of projects) {
  for (const [suite, figures] of Object.entries(read(project, 'floors'))) {
    const present = read(join(results, 'reliability'), suite);
    holdPresent(suite, figures, present);
    holdFull(project, suite, figures, present);
  }
}

process.exit(failures === 0 ? 0 : 1);
