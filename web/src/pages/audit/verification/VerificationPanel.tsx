import { Button } from 'antd';
import { useVerification, type VerificationView } from '../../../api/audit';
import { stamp } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { useTexts } from '../useWords';
import { VerdictLine } from './VerdictLine';

/** What the service finds when it verifies the case: first in one sentence, then one verdict for each check. */
export function VerificationPanel({ caseId }: { caseId: string }) {
    const { t } = useTexts();
    const verification = useVerification(caseId);
    return (
        <Panel
            title={t('verify.title')}
            extra={
                <Button loading={verification.isFetching} onClick={() => void verification.refetch()}>
                    {t('verify.again')}
                </Button>
            }
        >
            <QueryBody query={verification}>{(view) => <Verdicts view={view} />}</QueryBody>
        </Panel>
    );
}

const classes = {
    passed: 'audit-chain-whole',
    failed: 'audit-chain-broken',
    notCovered: 'audit-chain-open',
    erased: 'audit-chain-whole',
} as const;

function Verdicts({ view }: { view: VerificationView }) {
    const { t } = useTexts();
    const countOf = (outcome: VerificationView['outcome']) =>
        view.verdicts.filter((verdict) => verdict.outcome === outcome).length;
    return (
        <>
            <p className={classes[view.outcome]} role="status">
                {t(`verify.outcome.${view.outcome}`, { count: countOf(view.outcome), all: view.verdicts.length })}
            </p>
            <p className="quiet">{t('verify.at', { at: stamp(view.at) })}</p>
            <ul className="audit-verdicts">
                {view.verdicts.map((verdict) => (
                    <VerdictLine key={verdict.check} verdict={verdict} />
                ))}
            </ul>
        </>
    );
}
