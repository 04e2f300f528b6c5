import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { readPrepared, type EntitlementView } from '../../../api/entitlements';
import { FileButton } from '../choices/FileButton';
import { EntitlementFacts, titleOf } from './EntitlementFacts';
import { groupOf, type Group } from './groups';

/** Where the service has written an application, or the statement in its place. */
const hasPaper: readonly Group[] = ['open', 'applied', 'granted'];

interface Props {
    caseId: string;
    entitlement: EntitlementView;
    /** None where nothing can be asked for now. */
    onApply: (() => void) | undefined;
}

/** One entitlement: what comes next, what it gives and why, who decides, and the one thing to do about it. */
export function EntitlementLine({ caseId, entitlement, onApply }: Props) {
    const { t } = useTranslation('entitlements');
    const { clause, route } = entitlement;
    const title = titleOf(entitlement);
    const group = groupOf(entitlement);
    return (
        <li className="voucher">
            <h3>{title}</h3>
            <p>{group === 'open' ? t(`route.${route}`) : t(`then.${group}`)}</p>
            <EntitlementFacts entitlement={entitlement} />
            <details>
                <summary>{t('source')}</summary>
                <blockquote lang="zh-CN">{clause.quoteZh}</blockquote>
            </details>
            <div className="results-buttons">
                {group === 'open' && onApply !== undefined ? (
                    <Button type="primary" onClick={onApply}>
                        {t(route === 'NoApplication' ? 'confirm.named' : 'apply.named', { title })}
                    </Button>
                ) : null}
                {hasPaper.includes(group) ? (
                    <FileButton
                        label={t(route === 'NoApplication' ? 'prepared.unasked' : 'prepared.named', { title })}
                        name={`${title}.pdf`}
                        read={() => readPrepared(caseId, entitlement.entitlementId)}
                    />
                ) : null}
            </div>
        </li>
    );
}
