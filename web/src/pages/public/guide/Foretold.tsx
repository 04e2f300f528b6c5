import { useTranslation } from 'react-i18next';
import { useGuidance } from '../../../api/guidance';
import type { components } from '../../../api/schema';
import { day } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { applicationOf, type Answers } from './answers';
import { ForetoldBenefits } from './ForetoldBenefits';
import { ForetoldMaterials } from './ForetoldMaterials';
import { StartApplication } from './StartApplication';

interface Props {
    city: components['schemas']['CatalogueCity'] | undefined;
    answers: Answers;
}

/** The way that the answers lead to. */
export function Foretold({ city, answers }: Props) {
    const { t } = useTranslation(['guide', 'states']);
    const guidance = useGuidance(
        city?.nameZh ?? '',
        answers.district === '' ? undefined : answers.district,
        applicationOf(answers),
    );
    if (city === undefined) {
        return <p role="status">{t('guide:chooseCity')}</p>;
    }

    return (
        <QueryBody query={guidance}>
            {(way) => (
                <>
                    <Panel title={t('guide:steps.title', { count: way.steps.length })}>
                        <p role="status">
                            {t('guide:steps.days', { days: way.promisedWorkingDays, on: day(way.promisedOn) })}
                        </p>
                        <ol>
                            {way.steps.map((step) => (
                                <li key={step.step}>
                                    <strong>{t(`states:step.${step.step}`)}</strong>
                                    <p className="quiet">
                                        {t('guide:steps.each', {
                                            department: t(`states:department.${step.department}`),
                                            days: step.promised.workingDays,
                                        })}
                                    </p>
                                </li>
                            ))}
                        </ol>
                    </Panel>
                    <ForetoldMaterials materials={way.materials} />
                    <ForetoldBenefits way={way} />
                    <StartApplication city={city} answers={answers} />
                </>
            )}
        </QueryBody>
    );
}
