import { Button } from 'antd';
import { EmptyState } from '../../../components/EmptyState';
import { LinkButton } from '../../../components/LinkButton';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import type { CaseView } from '../../../api/cases';
import { useMyCases } from '../../../api/myCases';
import { NextBox } from '../case/NextBox';
import { isOpen } from '../case/nextAct';
import { SaidLine } from '../case/SaidLine';
import { paths } from '../paths';
import { useWords } from '../words';
import { CaseCard } from './CaseCard';
import { inOrder } from './inOrder';
import '../../../styles/founder.css';

/** The founder's cases, what is to be done first. */
export default function CasesPage() {
    const { t } = useWords();
    const cases = useMyCases();
    return (
        <>
            <PageHeading
                title={t('cases.title')}
                extra={
                    <LinkButton to={paths.guide} type="default">
                        {t('cases.begin')}
                    </LinkButton>
                }
            />
            <SaidLine />
            <QueryBody query={cases}>
                {({ pages }) => (
                    <>
                        <CaseList cases={pages.flatMap((page) => page.items)} />
                        {cases.hasNextPage ? (
                            <Button disabled={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
                                {t('cases.more')}
                            </Button>
                        ) : null}
                    </>
                )}
            </QueryBody>
        </>
    );
}

/** With one open case its next thing leads, so that nothing has to be opened to see it. */
function CaseList({ cases }: { cases: readonly CaseView[] }) {
    const { t } = useWords();
    const open = cases.filter(isOpen);
    if (cases.length === 0) {
        return (
            <EmptyState
                text={t('cases.none')}
                action={
                    <LinkButton type="primary" to={paths.guide}>
                        {t('cases.begin')}
                    </LinkButton>
                }
            />
        );
    }

    return (
        <>
            {open.length === 1 && open[0] !== undefined ? <NextBox view={open[0]} /> : null}
            <ul className="cards">
                {inOrder(cases).map((view) => (
                    <CaseCard key={view.caseId} view={view} />
                ))}
            </ul>
        </>
    );
}
