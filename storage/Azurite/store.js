// Azurite's blob and table services in one process that ends itself, gently, when no service uses it any more.
//
// Azurite saves every 5 s and on an orderly end. Its table command does not handle SIGTERM at all, and its combined
// command also opens a queue service; so this file starts the two services that we use and ends both in order.
//
// Who uses it: every service holds one connection to the presence port. The operating system closes that connection
// however the service ends, kill -9 included, so no process id is ever looked at and none can be mistaken.
"use strict";

const net = require("node:net");
const fs = require("node:fs");
const path = require("node:path");
const { randomUUID } = require("node:crypto");

const settings = JSON.parse(process.argv[2]);
const BlobConfiguration = require("azurite/dist/src/blob/BlobConfiguration").default;
const BlobServer = require("azurite/dist/src/blob/BlobServer").default;
const TableConfiguration = require("azurite/dist/src/table/TableConfiguration").default;
const TableServer = require("azurite/dist/src/table/TableServer").default;
const { AzuriteTelemetryClient } = require("azurite/dist/src/common/Telemetry");
const { configLogger } = require("azurite/dist/src/common/Logger");

const host = "127.0.0.1";
// Longer than clients keep idle connections, so that a request never meets a connection that is just being closed.
const keepAliveSeconds = 600;
const firstVisitorMs = 30000;

const id = randomUUID();
const infoFile = path.join(settings.location, "azurite.json");
const visitors = new Set();
let stopping = false;
let leaving;

const inFolder = (name) => path.join(settings.location, name);
const portOf = (server) => Number(new URL(server.getHttpServerAddress()).port);

function createBlobServer() {
  const extents = [{ locationId: "Default", locationPath: inFolder("blobs"), maxConcurrency: 10 }];
  return new BlobServer(new BlobConfiguration(
    host, settings.blobPort, keepAliveSeconds, inFolder("blob.json"), inFolder("blob-extents.json"), extents,
    false, undefined, false, undefined, false, true));
}

function createTableServer() {
  return new TableServer(new TableConfiguration(
    host, settings.tablePort, keepAliveSeconds, inFolder("table.json"), false,
    false, undefined, undefined, false, true));
}

function welcome(socket) {
  socket.on("error", () => socket.destroy());
  if (stopping) {
    // The line ends when this process does: then the data is saved and the ports are free.
    socket.write(`stopping ${id}\n`);
    return;
  }
  visitors.add(socket);
  clearTimeout(leaving);
  const leave = () => visitors.delete(socket) && visitors.size === 0 && stopAfter(settings.lingerMs);
  socket.once("end", leave).once("close", leave).resume();
  socket.write(`ready ${id}\n`);
}

function stopAfter(milliseconds) {
  clearTimeout(leaving);
  leaving = setTimeout(stop, milliseconds);
}

let blobs;
let tables;

async function stop() {
  if (stopping) return;
  stopping = true;
  clearTimeout(leaving);
  await Promise.all([blobs.close(), tables.close()]);
  fs.rmSync(infoFile, { force: true });
  process.exit(0);
}

async function startAll() {
  fs.mkdirSync(settings.location, { recursive: true });
  AzuriteTelemetryClient.init(settings.location, false);
  configLogger(false);
  blobs = createBlobServer();
  tables = createTableServer();
  await blobs.start();
  await tables.start();
  const presence = net.createServer({ allowHalfOpen: true }, welcome);
  await new Promise((resolve, reject) => presence.listen(0, host, resolve).once("error", reject));
  return { id, processId: process.pid, blobPort: portOf(blobs), tablePort: portOf(tables), presencePort: presence.address().port };
}

async function main() {
  const info = await startAll();
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);
  process.on("SIGHUP", () => console.log("The terminal is gone; Azurite stays while a service uses it."));
  fs.writeFileSync(`${infoFile}.new`, JSON.stringify(info));
  fs.renameSync(`${infoFile}.new`, infoFile);
  process.send(info, () => process.disconnect());
  stopAfter(firstVisitorMs);
}

main().catch((error) => {
  console.error(error);
  process.send({ error: error.message, code: error.code, port: error.port }, () => process.exit(1));
});
