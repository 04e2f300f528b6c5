import { useTranslation } from 'react-i18next';
import type { StepFacts } from '../../../api/stepFacts';

/** The papers of a step: what has to be brought, by which legal form. */
export function StepPapers({ materials }: { materials: StepFacts['materials'] }) {
    const { t } = useTranslation(['guide', 'materials']);
    return (
        <ul>
            {materials.map((material) => {
                const bringing = material.needs.filter(({ need }) => need === 'required');
                const first = material.needs[0];
                return (
                    <li key={material.code}>
                        {t(`materials:name.${material.code}`)}
                        <span className="quiet">
                            {bringing.length === 0 && first !== undefined
                                ? t(`guide:paper.${first.need}`)
                                : t('guide:paper.requiredBy', {
                                      forms: bringing
                                          .map(({ entityType }) => t(`guide:form.${entityType}`))
                                          .join(t('guide:comma')),
                                  })}
                        </span>
                    </li>
                );
            })}
        </ul>
    );
}
