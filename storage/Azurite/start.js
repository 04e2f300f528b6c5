// Starts store.js in a session of its own, so that Ctrl+C in the terminal of a service does not reach it,
// and prints one line of JSON: where it listens, or why it could not start.
"use strict";

const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const settings = JSON.parse(process.argv[2]);
fs.mkdirSync(settings.location, { recursive: true });
const log = fs.openSync(path.join(settings.location, "azurite.log"), "a");
const store = spawn(process.execPath, [path.join(__dirname, "store.js"), process.argv[2]], {
  cwd: __dirname,
  detached: true,
  windowsHide: true,
  stdio: ["ignore", log, log, "ipc"],
});

function answer(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
  store.removeAllListeners("exit");
  store.unref();
  if (store.connected) store.disconnect();
}

store.once("message", answer);
store.once("error", (error) => answer({ error: error.message, code: error.code }));
store.once("exit", (code) => answer({ error: `Azurite ended with code ${code}; its log is azurite.log in ${settings.location}.` }));
