import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../../api/catalogue';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import { Foretold } from './Foretold';
import { Questions } from './Questions';
import { useAnswers } from './useAnswers';
import '../../../styles/guide.css';

/** 智能导办: a few questions, then the way: steps, papers, days, benefits. */
export default function GuidePage() {
    const { t } = useTranslation('guide');
    const catalogue = useCatalogue();
    const { answers, change } = useAnswers();
    return (
        <>
            <PageHeading title={t('guide.title')} />
            <p>{t('guide.lead')}</p>
            <QueryBody query={catalogue}>
                {({ cities }) => (
                    <>
                        <Questions cities={cities} answers={answers} onChange={change} />
                        <Foretold city={cities.find(({ key }) => key === answers.city)} answers={answers} />
                    </>
                )}
            </QueryBody>
        </>
    );
}
