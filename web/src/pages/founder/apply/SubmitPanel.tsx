import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { StoredApplication } from '../../../api/application';
import type { CaseView } from '../../../api/cases';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { Panel } from '../../../components/Panel';
import { ProblemBox } from '../../../components/ProblemBox';
import type { Application } from './form';
import { useSubmissionLines } from './submissionLines';
import { useApplyWords } from './useApplyWords';
import { useSubmission } from './useSubmission';

interface Props {
    view: CaseView;
    form: Application;
    /** Of the form that is shown. */
    version: number;
    onNewer: (newer: StoredApplication) => void;
}

/** The promise and the one button that hands in; it says so only once the service has taken it. */
export function SubmitPanel({ view, form, version, onNewer }: Props) {
    const { t } = useApplyWords();
    const navigate = useNavigate();
    const onDone = () => void navigate(`/cases/${view.caseId}/apply/done`);
    const submission = useSubmission(view.caseId, version, { onNewer, onDone });
    const [isPromised, setPromised] = useState(false);
    const lines = useSubmissionLines(view, form, submission.error);
    return (
        <Panel title={t('submit.title')}>
            {lines.length === 0 ? null : (
                <ErrorSummary
                    title={t('faults', { count: lines.length })}
                    lines={lines}
                    attempt={submission.error === null ? null : submission.sentAt}
                />
            )}
            {submission.error !== null && lines.length === 0 ? (
                <ProblemBox error={submission.error} onRetry={submission.send} />
            ) : null}
            <p>{t('submit.what')}</p>
            <label className="choice">
                <input type="checkbox" checked={isPromised} onChange={(event) => setPromised(event.target.checked)} />
                {t('submit.promise')}
            </label>
            <div className="apply-bar">
                <Button type="primary" disabled={!isPromised} loading={submission.isSending} onClick={submission.send}>
                    {submission.isSending ? t('submit.sending') : t('submit.button')}
                </Button>
                <p role="status" className="save-line">
                    {submission.isSending && submission.failures > 0 ? t('submit.retrying') : null}
                </p>
            </div>
        </Panel>
    );
}
