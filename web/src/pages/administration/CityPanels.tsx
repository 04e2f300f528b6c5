import { useCityResources, type CityResources } from '../../api/administration';
import { money } from '../../components/format';
import { Panel } from '../../components/Panel';
import { QueryBody } from '../../components/QueryBody';
import { DeskPanel } from './DeskPanel';
import { FactTable } from './FactTable';
import { useTexts } from './useTexts';

/** One city's desks, units, mentors and budgets. */
export function CityPanels({ city }: { city: string }) {
    const { t } = useTexts();
    return (
        <QueryBody query={useCityResources(city)}>
            {(resources) => (
                <>
                    {resources.sample ? <p className="quiet">{t('sample')}</p> : null}
                    <DeskPanel desks={resources.desks} />
                    <UnitPanel resources={resources} />
                    <MentorPanel resources={resources} />
                    <BudgetPanel resources={resources} />
                </>
            )}
        </QueryBody>
    );
}

interface Props {
    resources: CityResources;
}

function UnitPanel({ resources }: Props) {
    const { t, i18n } = useTexts();
    const nameOf = (unit: { nameZh: string; nameEn: string }) => (i18n.language === 'en' ? unit.nameEn : unit.nameZh);
    return (
        <Panel title={t('units.title')}>
            <FactTable
                empty={t('units.none')}
                columns={[t('units.community'), t('units.free'), t('units.held'), t('units.assigned')]}
                rows={resources.communities.map((unit) => ({
                    key: unit.id,
                    cells: [nameOf(unit), unit.free, unit.held, unit.assigned],
                }))}
            />
        </Panel>
    );
}

function MentorPanel({ resources }: Props) {
    const { t } = useTexts();
    return (
        <Panel title={t('mentors.title')}>
            <FactTable
                empty={t('mentors.none')}
                columns={[t('mentors.name'), t('mentors.used'), t('mentors.capacity')]}
                rows={resources.mentors.map((mentor) => ({
                    key: mentor.id,
                    cells: [
                        <span key="name" lang="zh-CN">
                            {mentor.nameZh}
                        </span>,
                        mentor.used,
                        mentor.capacity,
                    ],
                }))}
            />
        </Panel>
    );
}

function BudgetPanel({ resources }: Props) {
    const { t } = useTexts();
    return (
        <Panel title={t('budgets.title')}>
            <FactTable
                empty={t('budgets.none')}
                columns={[t('budgets.type'), t('budgets.year'), t('budgets.total'), t('budgets.used')]}
                rows={resources.budgets.map((budget) => ({
                    key: `${budget.type} ${String(budget.year)}`,
                    cells: [
                        t(`voucherType.${budget.type}`),
                        budget.year,
                        money(budget.totalFen),
                        money(budget.usedFen),
                    ],
                }))}
            />
        </Panel>
    );
}
