import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/cases';
import { useAskedFacts } from '../../../api/guidance';
import { ApiError } from '../../../api/problem';
import type { SummaryLine } from '../../../components/ErrorSummary';
import type materials from '../../../texts/zh-CN/materials.json';
import { fieldNamed, faultsOf, idOf } from './faults';
import type { Application } from './form';
import { useMissingMaterials } from './missingMaterials';
import { useApplyWords } from './useApplyWords';

/** What keeps the application from being handed in: as the page sees it before sending, and as the service said. */
export function useSubmissionLines(view: CaseView, form: Application, error: Error | null): readonly SummaryLine[] {
    const { t, fault, label } = useApplyWords();
    const { t: material } = useTranslation('materials');
    const missing = useMissingMaterials(view, form);
    const page = `/cases/${view.caseId}/apply`;
    const problem = error instanceof ApiError && error.status === 422 ? error.problem : null;
    const faults = faultsOf(form, useAskedFacts(view.city, view.district));
    const own = faults.map(({ field, name }) => ({
        text: fault(field, name),
        fieldId: null,
        to: `${page}#${idOf(field)}`,
    }));
    const papers = [...new Set([...missing, ...(problem?.missingMaterials ?? [])])].map((code) => ({
        text: t('submit.missing', { material: material(`name.${code as keyof typeof materials.name}`) }),
        fieldId: null,
        to: `/cases/${view.caseId}/materials`,
    }));
    const said = (problem?.errors ?? []).flatMap(({ field: name, message }) => {
        const field = fieldNamed(name);
        if (field === undefined) {
            return [{ text: t('submit.said', { label: name, message }), fieldId: null, to: page }];
        }

        const isKnown = faults.some((known) => known.field === field);
        const text = t('submit.said', { label: label(field), message });
        return isKnown ? [] : [{ text, fieldId: null, to: `${page}#${idOf(field)}` }];
    });
    return [...own, ...papers, ...said];
}
