import { valueAt, type Application, type Path } from './form';
import { birthDateOf, genderOf, isResidentId } from './masks';
import { nameFormsOf } from './nameRules';

type Change = readonly [Path, unknown];

/** An answer with what follows from it: day of birth from the number, the whole name from its parts. */
export function withConsequences(form: Application, path: Path, value: unknown): readonly Change[] {
    const changes: Change[] = [[path, value]];
    const [section, member] = path;
    if (section === 'founder' && member === 'residentId' && typeof value === 'string' && isResidentId(value)) {
        changes.push([['founder', 'birthDate'], birthDateOf(value)], [['founder', 'gender'], genderOf(value)]);
    }

    if (section === 'entity' && member === 'type' && typeof value === 'string') {
        const allowed = nameFormsOf(value);
        const chosen = form.entity?.nameParts?.form ?? '';
        changes.push([['entity', 'nameParts', 'form'], allowed.includes(chosen) ? chosen : allowed[0]]);
    }

    const [, , element, fact] = path;
    if (member === 'compute' && fact === 'actualCostFen' && element === 0 && !hasVoucherYear(form)) {
        changes.push([['facts', 'compute', 0, 'voucherYear'], 1]);
    }

    return section === 'entity' && (member === 'nameParts' || member === 'type')
        ? [...changes, wholeName(form, changes)]
        : changes;
}

function hasVoucherYear(form: Application): boolean {
    return valueAt(form, ['facts', 'compute', 0, 'voucherYear']) !== undefined;
}

/** 行政区划 + 字号 + 行业 + 组织形式 (Provisions on Enterprise Names, art. 6). */
function wholeName(form: Application, changes: readonly Change[]): Change {
    const part = (name: string) => {
        const changed = changes.find(([path]) => path.length === 3 && path[2] === name);
        const text = changed === undefined ? valueAt(form, ['entity', 'nameParts', name]) : changed[1];
        return typeof text === 'string' ? text : '';
    };
    const isWhole = part('tradeName') !== '' && part('form') !== '';
    return [
        ['entity', 'nameZh'],
        isWhole ? ['division', 'tradeName', 'industry', 'form'].map(part).join('') : undefined,
    ];
}
