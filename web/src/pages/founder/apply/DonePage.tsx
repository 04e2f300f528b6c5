import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCase, type CaseView } from '../../../api/cases';
import { day, moment } from '../../../components/format';
import { LinkButton } from '../../../components/LinkButton';
import { PageHeading } from '../../../components/PageHeading';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { useApplyWords } from './useApplyWords';
import '../../../styles/apply.css';

/** The receipt: number, what happens next and until when. */
export default function DonePage() {
    const { t } = useApplyWords();
    const { caseId = '' } = useParams();
    const view = useCase(caseId);
    return (
        <QueryBody query={view}>
            {(shown) =>
                shown.state === 'draft' ? (
                    <>
                        <PageHeading title={t('done.notYet')} />
                        <LinkButton to={`/cases/${caseId}/apply/check`} type="primary">
                            {t('done.toCheck')}
                        </LinkButton>
                    </>
                ) : (
                    <Receipt view={shown} />
                )
            }
        </QueryBody>
    );
}

function Receipt({ view }: { view: CaseView }) {
    const { t } = useApplyWords();
    const { t: state } = useTranslation('states');
    return (
        <>
            <p className="print-only">{t('common:shell.service')}</p>
            <PageHeading title={t('done.title')} />
            <Panel title={t('done.number')}>
                <p className="receipt-number">{view.caseNumber}</p>
                <p>{view.companyName}</p>
                {view.receivedOn === null ? null : <p>{t('done.received', { on: day(view.receivedOn) })}</p>}
            </Panel>
            <Panel title={t('done.nextTitle')}>
                <p>{state(`case.founder.${view.state}.name`)}</p>
                <p>{state(`case.founder.${view.state}.next`)}</p>
                {view.dueAt === null ? null : <p>{t('done.until', { at: moment(view.dueAt) })}</p>}
                {view.caseOfficer === null ? null : <p>{t('done.officer', { name: view.caseOfficer.name })}</p>}
            </Panel>
            <div className="no-print apply-bar">
                <LinkButton to={`/cases/${view.caseId}`} type="primary">
                    {t('toCase')}
                </LinkButton>
                <Button onClick={() => window.print()}>{t('done.print')}</Button>
            </div>
        </>
    );
}
