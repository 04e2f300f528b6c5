import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../src/api/problem';
import { DraftSaver, type SaveState, type Unconfirmed } from '../../src/pages/founder/apply/draftSaver';
import type { Application } from '../../src/pages/founder/apply/form';

/** A server with one form: versions, If-Match, and replies that can be lost after the save. */
class Server {
    version = 1;
    application: Application = {};
    saves = 0;
    concurrent = 0;
    mostConcurrent = 0;
    losesReplies = false;
    isAway = false;
    isUnreadable = false;
    /** Saves are answered when this is over. */
    thinking = Promise.resolve();

    put = async (sections: Partial<Application>, version: number): Promise<number> => {
        this.concurrent += 1;
        this.mostConcurrent = Math.max(this.mostConcurrent, this.concurrent);
        await this.thinking;
        this.concurrent -= 1;
        if (this.isAway) {
            throw new TypeError('away');
        }

        if (version !== this.version) {
            throw new ApiError({ status: 412, code: 'preconditionFailed', title: 'changed' });
        }

        this.application = { ...this.application, ...sections };
        this.version += 1;
        this.saves += 1;
        if (this.losesReplies) {
            throw new TypeError('reply lost');
        }

        return this.version;
    };

    read = () =>
        this.isUnreadable
            ? Promise.reject(new TypeError('away'))
            : Promise.resolve({ version: this.version, application: this.application });
}

let server: Server;
let kept: Unconfirmed | null;
let states: SaveState['name'][];
let saver: DraftSaver;

beforeEach(() => {
    vi.useFakeTimers();
    server = new Server();
    kept = null;
    states = [];
    saver = saverFrom({ version: 1, unsent: {}, unanswered: [] });
});

function saverFrom(begin: Unconfirmed): DraftSaver {
    return new DraftSaver(begin, {
        put: server.put,
        read: server.read,
        keep: (unconfirmed) => {
            kept = unconfirmed;
        },
        tell: (state) => states.push(state.name),
    });
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a draft', () => {
    it('is saved 800 ms after the last change, in one request', async () => {
        saver.change('founder', { nameZh: '林' });
        await pass(500);
        saver.change('founder', { nameZh: '林予安' });
        await pass(799);
        expect(server.saves).toBe(0);
        await pass(1);
        expect(server.saves).toBe(1);
        expect(server.application.founder?.nameZh).toBe('林予安');
        expect(states.at(-1)).toBe('saved');
        expect(kept).toBeNull();
    });

    it('is sent one request at a time, and what changes meanwhile follows', async () => {
        saver.change('founder', { nameZh: '林' });
        saver.flush();
        await vi.advanceTimersToNextTimerAsync();
        saver.change('entity', { nameZh: '公司' });
        saver.flush();
        await pass(2_000);
        expect(server.mostConcurrent).toBe(1);
        expect(server.application).toEqual({ founder: { nameZh: '林' }, entity: { nameZh: '公司' } });
        expect(saver.isSettled).toBe(true);
    });

    it('stays on the device while the server is away, and goes on when it is back', async () => {
        server.isAway = true;
        saver.change('founder', { nameZh: '林' });
        await pass(20_000);
        expect(states.at(-1)).toBe('retrying');
        expect(kept?.unsent).toEqual({ founder: { nameZh: '林' } });
        server.isAway = false;
        await pass(10_000);
        expect(server.application.founder?.nameZh).toBe('林');
        expect(kept).toBeNull();
    });

    it('recognises its own save after a lost reply and saves nothing twice', async () => {
        server.losesReplies = true;
        saver.change('founder', { nameZh: '林' });
        await pass(800);
        server.losesReplies = false;
        await pass(10_000);
        expect(server.saves).toBe(1);
        expect(states.at(-1)).toBe('saved');
        saver.change('founder', { nameZh: '林予安' });
        await pass(800);
        expect(server.application.founder?.nameZh).toBe('林予安');
    });

    it('stops before it overwrites what another device saved', async () => {
        server.version = 5;
        server.application = { founder: { nameZh: '别处' } };
        saver.change('founder', { nameZh: '林' });
        await pass(800);
        expect(states.at(-1)).toBe('conflict');
        expect(kept?.unsent).toEqual({ founder: { nameZh: '林' } });
        saver.change('founder', { nameZh: '林予安' });
        await pass(20_000);
        expect(server.application.founder?.nameZh).toBe('别处');
    });

    it('knows after a conflict what the server had confirmed to it', async () => {
        saver = saverFrom({ version: 1, unsent: {}, unanswered: [], base: { entity: { nameZh: '公司' } } });
        saver.change('founder', { nameZh: '林' });
        await pass(800);
        server.version = 5;
        saver.change('founder', { nameZh: '林予安' });
        await pass(800);
        expect(states.at(-1)).toBe('conflict');
        expect(saver.base).toEqual({ founder: { nameZh: '林' }, entity: { nameZh: '公司' } });
        expect(kept?.base).toEqual(saver.base);
    });

    it('recognises an earlier save of its own after a later one did not arrive', async () => {
        server.losesReplies = true;
        saver.change('founder', { nameZh: '林' });
        await pass(800);
        server.losesReplies = false;
        server.isAway = true;
        saver.change('founder', { nameZh: '林予安' });
        await pass(5_000);
        server.isAway = false;
        await pass(10_000);
        expect(states).not.toContain('conflict');
        expect(states.at(-1)).toBe('saved');
        expect(server.application.founder?.nameZh).toBe('林予安');
    });

    it('goes on when the look at the newer version fails too', async () => {
        server.losesReplies = true;
        saver.change('founder', { nameZh: '林' });
        await pass(800);
        server.losesReplies = false;
        server.isUnreadable = true;
        await pass(10_000);
        expect(states.at(-1)).toBe('retrying');
        server.isUnreadable = false;
        await pass(10_000);
        expect(states.at(-1)).toBe('saved');
        expect(server.saves).toBe(1);
    });

    it('is called saved only when nothing is left to send', async () => {
        server.thinking = new Promise((resolve) => setTimeout(resolve, 500));
        saver.change('founder', { nameZh: '林' });
        saver.flush();
        await pass(100);
        saver.change('founder', { nameZh: '林予安' });
        await pass(2_000);
        expect(states.filter((state) => state === 'saved')).toHaveLength(1);
        expect(states.at(-1)).toBe('saved');
        expect(server.application.founder?.nameZh).toBe('林予安');
    });
});

describe('a draft after a reload', () => {
    /** What the tab kept, and a saver made of it as a new page does. */
    function reload(): void {
        expect(kept).not.toBeNull();
        saver.retire();
        saver = saverFrom(JSON.parse(JSON.stringify(kept)) as Unconfirmed);
        states = [];
        saver.flush();
    }

    it('goes on with what was typed', async () => {
        saver.change('founder', { nameZh: '林' });
        reload();
        await pass(100);
        expect(server.application.founder?.nameZh).toBe('林');
        expect(kept).toBeNull();
    });

    it('recognises the save whose reply the reload cut off', async () => {
        server.losesReplies = true;
        saver.change('founder', { nameZh: '林' });
        await pass(800);
        saver.change('founder', { nameZh: '林予安' });
        reload();
        server.losesReplies = false;
        await pass(5_000);
        expect(states).not.toContain('conflict');
        expect(server.application.founder?.nameZh).toBe('林予安');
    });

    it('belongs to the new page alone: the old one neither sends nor keeps', async () => {
        server.thinking = new Promise((resolve) => setTimeout(resolve, 500));
        saver.change('founder', { nameZh: '林' });
        saver.flush();
        await pass(100);
        reload();
        saver.change('entity', { nameZh: '公司' });
        await pass(5_000);
        expect(states).not.toContain('conflict');
        expect(server.application).toEqual({ founder: { nameZh: '林' }, entity: { nameZh: '公司' } });
        expect(kept).toBeNull();
    });

    it('does not overwrite what another device saved meanwhile', async () => {
        saver.change('founder', { nameZh: '林' });
        server.version = 2;
        server.application = { founder: { nameZh: '别处' } };
        reload();
        await pass(5_000);
        expect(states.at(-1)).toBe('conflict');
        expect(server.application.founder?.nameZh).toBe('别处');
        expect(kept?.unsent).toEqual({ founder: { nameZh: '林' } });
    });
});
