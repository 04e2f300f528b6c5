import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseView } from '../../../api/cases';
import { useCommand } from '../../../api/commands';
import { ApiError, type Problem } from '../../../api/problem';
import { ErrorSummary, type SummaryLine } from '../../../components/ErrorSummary';
import { Panel } from '../../../components/Panel';
import { ProblemBox } from '../../../components/ProblemBox';
import type materials from '../../../texts/zh-CN/materials.json';
import { fieldNamed, faultsOf, idOf } from './faults';
import type { Application } from './form';
import { useApplyWords } from './useApplyWords';

/** The promise and the one button that hands in; it says so only once the service has taken it. */
export function SubmitPanel({ view, form }: { view: CaseView; form: Application }) {
    const { t } = useApplyWords();
    const navigate = useNavigate();
    const command = useCommand(view.caseId);
    const [isPromised, setPromised] = useState(false);
    const lines = useLines(view, form, command.error);
    const submit = () =>
        command.mutate({ trigger: 'submit' }, { onSuccess: () => void navigate(`/cases/${view.caseId}/apply/done`) });
    return (
        <Panel title={t('submit.title')}>
            {lines.length === 0 ? null : <ErrorSummary title={t('faults', { count: lines.length })} lines={lines} />}
            {command.error !== null && lines.length === 0 ? (
                <ProblemBox error={command.error} onRetry={submit} />
            ) : null}
            <p>{t('submit.what')}</p>
            <label className="choice">
                <input type="checkbox" checked={isPromised} onChange={(event) => setPromised(event.target.checked)} />
                {t('submit.promise')}
            </label>
            <div className="apply-bar">
                <Button type="primary" disabled={!isPromised} loading={command.isPending} onClick={submit}>
                    {command.isPending ? t('submit.sending') : t('submit.button')}
                </Button>
                <p role="status" className="save-line">
                    {command.isPending && command.failures > 0 ? t('submit.retrying') : null}
                </p>
            </div>
        </Panel>
    );
}

/** What is wrong, as the pages see it before sending and as the service said. */
function useLines(view: CaseView, form: Application, error: Error | null): readonly SummaryLine[] {
    const { t, fault, label } = useApplyWords();
    const { t: material } = useTranslation('materials');
    const page = `/cases/${view.caseId}/apply`;
    const problem: Problem | null = error instanceof ApiError && error.status === 422 ? error.problem : null;
    const own = faultsOf(form, view.city).map(({ field, name }) => ({
        text: fault(field, name),
        fieldId: idOf(field),
        to: `${page}#${idOf(field)}`,
    }));
    const missing = (problem?.missingMaterials ?? []).map((code) => ({
        text: t('submit.missing', { material: material(`name.${code as keyof typeof materials.name}`) }),
        fieldId: null,
        to: `/cases/${view.caseId}/materials`,
    }));
    const said = (problem?.errors ?? []).flatMap(({ field: name, message }) => {
        const field = fieldNamed(name);
        const isKnown = field !== undefined && own.some(({ fieldId }) => fieldId === idOf(field));
        return isKnown
            ? []
            : [
                  {
                      text: t('submit.said', { label: field === undefined ? name : label(field), message }),
                      fieldId: null,
                      to: page,
                  },
              ];
    });
    return [...own, ...missing, ...said];
}
