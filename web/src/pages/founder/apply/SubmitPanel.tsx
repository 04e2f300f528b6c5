import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { CaseView } from '../../../api/cases';
import { useCommand } from '../../../api/commands';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { Panel } from '../../../components/Panel';
import { ProblemBox } from '../../../components/ProblemBox';
import type { Application } from './form';
import { useSubmissionLines } from './submissionLines';
import { useApplyWords } from './useApplyWords';

/** The promise and the one button that hands in; it says so only once the service has taken it. */
export function SubmitPanel({ view, form }: { view: CaseView; form: Application }) {
    const { t } = useApplyWords();
    const navigate = useNavigate();
    const command = useCommand(view.caseId);
    // Left before it was answered, it must not be handed in later, behind the founder's back.
    useEffect(() => command.abandon, [command.abandon]);
    const [isPromised, setPromised] = useState(false);
    const lines = useSubmissionLines(view, form, command.error);
    const submit = () =>
        command.mutate({ trigger: 'submit' }, { onSuccess: () => void navigate(`/cases/${view.caseId}/apply/done`) });
    return (
        <Panel title={t('submit.title')}>
            {lines.length === 0 ? null : (
                <ErrorSummary
                    title={t('faults', { count: lines.length })}
                    lines={lines}
                    attempt={command.error === null ? null : command.submittedAt}
                />
            )}
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
