import { Link } from 'react-router';
import { useWaitingApplications } from '../../../api/officer/voucherDesk';
import { moment } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { useDeskTexts } from './useDeskTexts';

/** Applications for benefits beside the vouchers that wait for a decision; nothing while there are none. */
export function ApplicationsPanel({ city }: { city: string }) {
    const { t } = useDeskTexts();
    const { data: waiting = [] } = useWaitingApplications(city);
    return waiting.length === 0 ? null : (
        <Panel title={t('applications.title')}>
            <ul className="desk-claims">
                {waiting.map(({ caseId, caseNumber, companyName, entitlementId, titleZh, appliedAt }) => (
                    <li key={`${caseId} ${entitlementId}`} className="desk-line">
                        <Link to={`/officer/cases/${caseId}?step=vouchers`} lang="zh-CN">
                            {companyName ?? caseNumber}
                        </Link>
                        <span lang="zh-CN">{titleZh}</span>
                        <span className="quiet">
                            {t('applications.since', { number: caseNumber, on: moment(appliedAt) })}
                        </span>
                    </li>
                ))}
            </ul>
        </Panel>
    );
}
