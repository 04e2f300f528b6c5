import { useState } from 'react';
import { useParams } from 'react-router';
import { useApplication, type StoredApplication } from '../../../api/application';
import { useCase, type CaseView } from '../../../api/cases';
import { LinkButton } from '../../../components/LinkButton';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import { ApplyForm } from './ApplyForm';
import { useApplyWords } from './useApplyWords';
import '../../../styles/apply.css';

/** 一表申请: the one form of all steps. */
export default function ApplyPage() {
    const { t } = useApplyWords();
    const { caseId = '' } = useParams();
    const view = useCase(caseId);
    const application = useApplication(caseId);
    const [begun, setBegun] = useState<{ round: number; stored?: StoredApplication }>({ round: 0 });
    return (
        <>
            <PageHeading title={t('title')} />
            <QueryBody query={view}>
                {(shown) =>
                    isOpen(shown) ? (
                        <QueryBody query={application}>
                            {(stored) => (
                                <ApplyForm
                                    key={`${caseId} ${String(begun.round)}`}
                                    view={shown}
                                    stored={begun.stored ?? stored}
                                    onNewer={(newer) => setBegun({ round: begun.round + 1, stored: newer })}
                                />
                            )}
                        </QueryBody>
                    ) : (
                        <>
                            <p>{t('closed')}</p>
                            <LinkButton to={`/cases/${caseId}`} type="primary">
                                {t('toCase')}
                            </LinkButton>
                        </>
                    )
                }
            </QueryBody>
        </>
    );
}

/** In a draft, and while the founder is asked for something; else the form is frozen. */
function isOpen(view: CaseView): boolean {
    return (
        view.state === 'draft' ||
        view.state === 'awaitingSupplement' ||
        (view.state === 'inProgress' && view.steps.some((step) => step.state === 'awaitingSupplement'))
    );
}
