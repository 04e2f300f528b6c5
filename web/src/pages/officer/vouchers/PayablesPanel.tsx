import { Button } from 'antd';
import { useState } from 'react';
import { usePayables, useSettle, type PayableView } from '../../../api/officer/voucherDesk';
import { money } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { Said } from '../../../components/Said';
import { EntrySheet } from '../EntrySheet';
import { useDeskTexts } from './useDeskTexts';

/** What each department has to pay, and the order of a settlement file for it. */
export function PayablesPanel({ city }: { city: string }) {
    const { t } = useDeskTexts();
    const [chosen, setChosen] = useState<PayableView>();
    const [said, setSaid] = useState('');
    return (
        <Panel title={t('payable.title')}>
            <p>{t('payable.explained')}</p>
            <Said text={said} />
            <QueryBody query={usePayables(city)}>
                {(payables) =>
                    payables.length === 0 ? (
                        <p className="quiet">{t('payable.none')}</p>
                    ) : (
                        <ul className="desk-claims">
                            {payables.map((payable) => (
                                <PayableLine
                                    key={payable.department}
                                    payable={payable}
                                    onSettle={() => (setSaid(''), setChosen(payable))}
                                />
                            ))}
                        </ul>
                    )
                }
            </QueryBody>
            {chosen === undefined ? null : (
                <SettleSheet
                    city={city}
                    payable={chosen}
                    onClose={() => setChosen(undefined)}
                    onDone={(words) => {
                        setSaid(words);
                        setChosen(undefined);
                    }}
                />
            )}
        </Panel>
    );
}

function PayableLine({ payable, onSettle }: { payable: PayableView; onSettle: () => void }) {
    const { t } = useDeskTexts();
    const { department, claims, sumFen } = payable;
    return (
        <li className="desk-line">
            <strong lang="zh-CN">{department}</strong>
            <span>{t('payable.sum', { count: claims, amount: money(sumFen) })}</span>
            <Button onClick={onSettle}>{t('payable.settle', { department })}</Button>
        </li>
    );
}

interface SheetProps {
    city: string;
    payable: PayableView;
    onClose: () => void;
    onDone: (words: string) => void;
}

/** One confirmation: claims in a file leave the list for good. */
function SettleSheet({ city, payable, onClose, onDone }: SheetProps) {
    const { t } = useDeskTexts();
    const settle = useSettle(city);
    const { department, claims, sumFen } = payable;
    const submit = () => {
        settle.mutate(department, {
            onSuccess: (made) =>
                onDone(t('payable.done', { department, count: made.claims, amount: money(made.sumFen) })),
        });
        return true;
    };
    return (
        <EntrySheet
            title={t('payable.settle', { department })}
            effect={t('payable.effect', { count: claims, amount: money(sumFen) })}
            confirm={t('payable.confirm')}
            sending={settle}
            onSubmit={submit}
            onClose={onClose}
        />
    );
}
