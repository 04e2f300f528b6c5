import { Button, type InputRef } from 'antd';
import { useRef } from 'react';
import { LoadingBody } from '../../../components/LoadingBody';
import { PageHeading } from '../../../components/PageHeading';
import { ProblemBox } from '../../../components/ProblemBox';
import { useSession } from '../../../session/session';
import '../../../styles/officer.css';
import { KeyHelp } from '../keys/KeyHelp';
import { mayAssign } from '../mayAssign';
import { useTexts } from '../useWords';
import { BatchBar } from './BatchBar';
import { ElsewhereList } from './ElsewhereList';
import { FilterBar } from './FilterBar';
import { NewsBar } from './NewsBar';
import { caseCount, keyOf } from './order';
import { SavedFilters } from './SavedFilters';
import { TaskList } from './TaskList';
import { useListKeys } from './useListKeys';
import { useWorklistPage } from './useWorklistPage';
import { ViewButtons } from './ViewButtons';

/** The open tasks of an officer's desks, most urgent first. */
export default function WorklistPage() {
    const { t } = useTexts();
    const page = useWorklistPage();
    const { filters, change, query, chosen, setChosen } = page;
    const searchBox = useRef<InputRef>(null);
    const session = useSession();
    useListKeys(() => searchBox.current?.focus());
    const keys = new Set(chosen.map(keyOf));
    const choose = (of: readonly string[], on: boolean) =>
        setChosen((before) => new Set(on ? [...before, ...of] : [...before].filter((key) => !of.includes(key))));
    return (
        <>
            <PageHeading title={t('worklist.title')} extra={<KeyHelp />} />
            <ViewButtons current={filters.view} counts={page.counts} onChoose={(view) => change({ view })} />
            <FilterBar filters={filters} onChange={change} searchBox={searchBox} />
            <SavedFilters />
            {query.data === undefined && query.error === null ? <LoadingBody lines={8} /> : null}
            {query.error === null ? null : <ProblemBox error={query.error} onRetry={() => void query.refetch()} />}
            {query.data === undefined ? null : (
                <>
                    <div className="list-line">
                        <p className="quiet">
                            {t(query.hasNextPage ? 'worklist.countLoaded' : 'worklist.count', {
                                count: page.items.length,
                                cases: caseCount(page.items),
                            })}
                        </p>
                        <NewsBar count={page.waiting} onShow={page.update} />
                    </div>
                    <TaskList
                        items={page.items}
                        filters={filters}
                        onChange={change}
                        onTouch={page.setTouched}
                        isChosen={(key) => keys.has(key)}
                        onChoose={mayAssign(session) ? choose : null}
                    />
                    {query.hasNextPage ? (
                        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                            {t('worklist.more')}
                        </Button>
                    ) : null}
                </>
            )}
            <BatchBar chosen={chosen} onClear={() => setChosen(new Set())} />
            <ElsewhereList words={filters.q} known={new Set(page.all.map((item) => item.caseId))} />
        </>
    );
}
