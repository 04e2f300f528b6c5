// Builds the pages: node build.mjs <web folder> <output folder> <folder for the lock>. One at a time per clone, and only
// when something changed. Files of earlier releases stay for two weeks, for tabs that are still open.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [web, out, scratch] = process.argv.slice(2);
const lock = join(scratch, 'pages.lock');
const earlier = join(scratch, 'pages-earlier');
const patienceMs = 10 * 60_000;
const keptMs = 14 * 24 * 3_600_000;

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function digestOf(files) {
    const hash = createHash('sha256');
    for (const file of files) {
        hash.update(file).update('\0').update(read(join(web, file))).update('\0');
    }
    return hash.digest('hex');
}

function sources() {
    const below = (folder) =>
        readdirSync(join(web, folder), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name).slice(web.length));
    const top = readdirSync(web, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.tsbuildinfo'))
        .map((entry) => entry.name);
    return [...top, ...below('src'), ...below('public'), ...below('build')].sort();
}

function run(command) {
    const { status } = spawnSync(command, { cwd: web, shell: true, stdio: 'inherit' });
    if (status !== 0) {
        throw new Error(`'${command}' failed in ${web}`);
    }
}

function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    } catch (gone) {
        return gone.code === 'EPERM';
    }
}

async function alone(work) {
    mkdirSync(scratch, { recursive: true });
    for (const end = Date.now() + patienceMs; ; await pause(300)) {
        try {
            writeSync(openSync(lock, 'wx'), String(process.pid));
            break;
        } catch (taken) {
            if (taken.code !== 'EEXIST' || Date.now() > end) {
                throw taken;
            }
            // Its owner may have been killed; an empty file belongs to one that is just beginning.
            const owner = Number(read(lock));
            if (owner && !isAlive(owner)) {
                rmSync(lock, { force: true });
            }
        }
    }
    try {
        work();
    } finally {
        rmSync(lock, { force: true });
    }
}

function install() {
    const stamp = join(web, 'node_modules', '.installed');
    const packages = digestOf(['.npmrc', 'package.json', 'package-lock.json']);
    if (read(stamp) !== packages) {
        run('npm ci --no-audit --no-fund --loglevel=error');
        writeFileSync(stamp, packages);
    }
}

function keepEarlier() {
    rmSync(earlier, { recursive: true, force: true });
    if (existsSync(join(out, 'assets'))) {
        renameSync(join(out, 'assets'), earlier);
    }
}

function restoreEarlier() {
    const isRecent = (file) => statSync(file).isDirectory() || Date.now() - statSync(file).mtimeMs < keptMs;
    if (existsSync(earlier)) {
        cpSync(earlier, join(out, 'assets'), { recursive: true, force: false, preserveTimestamps: true, filter: isRecent });
        rmSync(earlier, { recursive: true, force: true });
    }
}

await alone(() => {
    const stamp = join(out, '.built');
    const content = digestOf(sources());
    if (read(stamp) !== content) {
        install();
        keepEarlier();
        try {
            run('npm run --silent build');
        } finally {
            restoreEarlier();
        }
    }
    writeFileSync(stamp, content);
});
