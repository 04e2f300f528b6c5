import { valueAt, type Application, type Path } from './form';
import { birthDateOf, genderOf, isResidentId } from './masks';

type Change = readonly [Path, unknown];

const forms: Record<string, string> = {
    OnePersonLimitedCompany: '有限公司',
    SoleProprietorship: '工作室',
    IndividualBusiness: '商行',
};

/** An answer with what follows from it: day of birth from the number, the whole name from its parts. */
export function withConsequences(form: Application, path: Path, value: unknown): readonly Change[] {
    const changes: Change[] = [[path, value]];
    const [section, member] = path;
    if (section === 'founder' && member === 'residentId' && typeof value === 'string' && isResidentId(value)) {
        changes.push([['founder', 'birthDate'], birthDateOf(value)], [['founder', 'gender'], genderOf(value)]);
    }

    if (section === 'entity' && member === 'type' && typeof value === 'string' && !form.entity?.nameParts?.form) {
        changes.push([['entity', 'nameParts', 'form'], forms[value]]);
    }

    return section === 'entity' && (member === 'nameParts' || member === 'type')
        ? [...changes, wholeName(form, changes)]
        : changes;
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
