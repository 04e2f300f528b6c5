import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { readPrepared, type EntitlementView } from '../../../api/entitlements';
import { FileButton } from '../choices/FileButton';
import { EntitlementFacts, titleOf } from './EntitlementFacts';
import { groupOf } from './groups';

interface Props {
    caseId: string;
    entitlement: EntitlementView;
    onApply: () => void;
}

/** One entitlement: what it gives and why, who decides, and the one thing to do about it. */
export function EntitlementLine({ caseId, entitlement, onApply }: Props) {
    const { t } = useTranslation('entitlements');
    const { clause, route } = entitlement;
    const title = titleOf(entitlement);
    const group = groupOf(entitlement);
    return (
        <li className="voucher">
            <h3>{title}</h3>
            {group === 'open' ? <p>{t(`route.${route}`)}</p> : null}
            <EntitlementFacts entitlement={entitlement} />
            <details>
                <summary>{t('source')}</summary>
                <blockquote lang="zh-CN">{clause.quoteZh}</blockquote>
            </details>
            {group === 'open' ? (
                <div className="results-buttons">
                    <Button type="primary" onClick={onApply}>
                        {t(route === 'NoApplication' ? 'apply.confirmNamed' : 'apply.named', { title })}
                    </Button>
                    <FileButton
                        label={t('prepared.named', { title })}
                        name={`${title}.pdf`}
                        read={() => readPrepared(caseId, entitlement.entitlementId)}
                    />
                </div>
            ) : null}
        </li>
    );
}
