import { useAssignees } from '../../../api/officer/assignment';
import { LoadingBody } from '../../../components/LoadingBody';
import { ChoiceField } from '../ChoiceField';
import { useTexts } from '../useWords';
import { describedBy, Field, FieldNotes } from './Field';

interface Props {
    id: string;
    caseId: string;
    value: string;
    onChange: (subject: string) => void;
    fault?: string | undefined;
    /** Whether the present officer is offered too: of several cases, each may have another. */
    all?: boolean;
}

/** The officer to be named: from the service's list, or by account where the list can't be had. */
export function AssigneeField({ id, caseId, value, onChange, fault, all = false }: Props) {
    const { t } = useTexts();
    const query = useAssignees(caseId);
    if (query.data !== undefined) {
        return (
            <>
                <ChoiceField
                    id={id}
                    label={t('assign.officer')}
                    all={t('assign.choose')}
                    value={value}
                    options={query.data
                        .filter((officer) => all || !officer.isCurrent)
                        .map(({ subject, name, openCases }) => [subject, t('assign.load', { name, count: openCases })])}
                    onChange={(subject) => onChange(subject ?? '')}
                    invalid={fault !== undefined}
                    describedBy={describedBy(id, undefined, fault)}
                />
                <FieldNotes id={id} fault={fault} />
            </>
        );
    }

    return query.error === null ? (
        <LoadingBody lines={1} />
    ) : (
        <Field
            id={id}
            label={t('assign.account')}
            hint={t('assign.accountHint')}
            fault={fault}
            value={value}
            onChange={onChange}
            maxLength={80}
        />
    );
}
