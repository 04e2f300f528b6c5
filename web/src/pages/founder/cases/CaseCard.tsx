import { Link } from 'react-router';
import type { CaseView } from '../../../api/cases';
import { StateTag } from '../../../components/StateTag';
import { ActButton } from '../acts/ActButton';
import { caseActs } from '../acts/acts';
import { nextWords } from '../case/nextWords';
import { paths } from '../paths';
import { useWords } from '../words';

/** One case: whose, which number, its state in words, what is next. */
export function CaseCard({ view }: { view: CaseView }) {
    const words = useWords();
    const { t } = words;
    const next = nextWords(view, words);
    const mayDelete = view.state === 'draft' && caseActs(view).length > 0;
    return (
        <li className="panel card">
            <h2 className="card-title">
                <Link to={paths.case(view.caseId)} translate="no">
                    {view.companyName ?? t('case.noName')}
                </Link>
            </h2>
            <p className="quiet" translate="no">
                {view.caseNumber}
            </p>
            <p>
                <StateTag tone={next.own ? 'strong' : 'quiet'}>{words.caseState(view.state)}</StateTag>
            </p>
            <p>{next.own ? words.t('next.prefix', { title: next.title }) : next.title}</p>
            {next.deadline === undefined ? null : <p className="quiet">{next.deadline}</p>}
            {mayDelete ? <ActButton caseId={view.caseId} trigger="withdraw" isDraft /> : null}
        </li>
    );
}
