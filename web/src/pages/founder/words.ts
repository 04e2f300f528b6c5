import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../texts';
import type founder from '../../texts/zh-CN/founder.json';
import type materials from '../../texts/zh-CN/materials.json';
import type states from '../../texts/zh-CN/states.json';

const areas = ['founder', 'states', 'materials', 'common'] as const;

type Texts = TFunction<typeof areas>;
type CaseState = keyof typeof states.case.founder;
type StepState = keyof typeof states.stepState.founder;
type StepKind = keyof typeof states.step;
type Department = keyof typeof states.department;
type Field = keyof typeof founder.field;

/** The founder's words for what the service names by code. */
export function wordsOf(t: Texts) {
    return {
        t,
        step: (step: string) => t(`states:step.${step as StepKind}`),
        stepTask: (step: string) => t(`stepTask.${step as StepKind}`),
        caseState: (state: string) => t(`states:case.founder.${state as CaseState}.name`),
        caseHolder: (state: string) => t(`states:case.founder.${state as CaseState}.holder`),
        caseNext: (state: string) => t(`states:case.founder.${state as CaseState}.next`),
        stepState: (state: string) => t(`states:stepState.founder.${state as StepState}.name`),
        stepNext: (state: string, department: string) =>
            t(`states:stepState.founder.${state as StepState}.next`, {
                department: t(`states:department.${department as Department}`),
            }),
        department: (department: string) => t(`states:department.${department as Department}`),
        deficiency: (state: string) => t(`states:deficiency.${state as keyof typeof states.deficiency}`),
        material: (code: string) => t(`materials:name.${code as keyof typeof materials.name}`, code),
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
