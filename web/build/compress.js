// Writes a Brotli and a gzip twin beside every text asset, so that the server sends bytes it need not compress.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const folder = process.argv[2];
const text = /\.(js|css|svg|json)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const files = (await readdir(folder, { recursive: true })).filter((file) => text.test(file));
await Promise.all(
    files.map(async (file) => {
        const path = join(folder, file);
        const content = await readFile(path);
        const quality = {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
        };
        await writeFile(`${path}.br`, await brotli(content, quality));
        await writeFile(`${path}.gz`, await zip(content, { level: 9 }));
    }),
);
console.log(`compressed ${files.length} files`);
