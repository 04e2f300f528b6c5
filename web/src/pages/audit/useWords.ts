import { useTranslation } from 'react-i18next';
import type { JournalEntry } from '../../api/audit';
import type { Side } from './useCaseAddress';

/** The auditors' texts, with those that all areas share. */
export function useTexts() {
    return useTranslation(['audit', 'common', 'states', 'materials']);
}

/** Words of what the journal calls by a key. A key that has no word yet is shown as it is. */
export function useWords() {
    const { t, i18n } = useTexts();
    const word = (key: string, bare: string) => (i18n.exists(key) ? t(key as 'states:step.registration') : bare);
    const caseState = (state: string) => word(`states:case.auditor.${state}.name`, state);
    const stepState = (state: string) => word(`states:stepState.auditor.${state}.name`, state);
    const deficiency = (state: string) => word(`states:deficiency.${state}`, state);
    return {
        caseState,
        stepState,
        /** A state of the case as one side is told it, and what it is told to expect. */
        caseStateOf: (side: Side, state: string) => word(`states:case.${side}.${state}.name`, state),
        stepStateOf: (side: Side, state: string) => word(`states:stepState.${side}.${state}.name`, state),
        deficiency,
        step: (step: string) => word(`states:step.${step}`, step),
        department: (department: string) => word(`states:department.${department}`, department),
        role: (role: string) => word(`states:role.${role}`, role),
        kind: (kind: string) => word(`audit:kind.${kind}`, kind),
        trigger: (trigger: string) => word(`states:trigger.${trigger}`, trigger),
        material: (code: string) => word(`materials:name.${code}`, code),
        /** The view writes it camelCase, the form PascalCase; the words are kept under the latter. */
        entityType: (type: string) => word(`states:entityType.${type.charAt(0).toUpperCase()}${type.slice(1)}`, type),
        /** A state in the words of the machine that the entry is about. */
        stateOf: (entry: JournalEntry, state: string) =>
            (entry.kind === 'deficiencyMoved' ? deficiency : entry.step === null ? caseState : stepState)(state),
    };
}
