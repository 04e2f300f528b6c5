import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCatalogue } from '../../../api/catalogue';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import '../../../styles/guide.css';

/** The six steps, each with a page of its own. */
export default function StepsPage() {
    const { t } = useTranslation(['guide', 'states']);
    const catalogue = useCatalogue();
    return (
        <>
            <PageHeading title={t('guide:stepList.title')} />
            <QueryBody query={catalogue}>
                {({ steps }) => (
                    <ol className="panel step-links">
                        {steps.map((step) => (
                            <li key={step.kind}>
                                <Link to={`/steps/${step.kind}`}>{t(`states:step.${step.kind}`)}</Link>
                                <p className="quiet">
                                    {t('guide:steps.each', {
                                        department: t(`states:department.${step.department}`),
                                        days: step.promised.workingDays,
                                    })}
                                </p>
                            </li>
                        ))}
                    </ol>
                )}
            </QueryBody>
        </>
    );
}
