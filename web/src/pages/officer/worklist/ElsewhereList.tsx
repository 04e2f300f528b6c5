import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useCaseSearch } from '../../../api/officer/search';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { useTexts, useWords } from '../useWords';

const patienceMs = 400;

/** Cases that the search words name and that lie on none of one's desks now. */
export function ElsewhereList({ words, known }: { words: string; known: ReadonlySet<string> }) {
    const { t } = useTexts();
    const names = useWords();
    const asked = useLater(words.trim());
    const query = useCaseSearch(asked);
    if (asked === '') {
        return null;
    }

    return (
        <Panel title={t('worklist.elsewhere')}>
            <p className="quiet">{t('worklist.elsewhereHint')}</p>
            <QueryBody query={query}>
                {({ items }) => {
                    const others = items.filter((found) => !known.has(found.caseId));
                    return others.length === 0 ? (
                        <p>{t('worklist.elsewhereNone')}</p>
                    ) : (
                        <ul className="elsewhere">
                            {others.map((found) => (
                                <li key={found.caseId}>
                                    <Link to={`/officer/cases/${found.caseId}`} lang="zh-CN">
                                        {found.companyName ?? t('worklist.unnamed')}
                                    </Link>{' '}
                                    <span className="task-number">{found.caseNumber}</span>{' '}
                                    {names.caseState(found.state)}
                                </li>
                            ))}
                        </ul>
                    );
                }}
            </QueryBody>
        </Panel>
    );
}

/** A text once it has stood for a moment. */
function useLater(text: string): string {
    const [settled, setSettled] = useState(text);
    useEffect(() => {
        const timer = window.setTimeout(() => setSettled(text), patienceMs);
        return () => window.clearTimeout(timer);
    }, [text]);
    return settled;
}
