import type { FormValue } from '../../../api/officer/caseFile';
import type { Catalogue, MaterialCode } from '../../../api/officer/catalogue';
import { rowsOf } from '../case/formRows';

/** Fields that the service demands or desks often lack; offered also while the form does not have them. */
const common = [
    'founder.nameZh',
    'founder.residentId',
    'founder.mobile',
    'entity.nameZh',
    'entity.businessScopeZh',
    'entity.domicile',
];

const isName = /^[A-Za-z][A-Za-z0-9.\-_[\]]{0,79}$/;

/** Codes of the materials that may be asked for at a step, or by the window. */
export function materialsFor(catalogue: Catalogue, step: string | null): MaterialCode[] {
    const known = catalogue.materials.filter((material) => !material.madeByService);
    const ofStep = catalogue.steps.find((one) => one.kind === step)?.materials;
    return known
        .filter(({ code, weight }) => (ofStep === undefined ? weight !== 'outcome' : ofStep.includes(code)))
        .map(({ code }) => code);
}

/** Paths of the form that may be asked for: what it has, and the common ones. */
export function fieldsOf(application: { [section: string]: FormValue } | undefined): string[] {
    const rows = Object.entries(application ?? {}).flatMap(([section, value]) => rowsOf(value, section));
    const paths = [...common, ...rows.map((row) => row.path)];
    return [...new Set(paths)].filter((path) => isName.test(path));
}
