import type { components } from '../../../api/schema';
import type { FaultName } from './field';

type LegalForm = components['schemas']['LegalForm'];

/** What a legal form's name may end in, the usual one first (domain: steps, 0.7, rule 5). */
const forms: Record<LegalForm, readonly string[]> = {
    OnePersonLimitedCompany: ['有限公司', '有限责任公司'],
    SoleProprietorship: ['工作室', '中心', '厂', '店', '部'],
    IndividualBusiness: ['工作室', '中心', '厂', '店', '馆', '部', '行'],
};

const forbidden = /国务院|解放军|共产党|国旗|国徽|赌博|色情|迷信|法轮|恐怖|纳粹|^(?:中国|中华|中央|全国|国家)/u;
const han = /^[〇\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{323AF}]+$/u;

/** The endings that a legal form allows; none while it is not known. */
export function nameFormsOf(type: string | null | undefined): readonly string[] {
    return forms[type as LegalForm] ?? [];
}

/** How the place may be written in front of a name: a district only together with its city (rule 2). */
export function divisionsOf(city: string, district: string): readonly string[] {
    const short = city.replace(/市$/u, '');
    const isAlone = !district.endsWith('区');
    return [city + district, short + district, city, short, ...(isAlone ? [district] : [])];
}

/** Two or more characters of Chinese, no forbidden word, and not the place again (rules 1, 3, 6). */
export function tradeNameFault(name: string, division: unknown): FaultName | null {
    if (!han.test(name) || [...name].length < 2) {
        return 'tradeName';
    }

    if (forbidden.test(name)) {
        return 'forbiddenName';
    }

    return typeof division === 'string' && (division.startsWith(name) || division.endsWith(name))
        ? 'tradeNameIsPlace'
        : null;
}

/** Words of the trade: Chinese characters, none forbidden. */
export function industryFault(words: string): FaultName | null {
    return !han.test(words) ? 'industryCharacters' : forbidden.test(words) ? 'forbiddenName' : null;
}
