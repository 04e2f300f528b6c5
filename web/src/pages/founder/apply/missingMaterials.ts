import type { CaseView } from '../../../api/cases';
import { useDocuments } from '../../../api/documents';
import { useMaterialSet } from '../../../api/materialSet';
import { materialRows } from '../materials/materialRows';
import { valueAt, type Application } from './form';

/** Codes of the materials without which the application is not taken; empty while it is not known. */
export function useMissingMaterials(view: CaseView, form: Application): readonly string[] {
    const set = useMaterialSet();
    const documents = useDocuments(view.caseId);
    if (set.data === undefined || documents.data === undefined) {
        return [];
    }

    const facts = { entityType: form.entity?.type ?? null, seatIsDomicile: isSeatDomicile(form) };
    return materialRows({ view, set: set.data, facts, documents: documents.data, notices: [] })
        .filter(({ need, state }) => need === 'required' && state === 'missing')
        .map(({ code }) => code);
}

/** The seat may be said to be the domicile in the section or among the facts; the service reads both. */
function isSeatDomicile(form: Application): boolean {
    return [
        ['workspace', 'isDomicile'],
        ['facts', 'workspace.isDomicile'],
        ['facts', 'workspace', 'isDomicile'],
    ].some((path) => valueAt(form, path) === true);
}
