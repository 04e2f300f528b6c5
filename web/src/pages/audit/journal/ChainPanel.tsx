import { Panel } from '../../../components/Panel';
import { useTexts } from '../useWords';
import type { Chain } from './chain';

/** What was checked of the chain, with what result, and what was not. */
export function ChainPanel({ chain }: { chain: Chain }) {
    const { t } = useTexts();
    const isSound = chain.kind === 'whole' || chain.kind === 'empty';
    return (
        <Panel title={t('chain.title')}>
            <p className={isSound ? 'audit-chain-whole' : 'audit-chain-broken'} role="status">
                <ChainWords chain={chain} />
            </p>
            <dl className="audit-facts audit-facts-long">
                <div>
                    <dt>{t('chain.checked')}</dt>
                    <dd>{t('chain.checkedWhat')}</dd>
                </div>
                <div>
                    <dt>{t('chain.notChecked')}</dt>
                    <dd>{t('chain.notCheckedWhat')}</dd>
                </div>
            </dl>
        </Panel>
    );
}

function ChainWords({ chain }: { chain: Chain }) {
    const { t } = useTexts();
    switch (chain.kind) {
        case 'empty':
            return t('chain.empty');
        case 'whole':
            return t('chain.whole', { last: chain.last });
        case 'gap':
            return t('chain.gap', { at: chain.at, expected: chain.expected });
        case 'broken':
            return t('chain.broken', { at: chain.at, before: chain.at - 1 });
    }
}
