import { describe, expect, it } from 'vitest';
import { clashesOf, keptOver } from '../../src/pages/founder/apply/conflict';
import type { Application } from '../../src/pages/founder/apply/form';

const base: Application = { founder: { nameZh: '林', mobile: '13800000000' }, entity: { type: 'SoleProprietorship' } };
const words = (mine: Application, theirs: Application) => clashesOf(mine, base, theirs).map(({ field }) => field.word);

describe('a form that was changed here and elsewhere', () => {
    it('lists what was typed here and is not there', () => {
        const mine = { ...base, founder: { nameZh: '林予安', mobile: '13800000000' } };
        expect(words(mine, { ...base, founder: { nameZh: '林安', mobile: '13900000000' } })).toEqual(['nameZh']);
    });

    it('lists an answer that was taken away here', () => {
        expect(words({ ...base, founder: { nameZh: '林' } }, base)).toEqual(['mobile']);
    });

    it('lists nothing where both say the same', () => {
        const mine = { ...base, founder: { nameZh: '林予安', mobile: '13800000000' } };
        expect(words(mine, mine)).toEqual([]);
    });

    it('keeps the chosen answers on top of the newer version, and the rest as it is there', () => {
        const mine = { ...base, founder: { nameZh: '林予安', mobile: '13700000000' } };
        const theirs: Application = { ...base, founder: { nameZh: '林', mobile: '13900000000', email: 'a@b.cn' } };
        const kept = clashesOf(mine, base, theirs).filter(({ field }) => field.word === 'nameZh');
        expect(keptOver(kept, theirs, 7)).toEqual({
            version: 7,
            unsent: { founder: { nameZh: '林予安', mobile: '13900000000', email: 'a@b.cn' } },
            unanswered: [],
            base: { founder: theirs.founder },
        });
    });

    it('keeps what follows from an answer too', () => {
        const mine = { ...base, founder: { ...base.founder, residentId: '11010519491231002X' } };
        const kept = clashesOf(mine, base, base).filter(({ field }) => field.word === 'residentId');
        expect(keptOver(kept, base, 2)?.unsent.founder).toMatchObject({
            residentId: '11010519491231002X',
            birthDate: '1949-12-31',
        });
    });

    it('saves nothing where nothing is kept', () => {
        expect(keptOver([], base, 7)).toBeNull();
    });
});
