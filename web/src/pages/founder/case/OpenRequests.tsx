import { Link } from 'react-router';
import type { CaseView } from '../../../api/cases';
import { useDocuments } from '../../../api/documents';
import { useNotices } from '../../../api/notices';
import { moment } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { StateTag } from '../../../components/StateTag';
import { closeOf } from '../closeOf';
import { paths } from '../paths';
import { useTicks } from '../requests/useTicks';
import { useWords } from '../words';
import { requestGroups, type OpenRequest, type RequestGroup } from './openRequests';

/** Everything that is asked of the founder, by whomever, in one list. */
export function OpenRequests({ view }: { view: CaseView }) {
    const { t } = useWords();
    const documents = useDocuments(view.caseId).data ?? [];
    const notices = useNotices(view.caseId).data ?? [];
    const [ticked] = useTicks(view.caseId);
    const groups = requestGroups(view, { documents, notices, ticked });
    const items = groups.flatMap((group) => group.items.map((item) => ({ group, item })));
    if (items.length === 0) {
        return null;
    }

    return (
        <Panel title={t('request.listTitle', { count: items.length })}>
            <ul className="open-requests">
                {items.map(({ group, item }) => (
                    <OpenRequestLine key={`${group.key} ${item.id}`} caseId={view.caseId} group={group} item={item} />
                ))}
            </ul>
        </Panel>
    );
}

function OpenRequestLine({ caseId, group, item }: { caseId: string; group: RequestGroup; item: OpenRequest }) {
    const { t, material, field, department, step } = useWords();
    const from = group.step === null ? department(group.department) : step(group.step);
    return (
        <li>
            <Link to={`${paths.requests(caseId)}#${group.key}`}>
                {item.material === null ? field(item.field ?? '') : material(item.material)}
            </Link>
            {item.rejected ? <p>{t('request.rejected')}</p> : null}
            {item.reason === null ? null : <p lang="zh-CN">{item.reason}</p>}
            <p className="quiet">
                {group.dueOn === null
                    ? t('request.by', { from })
                    : t('request.byUntil', { from, at: moment(closeOf(group.dueOn)) })}
            </p>
            <StateTag tone={item.done ? 'quiet' : 'strong'}>
                {t(item.done ? 'request.doneNotSent' : 'request.open')}
            </StateTag>
        </li>
    );
}
