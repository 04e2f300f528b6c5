import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import {
    readSettlementFile,
    useFinishSettlement,
    useSettlements,
    type Settlement,
} from '../../../api/officer/voucherDesk';
import { moment, money } from '../../../components/format';
import { keepFile } from '../../../components/keepFile';
import { Panel } from '../../../components/Panel';
import { ProblemBox } from '../../../components/ProblemBox';
import { QueryBody } from '../../../components/QueryBody';
import { useDeskTexts } from './useDeskTexts';

/** The settlement files that were made, each to be saved again. */
export function SettlementsPanel({ city }: { city: string }) {
    const { t } = useDeskTexts();
    return (
        <Panel title={t('settlement.title')}>
            <QueryBody query={useSettlements(city)}>
                {(settlements) =>
                    settlements.length === 0 ? (
                        <p className="quiet">{t('settlement.none')}</p>
                    ) : (
                        <ul className="desk-claims">
                            {settlements.map((settlement) => (
                                <SettlementLine key={settlement.settlementId} city={city} settlement={settlement} />
                            ))}
                        </ul>
                    )
                }
            </QueryBody>
        </Panel>
    );
}

function SettlementLine({ city, settlement }: { city: string; settlement: Settlement }) {
    const { t } = useDeskTexts();
    const { settlementId, department, madeAt, isClosed, claims, sumFen } = settlement;
    const at = moment(madeAt);
    const file = useMutation({
        mutationFn: () => readSettlementFile(city, settlementId),
        onSuccess: (content) => keepFile(content, `settlement-${settlementId}.csv`),
    });
    const finish = useFinishSettlement(city);
    const failure = file.error ?? finish.error;
    return (
        <li className="desk-line">
            <strong lang="zh-CN">{department}</strong>
            <span>{t('settlement.made', { at })}</span>
            <span>{isClosed ? t('payable.sum', { count: claims, amount: money(sumFen) }) : t('settlement.open')}</span>
            {isClosed ? (
                <Button
                    aria-label={t('settlement.saveNamed', { department, at })}
                    loading={file.isPending}
                    onClick={() => file.mutate()}
                >
                    {t('settlement.save')}
                </Button>
            ) : (
                <Button
                    aria-label={t('settlement.finishNamed', { department, at })}
                    loading={finish.isPending}
                    onClick={() => finish.mutate(settlementId)}
                >
                    {t('settlement.finish')}
                </Button>
            )}
            {failure === null ? null : <ProblemBox error={failure} />}
        </li>
    );
}
