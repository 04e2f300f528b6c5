// Parses every Bicep file below a folder with the grammar, and names each place that it cannot read.
// What a resource's properties mean is not checked: only Azure's own compiler knows its types.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';

const folder = process.argv[2];
await Parser.init();
const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
const parser = new Parser();
parser.setLanguage(await Language.load(readFileSync(grammar)));

function faults(node) {
  if (node.isError || node.isMissing) return [`${node.startPosition.row + 1}:${node.startPosition.column + 1} ${node.text.slice(0, 60)}`];
  return node.hasError ? node.children.flatMap(faults) : [];
}

const files = readdirSync(folder, { recursive: true })
  .filter((file) => /\.bicep$/.test(file) && !file.includes('node_modules'))
  .sort();
let found = 0;
for (const file of files) {
  for (const fault of faults(parser.parse(readFileSync(join(folder, file), 'utf8')).rootNode)) {
    console.log(`${relative('.', join(folder, file))}:${fault}`);
    found += 1;
  }
}
console.log(`${files.length} files, ${found} faults`);
process.exit(files.length > 0 && found === 0 ? 0 : 1);
