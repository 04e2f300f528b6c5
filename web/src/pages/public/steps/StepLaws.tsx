import { useTranslation } from 'react-i18next';
import type { StepFacts } from '../../../api/stepFacts';

/** The laws a step rests on, with their articles. */
export function StepLaws({ laws }: { laws: StepFacts['laws'] }) {
    const { t, i18n } = useTranslation('guide');
    const words = (articles: string) => {
        const [from, to] = articles.split('-');
        return to === undefined ? t('facts.articleOne', { number: from }) : t('facts.articleRange', { from, to });
    };
    return (
        <ul>
            {laws.map((law) => (
                <li key={law.titleEn}>
                    {t('facts.article', {
                        title: i18n.language === 'en' ? law.titleEn : law.titleZh,
                        article: law.articles.map(words).join(t('comma')),
                    })}
                </li>
            ))}
        </ul>
    );
}
