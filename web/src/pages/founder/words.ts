import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, StepView } from '../../api/cases';
import type { MaterialCode } from '../../api/documents';
import { currentLanguage } from '../../texts';
import type founder from '../../texts/zh-CN/founder.json';

const areas = ['founder', 'states', 'materials', 'common'] as const;

type Texts = TFunction<typeof areas>;
type Field = keyof typeof founder.field;

/** The founder's words for what the service names by code. */
export function wordsOf(t: Texts) {
    return {
        t,
        stepTask: (step: StepView['step']) => t(`stepTask.${step}`),
        step: (step: StepView['step']) => t(`states:step.${step}`),
        caseState: (state: CaseView['state']) => t(`states:case.founder.${state}.name`),
        caseHolder: (state: CaseView['state']) => t(`states:case.founder.${state}.holder`),
        caseNext: (state: CaseView['state']) => t(`states:case.founder.${state}.next`),
        stepState: (state: StepView['state']) => t(`states:stepState.founder.${state}.name`),
        stepNext: (state: StepView['state'], department: StepView['department']) =>
            t(`states:stepState.founder.${state}.next`, { department: t(`states:department.${department}`) }),
        department: (department: StepView['department']) => t(`states:department.${department}`),
        material: (code: MaterialCode) => t(`materials:name.${code}`),
        /** A field of the form; one that has no words of its own is called by its path. */
        field: (path: string) => t(`field.${path.replaceAll('.', '-') as Field}`, path),
        list: (items: readonly string[]) =>
            new Intl.ListFormat(currentLanguage(), { type: 'conjunction' }).format(items),
    };
}

export type Words = ReturnType<typeof wordsOf>;

/** The words in the language in use. */
export function useWords(): Words {
    const { t } = useTranslation(areas);
    return useMemo(() => wordsOf(t), [t]);
}
