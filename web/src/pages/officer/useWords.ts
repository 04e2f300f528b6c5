import { useTranslation } from 'react-i18next';

/** The officers' texts, with those that all areas share. */
export function useTexts() {
    return useTranslation(['officer', 'common', 'states', 'materials']);
}

/** Names of what the service calls by a key. A key that has no word yet is shown as it is. */
export function useWords() {
    const { t, i18n } = useTexts();
    return wordsOf(t, (key) => i18n.exists(key));
}

/** The same names in the language of the texts given. */
export function wordsOf(t: Texts, exists: (key: string) => boolean) {
    const word = (key: string, bare: string) => (exists(key) ? t(key as 'states:step.registration') : bare);
    return {
        step: (step: string) => word(`states:step.${step}`, step),
        department: (department: string) => word(`states:department.${department}`, department),
        caseState: (state: string) => word(`states:case.officer.${state}.name`, state),
        stepState: (state: string) => word(`states:stepState.officer.${state}.name`, state),
        deficiency: (state: string) => word(`states:deficiency.${state}`, state),
        trigger: (trigger: string) => word(`states:trigger.${trigger}`, trigger),
        role: (role: string) => word(`states:role.${role}`, role),
        material: (code: string) => word(`materials:name.${code}`, code),
        /** A member of the one form, or of an outcome, by its path. */
        field: (path: string) => {
            const name = path.replace(/\[\d*\]/g, '').replaceAll('.', '_');
            const last = name.split('_').at(-1) ?? name;
            return word(`officer:field.${name}`, word(`officer:field.${last}`, path));
        },
        /** A value that stands for a word: a legal form, a tier. */
        value: (value: string) => word(`officer:value.${value}`, word(`states:entityType.${value}`, value)),
    };
}

export type Texts = ReturnType<typeof useTexts>['t'];
export type Words = ReturnType<typeof useWords>;
