import { useTranslation } from 'react-i18next';
import type { Guidance } from '../../../api/guidance';
import { Panel } from '../../../components/Panel';

/** One list of papers for all steps: what to bring, and what need not be brought. */
export function ForetoldMaterials({ materials }: { materials: Guidance['materials'] }) {
    const { t } = useTranslation(['guide', 'states', 'materials']);
    const groups = ['required', 'ifItApplies', 'madeByService', 'fromTheJourney'] as const;
    return (
        <Panel title={t('guide:materials.title')}>
            {groups.map((need) => {
                const some = materials.filter((material) => material.need === need);
                return some.length === 0 ? null : (
                    <div key={need} className="material-group">
                        <h3>{t(`guide:need.${need}`)}</h3>
                        <ul>
                            {some.map((material) => (
                                <li key={material.code}>
                                    {t(`materials:name.${material.code}`)}
                                    <span className="quiet">
                                        {t('guide:materials.usedBy', {
                                            steps: material.steps
                                                .map((step) => t(`states:step.${step}`))
                                                .join(t('guide:comma')),
                                        })}
                                    </span>
                                </li>
                            ))}
                        </ul>
                    </div>
                );
            })}
        </Panel>
    );
}
