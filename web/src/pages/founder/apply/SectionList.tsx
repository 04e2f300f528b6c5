import type { AskedFacts } from '../../../api/guidance';
import type { Application } from './form';
import { sections } from './fields';
import { statusOf, type Unread } from './faults';
import { useApplyWords } from './useApplyWords';

/** The sections and how far each is; on a phone only the number of the section in sight. */
export function SectionList({ form, asked, unread }: { form: Application; asked: AskedFacts; unread: Unread }) {
    const { t } = useApplyWords();
    return (
        <nav className="section-list" aria-label={t('sections')}>
            <ol>
                {sections.map(({ name }) => {
                    const status = statusOf(name, form, asked, unread);
                    return (
                        <li key={name}>
                            <a href={`#section-${name}`}>{t(`section.${name}.title`)}</a>
                            <span className={`section-status section-${status}`}>{t(`status.${status}`)}</span>
                        </li>
                    );
                })}
            </ol>
        </nav>
    );
}
