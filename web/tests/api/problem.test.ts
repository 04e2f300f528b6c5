import { beforeEach, describe, expect, it } from 'vitest';
import { readProblem } from '../../src/api/problem';
import { startTexts } from '../../src/texts';

describe('a problem', () => {
    beforeEach(() => startTexts());

    it('is what the service says', async () => {
        const said = { status: 409, code: 'conflict', title: '刚刚有了变化' };
        const headers = { 'Content-Type': 'application/problem+json' };
        expect(await readProblem(new Response(JSON.stringify(said), { status: 409, headers }))).toEqual(said);
    });

    it('is told in words of our own when a proxy answers, with the status beside them', async () => {
        const page = new Response('<h1>Bad Gateway</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } });
        const problem = await readProblem(page);
        expect(problem.status).toBe(502);
        expect(problem.title).toContain('服务暂时没有正常回应');
        expect(problem.detail).toContain('502');
    });
});
