import { usePacks, type PackView } from '../../api/administration';
import { day } from '../../components/format';
import { Panel } from '../../components/Panel';
import { QueryBody } from '../../components/QueryBody';
import { FactTable } from './FactTable';
import { useTexts } from './useTexts';

/** The policy packs, those in force first. */
export function PackPanel() {
    const { t } = useTexts();
    return (
        <Panel title={t('packs.title')}>
            <QueryBody query={usePacks()}>{(packs) => <PackTable packs={packs} />}</QueryBody>
        </Panel>
    );
}

function PackTable({ packs }: { packs: readonly PackView[] }) {
    const { t, i18n } = useTexts();
    const columns = ['name', 'place', 'status', 'from', 'to', 'clauses', 'version'] as const;
    return (
        <FactTable
            empty={t('packs.none')}
            columns={columns.map((column) => t(`packs.${column}`))}
            rows={packs
                .toSorted((one, other) => Number(other.inForce) - Number(one.inForce))
                .map((pack) => ({
                    key: `${pack.packId} ${pack.version}`,
                    cells: [
                        i18n.language === 'en' ? pack.titleEn : pack.titleZh,
                        <span key="place" lang="zh-CN">
                            {pack.city ?? pack.province}
                        </span>,
                        `${t(pack.inForce ? 'packs.reaches' : 'packs.doesNotReach')} · ${t(`packStatus.${pack.status}`)}`,
                        day(pack.reachesFrom) + (pack.isStartAssumed ? t('packs.assumed') : ''),
                        pack.validTo === null ? t('packs.notStated') : day(pack.validTo),
                        pack.clauses,
                        pack.version,
                    ],
                }))}
        />
    );
}
