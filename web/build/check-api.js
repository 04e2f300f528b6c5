// Fails when src/api/schema.d.ts is not what openapi.json describes. `npm run api` writes it anew.
import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const target = new URL('../src/api/schema.d.ts', import.meta.url);
const nodes = await openapiTS(new URL('../openapi.json', import.meta.url), { alphabetize: true });
const fresh = astToString(nodes);
const stored = await readFile(target, 'utf8');
const body = (source) => source.slice(source.indexOf('export interface paths'));
if (body(fresh) !== body(stored)) {
    console.error('src/api/schema.d.ts is stale: run `npm run api` in web/ and commit the result.');
    process.exit(1);
}
console.log('src/api/schema.d.ts is what openapi.json describes');
