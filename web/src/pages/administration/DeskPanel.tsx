import type { CityResources } from '../../api/administration';
import { Panel } from '../../components/Panel';
import { FactTable } from './FactTable';
import { useTexts } from './useTexts';

/** Who sits at which desk. */
export function DeskPanel({ desks }: { desks: CityResources['desks'] }) {
    const { t } = useTexts();
    return (
        <Panel title={t('desks.title')}>
            <FactTable
                empty={t('desks.none')}
                columns={[t('desks.desk'), t('desks.officers')]}
                rows={desks.map((desk) => ({
                    key: desk.department,
                    cells: [t(`states:department.${desk.department}`), <Officers key="officers" of={desk.officers} />],
                }))}
            />
        </Panel>
    );
}

function Officers({ of }: { of: CityResources['desks'][number]['officers'] }) {
    const { t } = useTexts();
    if (of.length === 0) {
        return t('desks.nobody');
    }

    return (
        <ul className="administration-officers">
            {of.map((officer) => (
                <li key={officer.subject}>
                    <span lang="zh-CN">{officer.name}</span> <span className="quiet">{officer.subject}</span>
                </li>
            ))}
        </ul>
    );
}
